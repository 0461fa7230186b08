import { describe, expect, it } from 'vitest';
import type { Filing } from '#shared/filing/filing';
import { exampleDocument } from '#shared/rules/example-document';
import { personFiling, unitFiling } from '#shared/rules/example-filing';
import { codesOf, findingsOf } from '#test/shared/rules/codes-of';

type Described = Partial<Parameters<typeof exampleDocument>[1]>;
const RIGHT = { name: '林样例', number: '44030519920229992X', address: '上海市样例路1号' };

describe.each(['residence-permit', 'temporary-residence-permit'] as const)('a %s', (kind) => {
  const materials = [{ kind, file: 'a.jpg' }];
  const of = (changes: Partial<typeof RIGHT>, described: Described = {}, filing: Filing = personFiling({ materials })) =>
    ['Q3', 'Q4'].flatMap(
      (id) =>
        findingsOf(id, filing, [exampleDocument(0, { kind, fields: { ...RIGHT, ...changes }, ...described })])?.map(
          ({ level, about }) => `${id} ${level} ${about}`,
        ) ?? [],
    );

  it('is the applicant’s own: name and number', () => {
    expect([of({}), of({ address: '北京市样例路2号' })]).toEqual([[], []]);
    expect(of({ name: '韩样例', number: '440305198303039911' })).toEqual([`Q4 review ${kind}.name`, `Q4 review ${kind}.number`]);
  });
  it('never blocks: it is no identity document', () => {
    expect(
      codesOf('R64', personFiling({ materials }), [exampleDocument(0, { kind, fields: { ...RIGHT, number: '440305198303039911' } })]),
    ).toEqual([]);
  });
  it('goes to a person where name or number could not be read', () => {
    expect(of({}, { fields: { address: RIGHT.address }, lost: ['name', 'number'] })).toEqual([
      `Q3 review ${kind}.name`,
      `Q3 review ${kind}.number`,
    ]);
    expect(of({}, { doubtful: { name: [] } })).toEqual([`Q3 review ${kind}.name`]);
    expect(of({}, { doubtful: { number: [] } })).toEqual([]);
  });
  it('is compared by name only with the holder of another certificate, and with no unit', () => {
    const passport = { kind: 'passport' as const, number: 'E12345678' };
    expect(of({}, {}, personFiling({ materials, subject: { certificate: passport } }))).toEqual([]);
    expect(of({ name: '韩样例' }, {}, personFiling({ materials, subject: { certificate: passport } }))).toEqual([`Q4 review ${kind}.name`]);
    expect(of({}, {}, unitFiling({ materials }))).toEqual([]);
  });
});

describe('something else beside the document that was asked for', () => {
  const materials = [{ kind: 'passport' as const, file: 'a.jpg' }];
  const unusable = { usable: false, problems: ['illegible'] };
  const passport = exampleDocument(0, { kind: 'passport', fields: { number: 'E12345678' } });
  const beside = (kind: Described['kind'], first = passport) =>
    codesOf('Q1', personFiling({ materials }), [first, exampleDocument(0, { kind: kind ?? 'unknown', fields: {}, quality: unusable })]);

  it('needs no new photo while the document can be used', () => {
    expect(beside('resident-id-back')).toEqual([]);
    expect([beside('passport'), beside('unknown')]).toEqual([['material document-unreadable'], ['material document-unreadable']]);
  });
  it('does not stand for the document', () => {
    const again = 'material document-unreadable';
    expect(beside('resident-id-back', exampleDocument(0, { kind: 'passport', fields: {}, quality: unusable }))).toEqual([again, again]);
    expect(beside('resident-id-back', exampleDocument(1, { kind: 'passport', fields: {} }))).toEqual([again]);
    expect(beside('resident-id-back', exampleDocument(0, { kind: 'taiwan-permit', fields: {} }))).toEqual([again]);
  });
});
