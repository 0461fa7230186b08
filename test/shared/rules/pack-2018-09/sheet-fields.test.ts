import { describe, expect, it } from 'vitest';
import type { Filing, Material } from '#shared/filing/filing';
import { exampleDocument } from '#shared/rules/example-document';
import { personFiling, unitFiling } from '#shared/rules/example-filing';
import { codesOf, findingsOf } from '#test/shared/rules/codes-of';

const RIGHT = { organiser: '林样例', nature: 'person', domains: 'example-yunlan.com', managerSigned: 'yes', date: '2018-09-16' };
const SHEET: Material = { kind: 'verification-sheet', file: 'sheet.jpg' };
const PERSON = personFiling({ materials: [SHEET] });
const UNIT = unitFiling({ materials: [SHEET] });

type Described = Partial<Parameters<typeof exampleDocument>[1]>;
const sheet = (described: Described) => [exampleDocument(0, { kind: 'verification-sheet', fields: RIGHT, ...described })];
const on = (id: string, described: Described, filing: Filing = PERSON) => codesOf(id, filing, sheet(described));
const illegible = (described: Described, filing: Filing = PERSON) =>
  findingsOf('Q3', filing, sheet(described))?.map(({ about }) => about?.replace('verification-sheet.', ''));

const without = (...names: string[]) => Object.fromEntries(Object.entries(RIGHT).filter(([name]) => !names.includes(name)));

describe('what is legibly blank on a sheet', () => {
  it('is missing: signature and date of everyone, the seal of units', () => {
    const empty = ['managerSigned', 'unitSealed', 'date'];
    const fields = without('managerSigned', 'date');
    expect(on('R70', { fields, empty })).toEqual(['material missing-signature', 'material missing-date']);
    expect(on('R70', { fields, empty }, UNIT)).toEqual(['material missing-signature', 'material missing-seal', 'material missing-date']);
    expect(findingsOf('R70', PERSON, sheet({ fields, empty: ['date'] }))?.[0]?.evidence).toEqual([{ material: 0, field: 'date' }]);
  });
  it('is missing where nothing else is known of the sheet', () => {
    expect([on('R70', { fields: {}, empty: ['date'] }), on('R70', { fields: {} })]).toEqual([['material missing-date'], null]);
  });
  it('is no answer: questions that the provider has not answered yet are not asked of the applicant', () => {
    const empty = ['numbersCorrect', 'landlineCorrect', 'businessLicence', 'providerSigned', 'providerDate'];
    for (const id of ['Q3', 'R63', 'R70', 'R71']) expect([id, on(id, { empty })]).toEqual([id, []]);
  });
  it('goes to a person where the kind of website is not ticked', () => {
    expect(on('R63', { fields: without('nature'), empty: ['nature'] })).toEqual(['review nature-differs']);
    expect(on('R63', { fields: without('nature'), lost: ['nature'] })).toEqual([]);
    const [finding] = findingsOf('R63', UNIT, sheet({ fields: { domains: RIGHT.domains }, empty: ['nature'] })) ?? [];
    expect(finding).toMatchObject({ about: 'unit', parameters: { entered: { zh: '单位' }, read: { zh: '空白' } } });
  });
});

describe('what was lost on a sheet', () => {
  it('goes to a person: the head and the required questions', () => {
    const lost = ['organiser', 'nature', 'domains', 'numbersCorrect', 'recordKept'];
    const fields = without('organiser', 'nature', 'domains');
    expect(illegible({ fields, lost })?.toSorted()).toEqual(lost.toSorted());
  });
  it('is nothing where it is no question, not a required one, or the provider’s', () => {
    expect(illegible({ lost: ['hasApproval', 'businessLicence', 'number', 'providerSigned', 'providerSealed', 'providerDate'] })).toEqual(
      [],
    );
  });
  it('counts for the landline of units only', () => {
    const unit = { ...RIGHT, organiser: '深圳云岚样例科技有限公司', nature: 'unit' };
    expect([illegible({ lost: ['landlineCorrect'] }), illegible({ fields: unit, lost: ['landlineCorrect'] }, UNIT)]).toEqual([
      [],
      ['landlineCorrect'],
    ]);
  });
  it('is told once: signature, seal and date as missing perhaps', () => {
    const described = { fields: without('managerSigned', 'date'), lost: ['managerSigned', 'date'] };
    expect([illegible(described), on('R70', described)]).toEqual([[], ['review missing-signature', 'review missing-date']]);
  });
  it('says nothing while the picture cannot be used', () => {
    const quality = { usable: false, problems: ['blurred'] };
    expect(on('Q3', { lost: ['nature'], quality })).toBeNull();
  });
});

describe('the organiser on a sheet', () => {
  it('with a character that the reader does not know goes to a person, whatever was entered', () => {
    const [document] = sheet({});
    const organiser = document?.reading.fields.organiser;
    if (document === undefined || organiser === undefined) throw new RangeError('the example has an organiser');
    const withReason = (reason: 'outside-alphabet' | 'below-threshold', value: string) => {
      const fields = { ...document.reading.fields, organiser: { ...organiser, value, trusted: false, reason, candidates: ['林样例'] } };
      return codesOf('Q3', PERSON, [{ ...document, reading: { ...document.reading, fields } }]);
    };
    expect([withReason('outside-alphabet', '林样例'), withReason('below-threshold', '林样例')]).toEqual([['review field-not-legible'], []]);
    expect(withReason('below-threshold', '林样列')).toEqual([]);
    expect(codesOf('R63', PERSON, [document])).toEqual([]);
  });
});

describe('a yes that is not sure', () => {
  it('goes to a person at a required question, the signature and a unit’s seal', () => {
    const unsure = (field: string, filing?: Filing) =>
      illegible({ fields: { ...RIGHT, [field]: 'yes' }, doubtful: { [field]: [] } }, filing)?.filter((one) => one === field);
    expect(
      ['numbersCorrect', 'managerSigned', 'unitSealed', 'landlineCorrect', 'hasApproval', 'residentId'].map((one) => unsure(one)?.length),
    ).toEqual([1, 1, 0, 0, 0, 0]);
    expect([unsure('unitSealed', UNIT), unsure('landlineCorrect', UNIT)]).toEqual([['unitSealed'], ['landlineCorrect']]);
  });
  it('is told once: a no that is not sure is R71’s', () => {
    const described = { fields: { ...RIGHT, numbersCorrect: 'no' }, doubtful: { numbersCorrect: [] } };
    expect([illegible(described), on('R71', described)]).toEqual([[], ['review sheet-item-answered-no']]);
  });
  it('is enough where it is sure', () => {
    expect(illegible({ fields: { ...RIGHT, numbersCorrect: 'yes' } })).toEqual([]);
  });
});

describe('a day on a sheet', () => {
  it('is there though its digits are not sure', () => {
    expect(on('R70', { doubtful: { date: [] } })).toEqual([]);
  });
  it('is unsure where no day could be made of what was written', () => {
    expect(on('R70', { fields: { ...RIGHT, date: '2018-09-31' }, doubtful: { date: [] } })).toEqual(['review missing-date']);
  });
});

describe('a sheet without a file', () => {
  it('is compared by what was read elsewhere, and lacks nothing', () => {
    const filing = personFiling({
      materials: [{ kind: 'verification-sheet' }],
      extracted: [{ material: 'verification-sheet', fields: { numbersCorrect: 'yes' } }],
    });
    for (const id of ['Q3', 'R63', 'R70', 'R71']) expect([id, codesOf(id, filing)]).toEqual([id, []]);
  });
});
