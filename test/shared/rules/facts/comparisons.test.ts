import { describe, expect, it } from 'vitest';
import type { CertificateKind, MaterialKind } from '#shared/filing/codes';
import { unitFiling } from '#shared/rules/example-filing';
import { evidenceOf, type PaperComparisons, personComparisons, settledField, unitComparisons } from '#shared/rules/facts/comparisons';
import type { Holder } from '#shared/rules/facts/holders';
import type { Paper, PaperField } from '#shared/rules/facts/papers';
import { paper } from './paper-of';

const NUMBER = '44030519920229992X';
const lin: Holder = {
  name: '林样例',
  identity: 'mainland-resident',
  certificates: [{ kind: 'resident-id', number: NUMBER, validUntil: '2030-12-31' }],
  number: NUMBER,
  addresses: ['广东省深圳市南山区样例路1号'],
  isSubject: true,
  isSubjectManager: false,
  websites: [0],
};
const alex: Holder = { ...lin, name: 'Alex Sample', number: 'E12345678', certificates: [{ kind: 'passport', number: 'E12345678' }] };

const doubtful = (value: string, changes: Partial<PaperField> = {}): PaperField => ({
  value,
  confidence: 0.95,
  trusted: false,
  reason: 'below-threshold',
  ...changes,
});
const withFields = (fields: Readonly<Record<string, PaperField>>, changes: Partial<Paper> = {}): Paper =>
  paper(0, {}, { fields, ...changes });

const shown = ({ compared }: PaperComparisons) =>
  compared.map(({ field, entered, comparison, reading }) => [field, entered, comparison.result, reading.trusted]);
const cardField = (field: string, reading: PaperField, holder = lin) =>
  personComparisons(withFields({ [field]: reading }), holder).compared[0]?.reading;

describe('a person’s paper beside what was entered', () => {
  it('is compared field by field, each doubtful reading lifted by agreement', () => {
    const fields = {
      number: doubtful(NUMBER),
      name: doubtful('林样例'),
      address: doubtful('广东省深圳市南山区样例路1号'),
      validUntil: doubtful('2030-12-31'),
      sex: doubtful('female'),
    };
    expect(shown(personComparisons(withFields(fields), lin))).toEqual([
      ['number', NUMBER, 'same', true],
      ['validUntil', '2030-12-31', 'same', true],
      ['name', '林样例', 'same', true],
      ['address', '广东省深圳市南山区样例路1号', 'same', true],
    ]);
    const [first] = personComparisons(withFields(fields), lin).compared;
    expect(first).toMatchObject({ meaning: 'number', who: '林样例', comparable: true, reading: { reason: 'agrees-with-entered' } });
  });
  it('shows the number and last day of its own kind of certificate only', () => {
    const fields = { number: doubtful(NUMBER), validUntil: doubtful('2030-12-31') };
    expect(shown(personComparisons(withFields(fields, { kind: 'hmt-residence-permit' }), lin))).toEqual([]);
    const several = ['2030-12-31', '2030-12-31', '2029-12-31', undefined].map((validUntil) => ({
      kind: 'resident-id' as const,
      number: NUMBER,
      ...(validUntil === undefined ? {} : { validUntil }),
    }));
    expect(shown(personComparisons(withFields(fields), { ...lin, certificates: several }))).toEqual([
      ['number', NUMBER, 'same', true],
      ['validUntil', '2030-12-31', 'same', true],
      ['validUntil', '2029-12-31', 'differs', false],
    ]);
  });
  it('is not compared while it cannot be used, and names what was lost when it can', () => {
    const card = withFields({ name: doubtful('林样例') }, { lost: ['number', 'sex'] });
    expect(personComparisons(card, lin).unread).toEqual([{ paper: card, field: 'number' }]);
    expect(personComparisons({ ...card, usable: false }, lin)).toEqual({ compared: [], unread: [] });
  });
  it('keeps its own reason where the reading was sure, and is not bent to what was entered', () => {
    const sure = { trusted: true, reason: 'check-digit' as const, candidates: [NUMBER] };
    expect(cardField('number', doubtful(NUMBER, sure))).toMatchObject({ trusted: true, reason: 'check-digit' });
    expect(cardField('number', doubtful('440305199202299921', sure))).toMatchObject({ value: '440305199202299921', reason: 'check-digit' });
  });
  it('is taken as entered where the recogniser thought the number possible, a name never', () => {
    const candidates = ['440305199202299920', '44030519920229992x'];
    const one = personComparisons(withFields({ number: doubtful('440305199202299921', { candidates }) }), lin).compared[0];
    expect(one).toMatchObject({ reading: { value: '44030519920229992x', trusted: true, reason: 'agrees-with-entered' } });
    expect(one?.comparison).toEqual({ result: 'same-by-form', forms: ['case'] });
    expect(cardField('number', doubtful('440305199202299921', { candidates: ['1'] }))).toMatchObject({ trusted: false });
    expect(cardField('number', doubtful('440305199202299921'))).toMatchObject({ value: '440305199202299921', trusted: false });
    expect(cardField('name', doubtful('林样列', { candidates: ['林样例'] }))).toMatchObject({ value: '林样列', trusted: false });
  });
  it('is not lifted by a number that cannot be right', () => {
    const wrong = '440305199202299921';
    const holder = { ...lin, number: wrong, certificates: [{ kind: 'resident-id' as const, number: wrong }] };
    expect(cardField('number', doubtful(wrong), holder)).toMatchObject({ trusted: false });
  });
  it.each(['outside-alphabet', 'differs-from-number', 'two-documents'] as const)('is not lifted by agreement when %s', (reason) => {
    expect(cardField('address', doubtful('广东省深圳市南山区样例路1号', { reason }))).toMatchObject({ trusted: false, reason });
  });
  it('is lifted by an equal name from a confidence of 0.93 on, and only where it begins with a surname or is Latin', () => {
    expect([0.93, 0.929].map((confidence) => cardField('name', doubtful('林样例', { confidence }))?.trusted)).toEqual([true, false]);
    const odd = { ...lin, name: '样样例' };
    expect(cardField('name', doubtful('样样例'), odd)?.trusted).toBe(false);
    expect(cardField('name', doubtful('ALEX SAMPLE'), alex)?.trusted).toBe(true);
    expect(cardField('name', doubtful('ALEX样'), { ...lin, name: 'ALEX样' })?.trusted).toBe(false);
    expect(cardField('address', doubtful('广东省深圳市南山区样例路1号', { confidence: 0.5 }))?.trusted).toBe(true);
  });
});

describe('a passport’s two names', () => {
  const passport = (fields: Readonly<Record<string, PaperField>>) => withFields(fields, { kind: 'passport', declared: 'passport' });
  const sure = (value: string) => doubtful(value, { trusted: true, reason: 'check-digit', confidence: 0.98 });
  it('are one name, as sure as the less sure of them', () => {
    const of = (surname: PaperField, givenNames: PaperField, holder = { ...alex, name: 'Other Person' }) =>
      personComparisons(passport({ surname, givenNames }), holder).compared.map(({ reading }) => reading);
    expect(of(sure('SAMPLE'), sure('ALEX'))).toMatchObject([{ value: 'SAMPLE ALEX', trusted: true, confidence: 0.98 }]);
    expect(of(doubtful('SAMPLE'), sure('ALEX'))).toMatchObject([{ trusted: false, confidence: 0.95 }]);
    expect(of(sure('SAMPLE'), doubtful('ALEX'))).toMatchObject([{ trusted: false, confidence: 0.95 }]);
    expect(of(doubtful('SAMPLE'), doubtful('ALEX'), alex)).toMatchObject([{ trusted: true, reason: 'agrees-with-entered' }]);
  });
  it('are compared only when both were read', () => {
    expect(shown(personComparisons(passport({ surname: sure('SAMPLE') }), alex))).toEqual([]);
    expect(shown(personComparisons(passport({ givenNames: sure('ALEX') }), alex))).toEqual([]);
  });
  it('differ from a name entered in Chinese, where the passport is the document asked for', () => {
    const fields = { surname: sure('WANG'), givenNames: sure('BIEREN') };
    const results = (holder: typeof lin) => personComparisons(passport(fields), holder).compared.map(({ comparison }) => comparison.result);
    expect(results({ ...lin, identity: 'foreigner' })).toEqual(['differs']);
    expect(results({ ...lin, certificates: [{ kind: 'passport', number: lin.number }] })).toEqual(['differs']);
    expect(results(lin)).toEqual([]);
    expect(results({ ...lin, name: 'Bieren Wang' })).toEqual(['same']);
  });
  it('of which one was lost leave the name unread', () => {
    const lost = { ...passport({ surname: sure('SAMPLE') }), lost: ['givenNames', 'sex'] };
    expect(personComparisons(lost, alex).unread).toEqual([{ paper: lost, field: 'givenNames' }]);
    expect(personComparisons({ ...lost, usable: false }, alex).unread).toEqual([]);
    expect(personComparisons(lost, lin).unread).toEqual([]);
    expect(personComparisons({ ...lost, kind: 'resident-id-front' }, lin).unread).toEqual([]);
  });
  it('give way to a name that was read as one', () => {
    const fields = { surname: sure('SAMPLE'), givenNames: sure('ALEX'), name: sure('EXAMPLE') };
    expect(personComparisons(passport(fields), alex).compared.map(({ reading }) => reading.value)).toEqual(['EXAMPLE']);
  });
});

describe('a unit’s certificate beside what was entered', () => {
  const CODE = '91440300MA5TE2T09X';
  const { order } = unitFiling({
    subject: { address: '深圳市南山区样例路2号', certificate: { kind: 'business-licence', number: CODE, validUntil: 'long-term' } },
  });
  const licence = (fields: Readonly<Record<string, PaperField>>, changes: Partial<Paper> = {}) =>
    withFields(fields, { kind: 'business-licence', ...changes });
  it('is compared field by field, each doubtful reading lifted by agreement', () => {
    const fields = {
      creditCode: doubtful(CODE),
      name: doubtful(order.subject.name),
      legalRepresentative: doubtful('林样例'),
      address: doubtful('深圳市南山区样例路2号'),
      validUntil: doubtful('long-term'),
    };
    const found = unitComparisons(licence(fields), order);
    expect(shown(found)).toEqual([
      ['creditCode', CODE, 'same', true],
      ['name', order.subject.name, 'same', true],
      ['legalRepresentative', '林样例', 'same', true],
      ['address', '深圳市南山区样例路2号', 'same', true],
      ['validUntil', 'long-term', 'same', true],
    ]);
    expect(found.compared.map(({ meaning }) => meaning)).toEqual(['number', 'name', 'legal-representative', 'address', 'valid-until']);
    const { legalRepresentative, ...without } = unitFiling().order;
    expect(shown(unitComparisons(licence(fields), without)).map(([field]) => field)).toEqual(['creditCode', 'name']);
    expect(legalRepresentative).toBe('林样例');
  });
  it('is lifted by an equal name from a confidence of 0.93 on', () => {
    const trustedAt = (confidence: number) =>
      unitComparisons(licence({ name: doubtful(order.subject.name, { confidence }) }), order).compared[0]?.reading.trusted;
    expect([0.93, 0.929].map(trustedAt)).toEqual([true, false]);
  });
  it.each<MaterialKind>([
    'business-licence',
    'organisation-code-certificate',
    'public-institution-certificate',
    'social-organisation-certificate',
    'private-non-enterprise-certificate',
    'foundation-certificate',
    'law-firm-licence',
    'credit-code-certificate',
  ])('may be a %s', (kind) => {
    expect(unitComparisons(licence({ name: doubtful('另一家公司') }, { kind }), order).compared).toHaveLength(1);
  });
  it('is no other paper', () => {
    const other = licence({ name: doubtful('另一家公司') }, { kind: 'pre-approval', lost: ['name'] });
    expect(unitComparisons(other, order)).toEqual({ compared: [], unread: [] });
  });
  it.each<[string, CertificateKind, string, string, string, boolean]>([
    ['a credit code beside a credit code', 'business-licence', CODE, 'creditCode', CODE, true],
    ['a credit code beside an old licence', 'business-licence', CODE, 'registrationNumber', CODE, false],
    ['a credit code beside the organisation code in it', 'business-licence', CODE, 'organisationCode', 'MA5TE2T0-9', true],
    ['an old licence beside an old licence', 'business-licence', '440301103097413', 'registrationNumber', '440301103097413', true],
    ['an old licence beside an organisation code', 'business-licence', '440301103097413', 'organisationCode', '440301103097413', false],
    ['a number of no scheme beside anything', 'other', 'SAMPLE-1', 'creditCode', 'SAMPLE-1', true],
  ])('compares %s as far as they can be compared', (_, kind, number, field, entered, comparable) => {
    const subject = { ...order.subject, certificate: { kind, number } };
    const [found] = unitComparisons(licence({ [field]: doubtful('0') }), { ...order, subject }).compared;
    expect([found?.entered.replaceAll('-', ''), found?.comparable]).toEqual([entered.replaceAll('-', ''), comparable]);
  });
});

describe('a field of a paper', () => {
  it('is the compared one where it was compared, else as it was read', () => {
    const card = withFields({ name: doubtful('林样例'), sex: doubtful('female') });
    const { compared } = personComparisons(card, lin);
    expect(settledField(compared, card, 'name')?.trusted).toBe(true);
    expect(settledField(compared, card, 'sex')?.trusted).toBe(false);
    expect(settledField(compared, { ...card }, 'name')?.trusted).toBe(false);
    expect(settledField(compared, card, 'number')).toBeUndefined();
  });
  it('is shown with its place and reading where there are any', () => {
    const card = paper(3, {});
    expect(evidenceOf(card, 'name', undefined)).toEqual({ material: 3, field: 'name' });
    expect(evidenceOf(card, 'name', doubtful('林样列', { box: [1, 2, 3, 4] }), '林样例')).toEqual({
      material: 3,
      field: 'name',
      box: [1, 2, 3, 4],
      entered: '林样例',
      read: '林样列',
      confidence: 0.95,
    });
    expect(Object.keys(evidenceOf(card, 'name', doubtful('x')))).toEqual(['material', 'field', 'read', 'confidence']);
  });
});
