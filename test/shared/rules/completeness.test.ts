import { describe, expect, it } from 'vitest';
import { packNamed } from '#shared/rules/packs';

const pack = packNamed('2018-09');
const notChecks = pack?.notChecks ?? [];

describe('the governing document', () => {
  it('has no number from R1 to R102 that is neither a rule nor listed as none', () => {
    const known = new Set<string>([...(pack?.rules.map(({ id }) => id) ?? []), ...notChecks.map(({ rule }) => rule)]);
    const numbers = Array.from({ length: 102 }, (_, index) => `R${index + 1}`);
    expect(numbers.filter((number) => !known.has(number))).toEqual([]);
    expect([...known].filter((id) => id.startsWith('R') && !numbers.includes(id))).toEqual([]);
  });
});
