import { describe, expect, it } from 'vitest';
import { exampleDocument } from '#shared/rules/example-document';
import { unitFiling } from '#shared/rules/example-filing';
import { expiredAmong } from '#shared/rules/facts/expiry';
import { factsOf } from '#shared/rules/facts/facts';

const number = 'E12345678';
const entered = (validUntil?: string) => [{ kind: 'passport' as const, number, ...(validUntil === undefined ? {} : { validUntil }) }];

const read = (validUntil: string, changes: Partial<Parameters<typeof exampleDocument>[1]> = {}) =>
  factsOf(unitFiling({ materials: [{ kind: 'business-licence', file: 'a.jpg' }] }), [
    exampleDocument(0, { kind: 'business-licence', fields: { validUntil }, ...changes }),
  ]);

describe('a document', () => {
  it('has expired the day after its last day, by what was entered', () => {
    const facts = factsOf(unitFiling());
    expect(facts.day).toBe('2018-09-17');
    expect(expiredAmong(facts, entered('2018-09-16'), [])).toEqual({ kind: 'passport', day: '2018-09-16', evidence: [] });
    for (const last of ['2018-09-17', 'long-term', undefined]) expect(expiredAmong(facts, entered(last), [])).toBeNull();
  });
  it('has expired the day after its last day, by what was reliably read', () => {
    const found = (facts: ReturnType<typeof read>) => expiredAmong(facts, entered(), facts.papers);
    expect(found(read('2018-09-16'))).toMatchObject({ kind: 'business-licence', day: '2018-09-16' });
    expect(found(read('2018-09-16'))?.evidence).toMatchObject([{ material: 0, field: 'validUntil', read: '2018-09-16' }]);
    for (const last of ['2018-09-17', 'long-term']) expect(found(read(last))).toBeNull();
    expect(found(read('2018-09-16', { doubtful: { validUntil: [] } }))).toBeNull();
    expect(found(read('2018-09-16', { quality: { usable: false, problems: ['blurred'] } }))).toBeNull();
  });
  it('that was read is shown beside what was entered, which counts first', () => {
    const facts = read('2018-09-15');
    expect(expiredAmong(facts, entered('2018-09-16'), facts.papers)).toMatchObject({
      kind: 'passport',
      day: '2018-09-16',
      evidence: [{ entered: '2018-09-16', read: '2018-09-15' }],
    });
  });
});
