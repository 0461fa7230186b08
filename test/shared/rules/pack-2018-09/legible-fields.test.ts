import { describe, expect, it } from 'vitest';
import type { MaterialKind } from '#shared/filing/codes';
import { exampleDocument } from '#shared/rules/example-document';
import { personFiling, unitFiling } from '#shared/rules/example-filing';
import { codesOf, findingsOf } from '#test/shared/rules/codes-of';

type Described = Partial<Parameters<typeof exampleDocument>[1]>;
const lost = (kind: MaterialKind, described: Described = {}, declared = kind) =>
  findingsOf('Q3', personFiling({ materials: [{ kind: declared, file: 'a.jpg' }] }), [
    exampleDocument(0, { kind, fields: {}, ...described }),
  ])?.map(({ about }) => about);

describe('a field that the judgement rests on', () => {
  it.each<[MaterialKind, string]>([
    ['resident-id-front', 'name number'],
    ['resident-id-back', 'validUntil'],
    ['resident-id', 'name number validUntil'],
    ['business-licence', 'creditCode name legalRepresentative validUntil'],
    ['organisation-code-certificate', 'organisationCode name validUntil'],
    ['public-institution-certificate', 'creditCode name validUntil'],
    ['social-organisation-certificate', 'creditCode name validUntil'],
    ['private-non-enterprise-certificate', 'creditCode name validUntil'],
    ['foundation-certificate', 'creditCode name validUntil'],
    ['credit-code-certificate', 'creditCode name'],
    ['law-firm-licence', 'creditCode name'],
    ['home-return-permit', 'name number validUntil'],
    ['taiwan-permit', 'name number validUntil'],
    ['passport', 'number validUntil'],
    ['hmt-residence-permit', 'name number'],
    ['domain-certificate', 'domain'],
    ['residence-permit', 'name'],
    ['temporary-residence-permit', 'name'],
    ['verification-sheet', 'organiser domains'],
  ])('of a %s is each of: %s', (kind, fields) => {
    expect(lost(kind)).toEqual(fields.split(' ').map((field) => `${kind}.${field}`));
    expect(lost(kind, { fields: Object.fromEntries(fields.split(' ').map((field) => [field, 'x'])) })).toEqual([]);
  });
  it('is the licence’s one number, new or old', () => {
    const rest = { name: 'x', legalRepresentative: 'x', validUntil: 'x' };
    expect(lost('business-licence', { fields: { ...rest, registrationNumber: 'x' } })).toEqual([]);
  });
  it('is not there when it was read but not reliably', () => {
    expect(lost('passport', { fields: { number: 'x', validUntil: 'x' }, doubtful: { number: [] } })).toEqual(['passport.number']);
  });
  it('is there when it agrees with what was entered, or another rule says already that it differs', () => {
    const of = (number: string) =>
      findingsOf('Q3', personFiling({ materials: [{ kind: 'resident-id-front', file: 'a.jpg' }] }), [
        exampleDocument(0, { kind: 'resident-id-front', fields: { name: '林样例', number }, doubtful: { number: [] } }),
      ]);
    expect([of('44030519920229992X'), of('440305199202299938')]).toEqual([[], []]);
  });
  it('is judged on each picture by itself', () => {
    const filing = personFiling({
      materials: [
        { kind: 'resident-id-front', file: 'a.jpg' },
        { kind: 'resident-id-front', file: 'b.jpg' },
      ],
    });
    const front = (material: number, number: string) =>
      exampleDocument(material, { kind: 'resident-id-front', fields: { name: '林样例', number }, doubtful: { number: [] } });
    const blocked = { ...front(1, '1'), reading: { ...front(1, '1').reading, kind: 'residence-permit' as const } };
    expect(findingsOf('Q3', filing, [front(0, '44030519920229992X'), blocked])).toEqual([]);
  });
});

describe('a picture that was not recognised', () => {
  it('is looked at by a person where its kind has needed fields or shows who a person is', () => {
    expect(lost('resident-id', { kind: 'unknown' })).toEqual(['resident-id']);
    expect(lost('foreign-permanent-resident-id', { kind: 'unknown' })).toEqual(['foreign-permanent-resident-id']);
    expect(lost('domain-certificate', { kind: 'unknown' })).toEqual(['domain-certificate']);
    expect(lost('pre-approval', { kind: 'unknown' })).toEqual([]);
  });
});

describe('what was entered and lost on the paper', () => {
  it('goes to a person, though nothing rests on it', () => {
    const filing = unitFiling({ subject: { address: '样例路1号' }, materials: [{ kind: 'law-firm-licence', file: 'a.jpg' }] });
    const described = { kind: 'law-firm-licence' as const, fields: { creditCode: 'x', name: 'x' }, lost: ['address', 'authority'] };
    expect(findingsOf('Q3', filing, [exampleDocument(0, described)])?.map(({ about }) => about)).toEqual(['law-firm-licence.address']);
  });
});

describe('a paper that was read elsewhere', () => {
  it('lacks nothing that was not read', () => {
    const extracted = (fields: Record<string, string>) => personFiling({ extracted: [{ material: 'resident-id', fields }] });
    expect([codesOf('Q3', extracted({ name: '林样例' })), codesOf('Q3', extracted({}))]).toEqual([[], null]);
    expect(codesOf('Q3', extracted({ validUntil: 'soon' }))).toEqual([]);
    expect(codesOf('Q3', personFiling())).toBeNull();
  });
});
