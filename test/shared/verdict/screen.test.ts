import { describe, expect, it } from 'vitest';
import type { Filing } from '#shared/filing/filing';
import { BACK, exampleDocument, FRONT } from '#shared/rules/example-document';
import { otherManager, personFiling, unitFiling } from '#shared/rules/example-filing';
import type { ScreenedDocument } from '#shared/rules/facts/papers';
import { screen } from '#shared/verdict/screen';
import { Verdict } from '#shared/verdict/verdict';

const verdictOf = (filing: Filing, documents: readonly ScreenedDocument[] = []) =>
  Verdict.parse(screen({ name: 'x', filing, documents, timing: { totalMs: 1, perDocumentMs: [1] } }));

const codesOf = (filing: Filing, documents: readonly ScreenedDocument[] = []) =>
  verdictOf(filing, documents).findings.map(({ rule, level, code }) => `${rule} ${level} ${code}`);

const SHEET = { kind: 'verification-sheet' as const };
const sides = [{ kind: 'resident-id-front' as const, file: 'front.jpg' }, { kind: 'resident-id-back' as const, file: 'back.jpg' }, SHEET];
const person = (changes = {}) => personFiling({ materials: sides, ...changes });
const LICENCE = {
  kind: 'business-licence' as const,
  fields: { creditCode: '91440300MA5TE2T09X', name: '深圳云岚样例科技有限公司', legalRepresentative: '林样例', validUntil: 'long-term' },
};

describe('screening a person with both sides of the card', () => {
  it('passes when everything agrees', () => {
    const verdict = verdictOf(person(), [exampleDocument(0, FRONT), exampleDocument(1, BACK)]);
    expect(verdict).toMatchObject({ outcome: 'pass', findings: [], filingType: 'first-filing', missingMaterials: [] });
    expect(verdict.documents.map(({ kind }) => kind)).toEqual(['resident-id-front', 'resident-id-back']);
  });
  it('does not count a file that has not been read', () => {
    expect(codesOf(person())).toEqual(['R46 material missing-identity-document']);
    expect(codesOf(person(), [exampleDocument(0, FRONT)])).toEqual(['R31 material missing-id-side']);
  });
  it('takes the sides for what they are, whichever way round they were uploaded', () => {
    expect(codesOf(person(), [exampleDocument(0, BACK), exampleDocument(1, FRONT)])).toEqual([]);
    expect(codesOf(person(), [exampleDocument(0, FRONT), exampleDocument(1, FRONT)])).toEqual(['R31 material missing-id-side']);
  });
  it('finds both sides on one file', () => {
    const filing = personFiling({ materials: [{ kind: 'resident-id', file: 'both.jpg' }, SHEET] });
    expect(codesOf(filing, [exampleDocument(0, FRONT), exampleDocument(0, BACK)])).toEqual([]);
    expect(codesOf(filing, [exampleDocument(0, BACK)])).toEqual(['R31 material missing-id-side']);
  });
  it('blocks a number that differs from a trusted reading, and shows where', () => {
    const front = { ...FRONT, fields: { ...FRONT.fields, number: '440305198303039911', birthDate: '1983-03-03', sex: 'male' } };
    const verdict = verdictOf(person(), [exampleDocument(0, front), exampleDocument(1, BACK)]);
    expect(verdict.outcome).toBe('blocked');
    expect(verdict.findings[0]).toMatchObject({
      rule: 'R64',
      level: 'block',
      code: 'certificate-number-differs',
      evidence: [{ material: 0, field: 'number', entered: '44030519920229992X', read: '440305198303039911', box: [100, 120, 300, 32] }],
    });
  });
  it('leaves a doubtful number that differs to a person', () => {
    const front = { ...FRONT, fields: { ...FRONT.fields, number: '44030519920229994X' }, doubtful: { number: [] } };
    expect(codesOf(person(), [exampleDocument(0, front), exampleDocument(1, BACK)])).toEqual(['R64 review certificate-number-differs']);
  });
  it('trusts a doubtful number that agrees with what was entered, also among the candidates', () => {
    const number = '44030519920229992X';
    const agreeing = { ...FRONT, doubtful: { number: [] } };
    const among = { ...FRONT, fields: { ...FRONT.fields, number: '44030519920229992K' }, doubtful: { number: [number] } };
    for (const front of [agreeing, among]) {
      const verdict = verdictOf(person(), [exampleDocument(0, front), exampleDocument(1, BACK)]);
      expect(verdict.outcome).toBe('pass');
      expect(verdict.documents[0]?.fields.number).toMatchObject({ value: number, trusted: true, reason: 'agrees-with-entered' });
    }
  });

  /** The front with its name read as given, not trusted for the reason given. */
  const frontWithName = (value: string, confidence: number, reason: 'below-threshold' | 'outside-alphabet' = 'below-threshold') => {
    const front = exampleDocument(0, FRONT);
    const name = front.reading.fields.name;
    if (name === undefined) throw new Error('the example has a name');
    const fields = { ...front.reading.fields, name: { ...name, value, confidence, trusted: false, reason } };
    return { ...front, reading: { ...front.reading, fields } };
  };

  it('trusts a name that agrees with what was entered only where no rare character can hide behind it', () => {
    const back = exampleDocument(1, BACK);
    expect(verdictOf(person(), [frontWithName('林样例', 0.94), back]).outcome).toBe('pass');
    expect(codesOf(person(), [frontWithName('林样例', 0.92), back])).toEqual(['Q3 review field-not-legible']);
    expect(codesOf(person(), [frontWithName('林样例', 0.99, 'outside-alphabet'), back])).toEqual(['Q3 review field-not-legible']);
    const rare = person({ subject: { name: '洗样例' }, manager: { name: '洗样例' } });
    expect(codesOf(rare, [frontWithName('洗样例', 0.97), back])).toEqual(['Q3 review field-not-legible']);
  });

  it('does not take a name over from the candidates', () => {
    const among = { ...FRONT, fields: { ...FRONT.fields, name: '林样列' }, doubtful: { name: ['林详例', '林样例'] } };
    expect(codesOf(person(), [exampleDocument(0, among), exampleDocument(1, BACK)])).toContain('R64 review name-differs');
  });

  it('never passes what was entered and could not be read on its paper', () => {
    const address = '广东省深圳市南山区样例路1号';
    const lost = { ...FRONT, fields: { name: '林样例', number: '44030519920229992X' }, lost: ['address'] };
    const filing = person({ subject: { address } });
    expect(codesOf(filing, [exampleDocument(0, lost), exampleDocument(1, BACK)])).toEqual(['Q3 review field-not-legible']);
    expect(codesOf(person(), [exampleDocument(0, lost), exampleDocument(1, BACK)])).toEqual([]);
  });

  it('compares what was entered of a person in every role, and one number with one name', () => {
    const card = { kind: 'resident-id' as const, number: '44030519920229992X', validUntil: '2031-12-31' };
    const documents = [exampleDocument(0, FRONT), exampleDocument(1, BACK)];
    expect(codesOf(person({ manager: { certificate: card } }), documents)).toEqual(['Q4 review reading-differs']);
    expect(codesOf(person({ manager: { name: '林样列' } }), documents)).toContain('Q6 review identity-inconsistent');
  });

  it('does not trust a number for agreeing with an entered one that is wrong in itself', () => {
    const wrong = { kind: 'resident-id' as const, number: '440305199202299921' };
    const filing = person({ subject: { certificate: wrong }, manager: { certificate: wrong } });
    const front = { ...FRONT, fields: { ...FRONT.fields, number: wrong.number }, doubtful: { number: [] } };
    expect(codesOf(filing, [exampleDocument(0, front), exampleDocument(1, BACK)])).toEqual([
      'R64 block certificate-number-checksum',
      'Q3 review field-not-legible',
    ]);
  });
  it('never replaces a trusted reading by a candidate', () => {
    const front = exampleDocument(0, { ...FRONT, fields: { ...FRONT.fields, name: '林样列' } });
    const name = front.reading.fields.name;
    if (name === undefined) throw new Error('the example has a name');
    const withCandidates = {
      ...front,
      reading: { ...front.reading, fields: { ...front.reading.fields, name: { ...name, candidates: ['林样例'] } } },
    };
    expect(codesOf(person(), [withCandidates, exampleDocument(1, BACK)])).toEqual(['R64 review name-differs']);
  });
  it('blocks an expired card that was read, and reviews an end that differs from the entered one', () => {
    const back = { ...BACK, fields: { ...BACK.fields, validUntil: '2018-09-16' } };
    expect(codesOf(person(), [exampleDocument(0, FRONT), exampleDocument(1, back)])).toEqual([
      'R46 block document-expired',
      'Q4 review reading-differs',
    ]);
    const last = { ...BACK, fields: { ...BACK.fields, validUntil: '2018-09-17' } };
    expect(codesOf(person(), [exampleDocument(0, FRONT), exampleDocument(1, last)])).toEqual(['Q4 review reading-differs']);
  });
  it('asks for a new picture where one cannot be used, and for nothing else', () => {
    const unusable = { kind: 'unknown' as const, fields: {}, quality: { usable: false, problems: ['truncated'] } };
    const verdict = verdictOf(person(), [exampleDocument(0, unusable), exampleDocument(1, BACK)]);
    expect(verdict.findings).toMatchObject([{ rule: 'Q1', level: 'material', code: 'document-unreadable', about: 'truncated' }]);
    expect(verdict.findings[0]?.suggestion?.zh).toContain('重新上传');
  });
  it('leaves a document that nobody recognises to a person', () => {
    const unknown = { kind: 'unknown' as const, fields: {} };
    const filing = personFiling({ materials: [{ kind: 'resident-id' }, { ...SHEET, file: 'sheet.jpg' }] });
    expect(codesOf(filing, [exampleDocument(1, unknown)])).toEqual(['Q3 review field-not-legible']);
    expect(codesOf(person(), [exampleDocument(0, unknown), exampleDocument(1, BACK)])).toEqual(['Q3 review field-not-legible']);
  });
  it('minds a photo of a person only when it cannot be opened', () => {
    const filing = personFiling({ materials: [{ kind: 'resident-id' }, SHEET, { kind: 'holding-id-photo', file: 'holding.jpg' }] });
    const blank = exampleDocument(2, { kind: 'unknown', fields: {}, quality: { usable: false, problems: ['blank'] } });
    expect(codesOf(filing, [blank])).toEqual([]);
    const unopened = { ...blank, reading: { ...blank.reading, size: null, quality: { usable: false, problems: ['truncated'] } } };
    expect(codesOf(filing, [unopened])).toEqual(['Q1 material document-unreadable']);
  });
  it('does not take a date that is none for a date', () => {
    const filing = personFiling({
      extracted: [{ material: 'resident-id', fields: { validUntil: '二〇一八年' } }],
      subject: { certificate: { kind: 'resident-id', number: '44030519920229992X' } },
      manager: { certificate: { kind: 'resident-id', number: '44030519920229992X' } },
    });
    expect(codesOf(filing)).toEqual(['Q3 review field-not-legible']);
  });
});

describe('screening a unit', () => {
  const materials = [{ kind: 'business-licence' as const, file: 'licence.jpg' }, { kind: 'resident-id' as const }, SHEET];
  it('passes when licence and order agree', () => {
    expect(codesOf(unitFiling({ materials }), [exampleDocument(0, LICENCE)])).toEqual([]);
  });
  it('notices another legal representative, name and code', () => {
    const other = {
      ...LICENCE,
      fields: {
        creditCode: '91330100MA2A003330',
        name: '杭州云岚样例科技有限公司',
        legalRepresentative: '韩样例',
        validUntil: '2018-01-01',
      },
    };
    expect(codesOf(unitFiling({ materials }), [exampleDocument(0, other)])).toEqual([
      'R49 block document-expired',
      'R64 block certificate-number-differs',
      'R64 review name-differs',
      'Q4 review reading-differs',
    ]);
  });
  it('leaves an old licence with a registration number to a person', () => {
    const { creditCode: _, ...rest } = LICENCE.fields;
    const old = { ...LICENCE, fields: { ...rest, registrationNumber: '440301100000016' } };
    expect(codesOf(unitFiling({ materials }), [exampleDocument(0, old)])).toEqual(['R64 review certificate-number-differs']);
  });
  it('compares an organisation code certificate with the code inside the credit code', () => {
    const organisation = {
      kind: 'organisation-code-certificate' as const,
      fields: { organisationCode: 'MA5TE2T0-9', name: '深圳云岚样例科技有限公司', validUntil: '2020-01-01' },
    };
    const filing = unitFiling({ materials: [...materials, { kind: 'organisation-code-certificate', file: 'code.jpg' }] });
    expect(codesOf(filing, [exampleDocument(0, LICENCE), exampleDocument(3, organisation)])).toEqual([]);
  });
  it('says what was not read on the licence', () => {
    const { validUntil: _, ...fields } = LICENCE.fields;
    const verdict = verdictOf(unitFiling({ materials }), [exampleDocument(0, { ...LICENCE, fields, lost: ['validUntil'] })]);
    expect(verdict.findings).toMatchObject([{ rule: 'Q3', about: 'business-licence.validUntil' }]);
  });
});

describe('two managers', () => {
  const OTHER = {
    kind: 'resident-id-front' as const,
    fields: { name: '韩样例', sex: 'male', birthDate: '1983-03-03', number: '440305198303039911' },
  };
  const cards = [
    { kind: 'business-licence' as const },
    { kind: 'resident-id' as const, file: 'a.jpg' },
    { kind: 'resident-id' as const, file: 'b.jpg' },
    SHEET,
  ];
  const filing = unitFiling({ manager: otherManager, materials: cards });
  const both = (first: typeof FRONT, second: typeof FRONT) => [
    exampleDocument(1, first),
    exampleDocument(1, BACK),
    exampleDocument(2, second),
    exampleDocument(2, BACK),
  ];
  it('each card is compared with its own person, in either order', () => {
    expect(codesOf(filing, both(FRONT, OTHER))).toEqual([]);
    expect(codesOf(filing, both(OTHER, FRONT))).toEqual([]);
  });
  it('a card with one wrong digit is still compared with its own person', () => {
    const misread = { ...OTHER, fields: { ...OTHER.fields, number: '440305198303039917' } };
    const verdict = verdictOf(filing, both(FRONT, misread));
    expect(verdict.findings.map(({ code, about }) => [code, about])).toEqual([['certificate-number-differs', '韩样例']]);
  });
  it('one card that was read as one person’s does not serve the other', () => {
    expect(
      codesOf(unitFiling({ manager: otherManager, materials: cards.filter((_, index) => index !== 2) }), [
        exampleDocument(1, FRONT),
        exampleDocument(1, BACK),
      ]),
    ).toEqual(['R50 material missing-manager-identity-document']);
  });
  it('one card that was only named serves both', () => {
    expect(codesOf(unitFiling({ manager: otherManager }))).toEqual([]);
  });
});
