import { describe, expect, it } from 'vitest';
import type { Filing, Material } from '#shared/filing/filing';
import { exampleDocument } from '#shared/rules/example-document';
import { otherManager, personFiling, unitFiling } from '#shared/rules/example-filing';
import { screen } from '#shared/verdict/screen';
import { codesOf, findingsOf } from '#test/shared/rules/codes-of';

type Described = Partial<Parameters<typeof exampleDocument>[1]>;

describe('a domain certificate', () => {
  const filing = (domains: readonly string[], changes: Partial<Material> = {}, province: 'CN-JS' | 'CN-GD' = 'CN-JS'): Filing =>
    personFiling({ order: { province }, domains, materials: [{ kind: 'domain-certificate', file: 'a.jpg', ...changes }] });
  const read = (domain: string, described: Described = {}) => [
    exampleDocument(0, { kind: 'domain-certificate', fields: { domain }, ...described }),
  ];
  const doubtful = (...candidates: string[]): Described => ({ doubtful: { domain: candidates } });
  const both = (judged: Filing, documents: ReturnType<typeof read>) => [
    ...(codesOf('Q3', judged, documents) ?? []),
    ...(codesOf('R51', judged, documents) ?? []),
  ];

  it('is settled by what was entered where its characters have look-alikes', () => {
    expect(both(filing(['lo1o.com']), read('lo1o.com', doubtful()))).toEqual([]);
    expect(both(filing(['lo1o.com']), read('LO1O.com', doubtful()))).toEqual([]);
    expect(both(filing(['lo1o.com', 'example.cn']), read('lo1o.com, example.cn', doubtful()))).toEqual([]);
  });
  it('is settled by what the recogniser thought possible, and shows that', () => {
    const [judged, documents] = [filing(['lo1o.com']), read('lolo.com', doubtful('lOlo.com', 'lo1o.com'))];
    expect(both(judged, documents)).toEqual([]);
    const verdict = screen({ name: 'x', filing: judged, documents, timing: { totalMs: 0, perDocumentMs: [] } });
    expect(verdict.documents[0]?.fields.domain).toMatchObject({ value: 'lo1o.com', trusted: true, reason: 'agrees-with-entered' });
  });
  it('goes to a person where a look-alike differs, sure or not', () => {
    expect(both(filing(['lo1o.com']), read('lolo.com', doubtful('lo0o.com')))).toEqual([
      'review field-not-legible',
      'review domain-certificate-differs',
    ]);
    expect(both(filing(['lo1o.com']), read('lolo.com'))).toEqual(['review domain-certificate-differs']);
  });
  it('that is sure is not swayed by candidates', () => {
    const [document] = read('lolo.com');
    const field = document?.reading.fields.domain;
    if (document === undefined || field === undefined) throw new RangeError('the example has a domain');
    const fields = { domain: { ...field, candidates: ['lo1o.com'] } };
    expect(both(filing(['lo1o.com']), [{ ...document, reading: { ...document.reading, fields } }])).toEqual([
      'review domain-certificate-differs',
    ]);
    const rare = { domain: { ...field, value: 'lo1o.com', trusted: false, reason: 'outside-alphabet' as const } };
    expect(both(filing(['lo1o.com']), [{ ...document, reading: { ...document.reading, fields: rare } }])).toEqual([
      'review field-not-legible',
    ]);
  });
  it('is looked at by a person where no certificate was asked for, too, while it is not sure', () => {
    expect(both(filing(['lo1o.com'], {}, 'CN-GD'), read('lolo.com', doubtful()))).toEqual(['review field-not-legible']);
    expect(both(filing(['lo1o.com'], {}, 'CN-GD'), read('lo1o.com', doubtful()))).toEqual([]);
  });
  it('of one domain is not settled by another domain of the order', () => {
    const two = ['lo1o.com', 'lolo.com'];
    expect(both(filing(two, { of: { domain: 'lo1o.com' } }), read('lolo.com', doubtful()))).toEqual([
      'review field-not-legible',
      'material missing-domain-certificate',
    ]);
    expect(both(filing(two), read('lolo.com', doubtful()))).toEqual(['material missing-domain-certificate']);
    expect(both(filing(['lo1o.com'], { of: { website: 0 } }), read('lo1o.com', doubtful()))).toEqual([]);
    expect(both(filing(['lo1o.com'], { of: { website: 1 } }), read('lo1o.com', doubtful()))[0]).toBe('review field-not-legible');
  });
  it('covers what it is declared to be of while it cannot be read', () => {
    expect(both(filing(['lo1o.com']), read('strange.com', doubtful()))).toEqual([
      'review field-not-legible',
      'review domain-certificate-differs',
    ]);
    const quality = { usable: false, problems: ['blurred'] };
    expect(both(filing(['lo1o.com']), read('strange.com', { quality }))).toEqual([]);
    expect(both(filing(['lo1o.com']), read('x', { fields: {}, lost: ['domain'] }))).toEqual(['review field-not-legible']);
  });
});

describe('a letter of authorisation', () => {
  const RIGHT = { unit: '深圳云岚样例科技有限公司', authorised: '林样例', role: '主体负责人', sealed: 'yes', date: '2018-09-01' };
  const letterOf = (kind: 'subject-manager-authorisation' | 'website-manager-authorisation') => {
    const filing = (of?: Material['of']): Filing => {
      const base = unitFiling({ materials: [{ kind, file: 'a.jpg', ...(of === undefined ? {} : { of }) }] });
      const websites = base.order.websites.flatMap((website) => [website, { ...website, manager: otherManager }]);
      return { ...base, order: { ...base.order, websites } };
    };
    return (changes: Partial<typeof RIGHT>, described: Described = {}, of?: Material['of']) => {
      const documents = [exampleDocument(0, { kind, fields: { ...RIGHT, ...changes }, ...described })];
      return ['Q3', 'Q4'].flatMap(
        (id) => findingsOf(id, filing(of), documents)?.map(({ level, about }) => `${id} ${level} ${about}`) ?? [],
      );
    };
  };
  const ofSubject = letterOf('subject-manager-authorisation');
  const ofWebsite = letterOf('website-manager-authorisation');

  it('names the unit and the manager of the order, and bears a seal', () => {
    expect([ofSubject({}), ofWebsite({})]).toEqual([[], []]);
    expect(ofSubject({ unit: '深圳云风样例科技有限公司' })).toEqual(['Q4 review subject-manager-authorisation.unit']);
    expect(ofSubject({ authorised: '韩样例' })).toEqual(['Q4 review subject-manager-authorisation.authorised']);
    expect(ofSubject({ sealed: 'no' })).toEqual(['Q4 review subject-manager-authorisation.sealed']);
    expect(ofWebsite({ sealed: 'no' })).toEqual(['Q4 review website-manager-authorisation.sealed']);
    expect(ofSubject({ date: '2018-02-31', role: '网站负责人' })).toEqual([]);
  });
  it('may authorise any website’s manager, or that of the website which it is of', () => {
    const differs = ['Q4 review website-manager-authorisation.authorised'];
    expect([ofWebsite({ authorised: '韩样例' }), ofWebsite({ authorised: '周样例' })]).toEqual([[], differs]);
    expect([ofWebsite({ authorised: '韩样例' }, {}, { website: 1 }), ofWebsite({ authorised: '韩样例' }, {}, { website: 0 })]).toEqual([
      [],
      differs,
    ]);
  });
  it('goes to a person where it could not be read, or not reliably', () => {
    expect(ofSubject({}, { fields: {}, lost: ['unit', 'authorised', 'sealed', 'date', 'role'] })).toEqual(
      ['unit', 'authorised', 'sealed'].map((field) => `Q3 review subject-manager-authorisation.${field}`),
    );
    expect(ofSubject({}, { doubtful: { authorised: [] } })).toEqual(['Q3 review subject-manager-authorisation.authorised']);
    expect(ofSubject({ authorised: '韩样例' }, { doubtful: { authorised: [] } })).toEqual([
      'Q4 review subject-manager-authorisation.authorised',
    ]);
    expect(ofSubject({ sealed: 'no' }, { doubtful: { sealed: [] } })).toEqual(['Q3 review subject-manager-authorisation.sealed']);
    expect(ofSubject({}, { kind: 'unknown', fields: {} })).toEqual(['Q3 review subject-manager-authorisation']);
  });
  it('that was only read elsewhere lacks nothing', () => {
    const elsewhere = (fields: Record<string, string>) =>
      unitFiling({
        materials: [{ kind: 'subject-manager-authorisation' }],
        extracted: [{ material: 'subject-manager-authorisation', fields }],
      });
    expect([codesOf('Q3', elsewhere({ unit: RIGHT.unit })), codesOf('Q4', elsewhere({ unit: RIGHT.unit }))]).toEqual([[], []]);
    expect([codesOf('Q4', elsewhere({ authorised: '韩样例' })), codesOf('Q4', elsewhere({ date: '2018-09-01' }))]).toEqual([
      ['review reading-differs'],
      null,
    ]);
    expect(codesOf('Q4', elsewhere({ sealed: '无' }))).toEqual(['review reading-differs']);
  });
  it('covers whom it names: another website’s manager needs another letter', () => {
    const zhou = { ...otherManager, name: '周样例' };
    const missing = (...authorised: string[]) => {
      const kind = 'website-manager-authorisation' as const;
      const base = unitFiling({
        order: { province: 'CN-TJ' },
        manager: otherManager,
        materials: [{ kind }],
        extracted: authorised.map((name) => ({ material: kind, fields: { authorised: name } })),
      });
      const websites = base.order.websites.flatMap((website) => [website, { ...website, manager: zhou }]);
      return findingsOf('R58', { ...base, order: { ...base.order, websites } })?.map(({ about }) => about);
    };
    expect([missing(), missing('韩样例'), missing('周样例')]).toEqual([[], ['周样例'], ['韩样例']]);
    expect([missing('韩样例', '周样例'), missing('赵样例')]).toEqual([[], []]);
  });
  it('is asked for of nobody because of a name that is not sure', () => {
    const kind = 'website-manager-authorisation' as const;
    const base = unitFiling({ order: { province: 'CN-TJ' }, manager: otherManager, materials: [{ kind, file: 'a.jpg' }] });
    const websites = base.order.websites.flatMap((website) => [website, { ...website, manager: { ...otherManager, name: '周样例' } }]);
    const named = (described: Described) =>
      codesOf('R58', { ...base, order: { ...base.order, websites } }, [
        exampleDocument(0, { kind, fields: { ...RIGHT, authorised: '韩样例' }, ...described }),
      ]);
    expect([named({}), named({ doubtful: { authorised: [] } })]).toEqual([['material missing-website-manager-authorisation'], []]);
  });
});
