import { describe, expect, it } from 'vitest';
import { sheetItem } from '#shared/filing/verification-sheet';
import { exampleDocument } from '#shared/rules/example-document';
import { personFiling, unitFiling } from '#shared/rules/example-filing';
import { factsOf } from '#shared/rules/facts/facts';
import { domainsListed, domainsOfSheet, saysYes, sheetComparisons, sheetReadings } from '#shared/rules/facts/sheets';
import { screen } from '#shared/verdict/screen';
import { paper } from './paper-of';

type Described = Partial<Parameters<typeof exampleDocument>[1]>;

const SHEET = [{ kind: 'resident-id' as const }, { kind: 'verification-sheet' as const, file: 'sheet.jpg' }];
const WITH_HEAD = { organiser: '林样例', nature: 'person', domains: 'example-yunlan.com' };
const sheetOf = (described: Described) => exampleDocument(1, { kind: 'verification-sheet', fields: WITH_HEAD, ...described });
const found = (described: Described, filing = personFiling({ materials: SHEET })) =>
  screen({ name: 'x', filing, documents: [sheetOf(described)], timing: { totalMs: 0, perDocumentMs: [] } });
const codes = (described: Described) => found(described).findings.map(({ rule, level, code }) => `${rule} ${level} ${code}`);

describe('a sheet that was read from a file', () => {
  it('passes when it agrees', () => expect(codes({})).toEqual([]));
  it('does not block on what was not read reliably', () => {
    const wrong = { organiser: '林样例', nature: 'unit', domains: 'example-yunlans.com', numbersCorrect: 'no', managerSigned: 'no' };
    expect(codes({ fields: wrong })).toEqual([
      'R63 block domain-differs',
      'R63 block nature-differs',
      'R70 material missing-signature',
      'R71 block sheet-item-answered-no',
    ]);
    const doubtful = { nature: [], domains: [], numbersCorrect: [], managerSigned: [] };
    expect(codes({ fields: wrong, doubtful })).toEqual([
      'R63 review domain-differs',
      'R63 review nature-differs',
      'R70 review missing-signature',
      'R71 review sheet-item-answered-no',
    ]);
  });
  it('becomes trusted where it agrees with what was entered, and shows that', () => {
    const verdict = found({ doubtful: { organiser: [], domains: [] } });
    expect(verdict.findings).toEqual([]);
    expect(verdict.documents[0]?.fields.organiser).toMatchObject({ trusted: true, reason: 'agrees-with-entered' });
    expect(verdict.documents[0]?.fields.domains).toMatchObject({ trusted: true, reason: 'agrees-with-entered' });
  });
  it('takes the entered name where the reader thought it possible, unless the reading was sure', () => {
    const verdict = found({ fields: { ...WITH_HEAD, organiser: '林样列' }, doubtful: { organiser: ['林样例'] } });
    expect(verdict.findings).toEqual([]);
    expect(verdict.documents[0]?.fields.organiser?.value).toBe('林样例');
    expect(codes({ fields: { ...WITH_HEAD, organiser: '林样列' }, doubtful: { organiser: ['林祥列'] } })).toEqual([
      'R63 review name-differs',
    ]);
  });
  it('needs a person where signature and date were lost, and no seal of a person', () => {
    expect(codes({ lost: ['managerSigned', 'unitSealed', 'date'] })).toEqual(['R70 review missing-date', 'R70 review missing-signature']);
  });
  it('needs a person where nothing but what was lost is known of it', () => {
    expect(codes({ fields: {}, lost: ['managerSigned'] })).toContain('R70 review missing-signature');
  });
  it('says nothing of the items while it cannot be used', () => {
    const quality = { usable: false, problems: ['blurred'] };
    expect(codes({ fields: { ...WITH_HEAD, numbersCorrect: 'no' }, quality })).toEqual(['Q1 material document-unreadable']);
  });
  it('shows where a finding is', () => {
    const [finding] = found({ fields: { ...WITH_HEAD, domains: 'example-yunlans.com' } }).findings;
    expect(finding).toMatchObject({
      about: 'example-yunlan.com/example-yunlans.com',
      evidence: [{ material: 1, field: 'domains', entered: 'example-yunlan.com', read: 'example-yunlans.com', box: [100, 80, 300, 32] }],
    });
  });
});

describe('the domains of a sheet', () => {
  it('are told apart by any mark, and reduced to what was registered', () => {
    expect(domainsListed('www.a.com、b.com；a.com，c.政务.cn')).toEqual(['a.com', 'b.com', 'c.政务.cn']);
  });
  it('are those of the websites it names; another website has its own sheet', () => {
    const filing = personFiling({ extracted: [{ material: 'verification-sheet', fields: { domains: 'example-2.com' } }] });
    const [first] = filing.order.websites;
    const second = first === undefined ? [] : [first, { ...first, name: '云岚手记之乙', domains: ['example-2.com'] }];
    const two = { ...filing, order: { ...filing.order, websites: second } };
    expect(factsOf(two).comparisons.map(({ comparison }) => comparison.result)).toEqual(['same']);
    const of = { ...two, order: { ...two.order, materials: [{ kind: 'verification-sheet' as const, of: { website: 0 } }] } };
    expect(factsOf(of).comparisons.map(({ comparison }) => comparison.result)).toEqual(['differs']);
  });
  it('may be fewer or more than the website has: both differ', () => {
    for (const domains of ['example-yunlan.com, another.com', 'another.com']) {
      const facts = factsOf(personFiling({ extracted: [{ material: 'verification-sheet', fields: { domains } }] }));
      expect(facts.comparisons.map(({ comparison }) => comparison.result)).toEqual(['differs']);
    }
  });
});

describe('what the applicant wrote on a sheet', () => {
  const { order } = personFiling();
  const read = (fields: Record<string, string>, changes: object = {}) =>
    sheetComparisons(paper(0, fields, { kind: 'verification-sheet', declared: 'verification-sheet' }), { ...order, ...changes }).compared;
  const doubtful = (value: string, reason: 'below-threshold' | 'outside-alphabet', candidates: string[] = []) => {
    const organiser = { value, confidence: 0.6, trusted: false, reason, candidates };
    return sheetComparisons(paper(0, {}, { kind: 'verification-sheet', fields: { organiser } }), order).compared[0];
  };
  it('is compared with the order, whoever the subject is', () => {
    const fields = { organiser: '林 样例', domains: 'example-yunlan.com' };
    for (const nature of ['person', 'enterprise'] as const) {
      expect(read(fields, { subject: { ...order.subject, nature } })).toMatchObject([
        { field: 'organiser', meaning: 'organiser', who: '林样例', comparable: true, comparison: { result: 'same-by-form' } },
        { field: 'domains', meaning: 'domains', entered: 'example-yunlan.com', comparable: true, comparison: { result: 'same' } },
      ]);
    }
    expect(read({ organiser: '周样例' })).toMatchObject([{ comparison: { result: 'differs' }, reading: { reason: 'read-elsewhere' } }]);
    expect(sheetComparisons(paper(0, fields, { usable: false }), order).compared).toEqual([]);
  });
  it('is trusted where it agrees, unless a character was read that is none', () => {
    expect(doubtful('林样例', 'below-threshold')).toMatchObject({ reading: { trusted: true, reason: 'agrees-with-entered' } });
    expect(doubtful('林样列', 'below-threshold', ['林样例'])).toMatchObject({
      comparison: { result: 'same' },
      reading: { trusted: true, value: '林样例' },
    });
    expect(doubtful('林样列', 'below-threshold', ['林祥例'])).toMatchObject({
      comparison: { result: 'differs' },
      reading: { trusted: false },
    });
    expect(doubtful('林样列', 'outside-alphabet', ['林样例'])).toMatchObject({
      comparison: { result: 'differs' },
      reading: { trusted: false },
    });
    expect(read({ organiser: '林样例' })[0]?.reading.reason).toBe('read-elsewhere');
  });
  it('may list nothing, or end in a mark', () => {
    expect([domainsListed(''), domainsListed('，'), domainsListed('a.com, '), domainsListed('localhost')]).toEqual([
      [],
      [],
      ['a.com'],
      ['localhost'],
    ]);
  });
  it('must list the domains of the website that it is of or names, else all', () => {
    const [website] = order.websites;
    const websites = ['1', '2'].flatMap((name) => (website ? [{ ...website, domains: [`www.${name}.com`, `${name}b.com`] }] : []));
    const wanted = (of: Parameters<typeof domainsOfSheet>[0]['of'], ...listed: string[]) =>
      domainsOfSheet(paper(0, {}, { of }), listed, { ...order, websites }).join(' ');
    expect([wanted({ website: 1 }), wanted(undefined, '1b.com'), wanted({ website: 1 }, '1.com')]).toEqual([
      '2.com 2b.com',
      '1.com 1b.com',
      '1.com 1b.com 2.com 2b.com',
    ]);
    for (const of of [undefined, 'subject', { domain: '1b.com' }, { website: 2 }] as const)
      expect(wanted(of)).toBe('1.com 1b.com 2.com 2b.com');
  });
});

describe('answers', () => {
  it.each(['yes', ' YES ', '是', '√', '有', 'true', '1'])('%s is a yes', (value) => expect(saysYes(value)).toBe(true));
  it.each(['no', '否', '无', '', 'false', '0', '□'])('“%s” is a no', (value) => expect(saysYes(value)).toBe(false));
  it.each(['unsure', '2018-09-16', 'yes?'])('%s is neither', (value) => expect(saysYes(value)).toBeNull());
  it('are found by the item’s name, its code or what is printed', () => {
    expect(sheetItem('businessLicence')?.zh).toBe('工商营业执照');
    expect(sheetItem('business-licence')?.field).toBe('businessLicence');
    expect(sheetItem('工商营业执照')?.field).toBe('businessLicence');
    expect(sheetItem('bulletin-board')?.field).toBe('approvalBulletinBoard');
    expect(sheetItem('other')?.field).toBe('approvalOther');
    expect(sheetItem('somethingElse')).toBeNull();
  });
  it('to a question of another form of the sheet count, unless it asks for an approval', () => {
    const said = (fields: Record<string, string>) => codes({ fields: { ...WITH_HEAD, ...fields } });
    expect(said({ copiesAttached: 'no' })).toEqual(['R71 block sheet-item-answered-no']);
    expect(said({ preApprovalAttached: 'no', copiesAttached: 'unsure' })).toEqual([]);
    expect(said({ residentId: 'no', providerSigned: 'no', providerSealed: 'no' })).toEqual([]);
  });
  it('belong to sheets only', () => {
    const filing = unitFiling({ extracted: [{ material: 'business-licence', fields: { numbersCorrect: 'no' } }] });
    expect(sheetReadings(factsOf(filing))).toEqual([]);
  });
});
