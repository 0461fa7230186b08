import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedPlaces, changedUnasked, isReopened, materialItem } from '#shared/review/reopened';
import { personFiling } from '#shared/rules/example-filing';

const returned = (...items: readonly string[]) => items.map((item) => ({ item, code: 'other' }));

describe('what an applicant changed', () => {
  it('is told by the deepest places that differ', () => {
    const before = personFiling();
    expect(changedPlaces(before, personFiling({ websiteName: '另一个名字' }))).toEqual(['order.websites.0.name']);
    expect(changedPlaces(before, personFiling({ domains: ['other-example.com'] }))).toContain('order.websites.0.domains.0');
    expect(changedPlaces({ a: [1] }, { a: [1, 2], b: {} })).toEqual(['a.1', 'b']);
    expect(changedPlaces([1], { 0: 1 })).toEqual(['']);
  });

  it('is nothing exactly where two values are equal', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => changedPlaces(value, structuredClone(value)).length === 0));
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const [one, other]: readonly unknown[] = [JSON.parse(JSON.stringify(a)), JSON.parse(JSON.stringify(b))];
        expect(changedPlaces(one, other).length === 0).toBe(JSON.stringify(sorted(one)) === JSON.stringify(sorted(other)));
      }),
    );
  });

  it('is open where it was returned or lies below what was; a name that only begins alike is not', () => {
    const items = returned('order.websites.0', materialItem('m-1'));
    expect(isReopened('order.websites.0.name', items)).toBe(true);
    expect(isReopened('material:m-1', items)).toBe(true);
    expect(isReopened('order.websites.01', items)).toBe(false);
    expect(isReopened('material:m-10', items)).toBe(false);
    expect(isReopened('anything', [])).toBe(true);
  });

  it('is refused where it was not asked for', () => {
    const [before, after] = [personFiling(), personFiling({ websiteName: '另一个名字', manager: { mobile: '13900139000' } })];
    expect(changedUnasked(before, after, returned('order.websites.0.name'))).toEqual(['order.websites.0.manager.mobile']);
    expect(changedUnasked(before, after, returned('order.websites.0'))).toEqual([]);
  });
});

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => [name, sorted(member)]),
  );
};
