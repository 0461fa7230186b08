import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { masked, type PersonalKind } from '#shared/review/masked';

const kinds: readonly PersonalKind[] = ['name', 'certificate-number', 'mobile', 'phone', 'email', 'address', 'birth-date'];

describe('a masked value', () => {
  it.each([
    ['name', '林样例', '林**'],
    ['name', '𠮷田', '𠮷*'],
    ['name', '林', '*'],
    ['certificate-number', '44030519920229992X', '440***********992X'],
    ['mobile', '13800138000', '138****8000'],
    ['phone', '010-62551234', '*********234'],
    ['email', 'lin@example.com', 'l**@example.com'],
    ['email', 'a@example.com', '*@example.com'],
    ['email', 'no-address', 'n*********'],
    ['address', '广东省深圳市南山区样例路1号', '广东省深圳市********'],
    ['birth-date', '1992-02-29', '1992******'],
    ['name', '', ''],
  ] as const)('of %s %s is %s', (kind, value, shown) => {
    expect(masked(kind, value)).toBe(shown);
  });

  it('keeps its length, hides at least a third of it (of an address, of what is before the @), and is never the value', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.string({ unit: 'binary', minLength: 1 }).filter((text) => !text.includes('*')),
        (kind, value) => {
          const shown = [...masked(kind, value)];
          const at = kind === 'email' ? value.lastIndexOf('@') : -1;
          const length = at < 1 ? [...value].length : [...value.slice(0, at)].length;
          expect(shown).toHaveLength([...value].length);
          expect(shown.filter((one) => one === '*').length * 3).toBeGreaterThanOrEqual(length);
        },
      ),
    );
  });
});
