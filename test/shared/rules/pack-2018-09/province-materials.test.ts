import { describe, expect, it } from 'vitest';
import type { Material, Order } from '#shared/filing/filing';
import { exampleDocument, FRONT } from '#shared/rules/example-document';
import { otherManager, personFiling, unitFiling } from '#shared/rules/example-filing';
import { answerOf, codesOf, findingsOf } from '#test/shared/rules/codes-of';

const OWN = '44030519920229992X';
const DOMAIN = 'example-yunlan.com';
const subject = (websites: number) => ({ certificateNumber: OWN, filingNumber: '粤ICP备18000001号', accessProviders: ['Other'], websites });
const filed = { ownerCertificateNumber: OWN, filingNumber: '粤ICP备18000001号-1', accessProviders: ['Other'] };

describe('a construction plan', () => {
  const plan: Material[] = [{ kind: 'website-construction-plan' }];
  const of = (id: string, province: Order['province'], websites: number, isFiled: boolean, materials: Material[] = []) =>
    codesOf(
      id,
      personFiling({
        order: { province },
        materials,
        registry: { subject: subject(websites), domains: { [DOMAIN]: isFiled ? filed : null } },
      }),
    );
  it('is asked for in Guangdong when more than ten websites are filed; an access filing adds none', () => {
    expect(of('R55', 'CN-GD', 11, false)).toEqual(['material missing-construction-plan']);
    expect(of('R55', 'CN-GD', 10, false)).toEqual(['review website-count-at-boundary']);
    expect([of('R55', 'CN-GD', 11, false, plan), of('R55', 'CN-GD', 10, false, plan), of('R55', 'CN-GD', 10, true)]).toEqual([[], [], []]);
  });
  it('counts as a need met when it is there', () => {
    const registry = { subject: subject(11), domains: { [DOMAIN]: null } };
    const needs = (materials: Material[]) => {
      const answer = answerOf('R55', personFiling({ registry, materials }));
      return answer.applies ? answer.needs : [];
    };
    expect([needs(plan), needs([])]).toEqual([false, true].map((missing) => [{ anyOf: ['website-construction-plan'], missing }]));
  });
  it('is asked for in Jiangsu from ten websites on, not in an access filing', () => {
    expect(of('JS4', 'CN-JS', 9, false)).toBeNull();
    const since = (websites: number, materials: Material[] = [], isFiled = false) =>
      codesOf(
        'JS4',
        personFiling({
          order: { province: 'CN-JS', submittedAt: '2026-01-01' },
          materials,
          registry: { subject: subject(websites), domains: { [DOMAIN]: isFiled ? filed : null } },
        }),
      );
    expect([since(9), since(8), since(9, plan), since(9, [], true)]).toEqual([['material construction-plan-from-count'], [], [], null]);
  });
  it('counts nothing as filed in a first filing', () => {
    const first = (id: string, count: number, order: Partial<Order>) => {
      const filing = personFiling({ order });
      const websites = Array.from({ length: count }, () => filing.order.websites).flat();
      return codesOf(id, { ...filing, order: { ...filing.order, websites } });
    };
    expect([first('R55', 10, {}), first('R55', 11, {})]).toEqual([[], ['review website-count-at-boundary']]);
    const jiangsu = { province: 'CN-JS' as const, submittedAt: '2026-01-01' };
    expect([first('JS4', 9, jiangsu), first('JS4', 10, jiangsu)]).toEqual([[], ['material construction-plan-from-count']]);
  });
});

describe('proof of residence', () => {
  const of = (materials: Material[], subjectChanges: Partial<Order['subject']> = {}) =>
    codesOf('R54', personFiling({ order: { province: 'CN-SH' }, subject: subjectChanges, materials }));
  it('is either permit', () => {
    expect(of([])).toEqual(['material missing-residence-proof']);
    for (const kind of ['residence-permit', 'temporary-residence-permit'] as const) expect(of([{ kind }])).toEqual([]);
  });
  it('is for a person to ask where there is no card to compare, with a permit or without', () => {
    const foreigner = { identity: 'foreigner' as const };
    expect(of([], foreigner)).toEqual(['review no-id-card-address-to-compare']);
    expect(of([{ kind: 'residence-permit' }], foreigner)).toEqual(['review no-id-card-address-to-compare']);
  });
  it('goes by the address that was read on the subject’s card, wherever that is', () => {
    const read = (kind: 'resident-id' | 'resident-id-front', address: string, changes: object = {}) =>
      codesOf('R54', personFiling({ order: { province: 'CN-SH' }, materials: [{ kind: 'resident-id', file: 'a.jpg' }] }), [
        exampleDocument(0, { ...FRONT, kind, fields: { ...FRONT.fields, address }, ...changes }),
      ]);
    expect([read('resident-id', '上海市样例路1号'), read('resident-id-front', '上海市样例路1号')]).toEqual([[], []]);
    expect(read('resident-id-front', '长沙市样例路1号')).toEqual(['material missing-residence-proof']);
    expect(read('resident-id-front', '样例路1号')).toEqual(['review no-id-card-address-to-compare']);
    const doubtful = { doubtful: { address: [] } };
    expect(read('resident-id-front', '上海市样例路1号', doubtful)).toEqual(['review no-id-card-address-to-compare']);
    expect(read('resident-id-front', '广东省样例路1号', doubtful)).toEqual(['material missing-residence-proof']);
    expect(read('resident-id-front', '上海市样例路1号', { quality: { usable: false, problems: [] } })).toEqual([
      'material missing-residence-proof',
    ]);
  });
  it('goes by what was entered, where the card was read elsewhere without its address', () => {
    const of = (addressProvince: 'CN-SH' | 'CN-GD') =>
      codesOf(
        'R54',
        personFiling({
          order: { province: 'CN-SH' },
          subject: { addressProvince },
          materials: [{ kind: 'resident-id-front' }],
          extracted: [{ material: 'resident-id-front', fields: { name: '林样例' } }],
        }),
      );
    expect([of('CN-SH'), of('CN-GD')]).toEqual([[], ['material missing-residence-proof']]);
  });
  it('is no permit that shows another province or has expired, unless another one does', () => {
    const permits = (...fields: Readonly<Record<string, string>>[]) =>
      codesOf(
        'R54',
        personFiling({
          order: { province: 'CN-SH' },
          materials: fields.map(() => ({ kind: 'residence-permit' as const })),
          extracted: fields.map((one) => ({ material: 'residence-permit' as const, fields: one })),
        }),
      );
    const missing = ['material missing-residence-proof'];
    expect([permits({ address: '上海市样例路1号' }), permits({ address: '样例路1号' }), permits({})]).toEqual([[], [], []]);
    expect(permits({ address: '广州市样例路1号' })).toEqual(missing);
    expect([permits({ validUntil: '2018-09-16' }), permits({ validUntil: '2018-09-17' })]).toEqual([missing, []]);
    expect(permits({ validUntil: '2018-09-16' }, { address: '上海市样例路1号' })).toEqual([]);
  });
  it('is for a person to look at where the permit was read badly or not at all', () => {
    const read = (document: Parameters<typeof exampleDocument>[1]) =>
      codesOf('R54', personFiling({ order: { province: 'CN-SH' }, materials: [{ kind: 'residence-permit', file: 'a.jpg' }] }), [
        exampleDocument(0, document),
      ]);
    const fields = { name: '林样例', address: '上海市样例路1号', validUntil: '2019-01-01' };
    const kind = 'residence-permit' as const;
    const unsure = ['review rule-undecided'];
    expect(read({ kind, fields })).toEqual([]);
    expect(read({ kind, fields, doubtful: { address: [] } })).toEqual([]);
    expect(read({ kind, fields, doubtful: { validUntil: [] } })).toEqual(unsure);
    expect(read({ kind, fields: { ...fields, address: '广州市样例路1号' }, doubtful: { address: [] } })).toEqual(unsure);
    expect(read({ kind, fields, quality: { usable: false, problems: ['blurred'] } })).toEqual(unsure);
    expect(read({ kind: 'unknown', fields: {} })).toEqual(unsure);
    expect(read({ kind, fields: { ...fields, address: '广州市样例路1号' } })).toEqual(['material missing-residence-proof']);
  });
  it('goes by the card that shows the address, where there are two', () => {
    const filing = personFiling({
      order: { province: 'CN-SH' },
      materials: [
        { kind: 'resident-id', file: 'a' },
        { kind: 'resident-id', file: 'b' },
      ],
    });
    const without = exampleDocument(0, { kind: 'resident-id', fields: { name: '林样例' } });
    const front = exampleDocument(1, { ...FRONT, fields: { name: '林样例', address: '上海市样例路1号' } });
    expect(codesOf('R54', filing, [without, front])).toEqual([]);
  });
});

describe('an authorisation', () => {
  const letter: Material[] = [{ kind: 'subject-manager-authorisation' }];
  const needs = (legalRepresentative: string | undefined, materials: Material[]) => {
    const { legalRepresentative: _, ...order } = unitFiling({ order: { province: 'CN-HA' }, materials }).order;
    const filing = unitFiling();
    const answer = answerOf('R57', {
      ...filing,
      order: { ...order, ...(legalRepresentative === undefined ? {} : { legalRepresentative }) },
    });
    return answer.applies ? [answer.findings.map(({ code }) => code), answer.needs.map(({ missing }) => missing)] : null;
  };
  it('of the subject’s manager is a need only where that is not the legal representative', () => {
    expect(needs('周样例', letter)).toEqual([[], [false]]);
    expect(needs('林样例', letter)).toEqual([[], []]);
    expect(needs(undefined, letter)).toEqual([[], [false]]);
    expect(needs('周样例', [])).toEqual([['missing-subject-manager-authorisation'], [true]]);
    expect(needs('林样例', [])).toEqual([[], []]);
    expect(needs(undefined, [])).toEqual([['rule-undecided'], []]);
  });
  it('of a website’s manager is undecided only while it is open', () => {
    const { legalRepresentative: _, ...order } = unitFiling({ order: { province: 'CN-TJ' } }).order;
    const of = (materials: Material[]) => codesOf('R58', { ...unitFiling(), order: { ...order, materials } });
    expect([of([]), of([{ kind: 'website-manager-authorisation' }])]).toEqual([['review rule-undecided'], []]);
  });
  it('of a website’s manager is a need only where that is not the legal representative', () => {
    const needsIn = (manager: Partial<typeof otherManager>, materials: Material[] = []) => {
      const answer = answerOf('R58', unitFiling({ order: { province: 'CN-TJ' }, manager, materials }));
      return answer.applies ? answer.needs.map(({ missing }) => missing) : null;
    };
    expect([needsIn({}), needsIn(otherManager), needsIn(otherManager, [{ kind: 'website-manager-authorisation' }])]).toEqual([
      [],
      [true],
      [false],
    ]);
  });
});

describe('a domain’s certificate', () => {
  const jiangsu = (domains: string[], materials: Material[], fields?: Record<string, string>) =>
    findingsOf('R51', {
      ...personFiling({
        order: { province: 'CN-JS' },
        domains,
        materials,
        ...(fields ? { extracted: [{ material: 'domain-certificate', fields }] } : {}),
      }),
    })?.map(({ level, code, about }) => `${level} ${code} ${about}`);
  const two = ['example-1.com', 'example-2.com'];
  it('covers the domains that it names, the one that it is of, or those of its website', () => {
    expect(jiangsu(two, [{ kind: 'domain-certificate' }], { domain: 'example-1.com；EXAMPLE-2.com' })).toEqual([]);
    expect(jiangsu(two, [{ kind: 'domain-certificate' }], { domain: 'www.example-1.com' })).toEqual([
      'material missing-domain-certificate example-2.com',
    ]);
    expect(jiangsu(two, [{ kind: 'domain-certificate', of: { domain: 'example-2.com' } }])).toEqual([
      'material missing-domain-certificate example-1.com',
    ]);
    expect(jiangsu(two, [{ kind: 'domain-certificate', of: { website: 0 } }])).toEqual([]);
    expect(jiangsu(two, [{ kind: 'domain-certificate', of: 'subject' }])).toEqual([]);
    expect(jiangsu(two, [{ kind: 'domain-certificate', of: { website: 1 } }])).toEqual([
      'material missing-domain-certificate example-1.com, example-2.com',
    ]);
  });
  it('of a domain that is not in the order is looked at by a person before anything is asked for', () => {
    expect(jiangsu(two, [{ kind: 'domain-certificate' }], { domain: 'example-1.com, strange.com' })).toEqual([
      'review domain-certificate-differs strange.com',
    ]);
  });
});

describe('an approval', () => {
  const CATEGORIES = ['news', 'publishing', 'drugs-and-devices', 'broadcasting', 'culture'] as const;
  it.each(CATEGORIES)('is needed for %s, by number or as a document of that website', (category) => {
    const of = (order: Partial<Order> = {}, materials: Material[] = []) =>
      codesOf('R59', unitFiling({ content: [category], materials, order }));
    expect(of()).toEqual(['material missing-pre-approval']);
    expect(of({}, [{ kind: 'pre-approval' }])).toEqual([]);
    expect([of({}, [{ kind: 'pre-approval', of: { website: 0 } }]), of({}, [{ kind: 'pre-approval', of: 'subject' }])]).toEqual([[], []]);
    expect(of({}, [{ kind: 'pre-approval', of: { website: 1 } }])).toEqual(['material missing-pre-approval']);
    const [website] = unitFiling({ content: [category] }).order.websites;
    const approved = (...categories: (typeof CATEGORIES)[number][]) =>
      of({ websites: website ? [{ ...website, preApprovals: categories.map((one) => ({ category: one, number: '1' })) }] : [] });
    const other = category === 'news' ? 'culture' : 'news';
    expect([approved(category), approved(other, category), approved(other)]).toEqual([[], [], ['material missing-pre-approval']]);
    expect(codesOf('R59', personFiling({ content: [category] }))).toEqual(['review pre-approval-content-on-person-website']);
  });
  it.each([
    ['云岚新闻', true],
    ['云岚报社', true],
    ['云岚日 报', true],
    ['云岚晚报', true],
    ['云岚出版', true],
    ['云岚期刊', true],
    ['云岚药品', true],
    ['云岚医疗器械', true],
    ['云岚电视台', true],
    ['云岚电台', true],
    ['云岚广播', true],
    ['云岚文具', false],
  ])('may be suggested by a name: %s, %s', (websiteName, suggested) => {
    expect(codesOf('R59', unitFiling({ websiteName }))).toEqual(suggested ? ['review content-suggests-pre-approval'] : []);
    expect(codesOf('R59', unitFiling({ websiteName, materials: [{ kind: 'pre-approval' }] }))).toEqual([]);
    expect(codesOf('R59', personFiling({ websiteName }))).toEqual(suggested ? ['review pre-approval-content-on-person-website'] : []);
  });
  it('is not suggested where it is declared', () => {
    expect(codesOf('R59', unitFiling({ websiteName: '云岚新闻', content: ['news'] }))).toEqual(['material missing-pre-approval']);
  });
});

describe('a registrant', () => {
  const of = (filing: ReturnType<typeof personFiling>) => findingsOf('N1', filing)?.map(({ code, about }) => `${code} ${about}`);
  const certified = (holder: string, domain?: string) => ({
    materials: [{ kind: 'domain-certificate' as const }],
    extracted: [{ material: 'domain-certificate' as const, fields: { holder, ...(domain === undefined ? {} : { domain }) } }],
  });
  it('is the person; of a unit’s domain the unit, its legal representative or its manager', () => {
    expect(of(personFiling({ ...certified('林样例'), order: { legalRepresentative: '周样例' } }))).toEqual([]);
    expect(of(personFiling({ ...certified('周样例'), order: { legalRepresentative: '周样例' } }))).toEqual([
      'domain-registrant-differs example-yunlan.com',
    ]);
    const order = { subjectManager: otherManager };
    expect(['林样例', '韩样例', '周样例'].map((holder) => of(unitFiling({ ...certified(holder), order }))?.length)).toEqual([0, 0, 1]);
    const { legalRepresentative: _, subjectManager: __, ...bare } = unitFiling(certified('周样例')).order;
    expect(of({ ...unitFiling(certified('周样例')), order: bare })?.length).toBe(1);
  });
  it('of a certificate that names no domain is the order’s, while that has only one', () => {
    expect(of(personFiling(certified('周样例')))).toHaveLength(1);
    expect(of(personFiling({ ...certified('周样例'), domains: ['example-1.com', 'example-2.com'] }))).toEqual([]);
    expect(of(personFiling({ ...certified('周样例', 'www.example-2.com'), domains: ['example-1.com', 'example-2.com'] }))).toEqual([
      'domain-registrant-differs example-2.com',
    ]);
  });
});
