import { describe, expect, it } from 'vitest';
import { seedWithin, streamWithin } from '#samples/held-out';
import { randomFrom, seedOf } from '#samples/random';

const numbers = (seed: number): number[] => {
  const random = streamWithin(seed, 'look');
  return Array.from({ length: 400 }, () => random());
};

describe('streamWithin', () => {
  it('keeps to the lower three quarters of every choice where limits are set', () => {
    expect(Math.max(...numbers(seedWithin(7, 'fit')))).toBeLessThan(0.75);
  });

  it('makes about half of the held-out choices in the upper quarter, and all below 1', () => {
    const heldOut = numbers(seedWithin(7, 'held-out'));
    expect(heldOut.filter((number) => number >= 0.75).length).toBeGreaterThan(120);
    expect(heldOut.filter((number) => number < 0.75).length).toBeGreaterThan(120);
    expect(Math.max(...heldOut)).toBeLessThan(1);
  });

  it('gives a plain seed the whole range, as the stream of its name', () => {
    const random = randomFrom(seedOf(7, 'look'));
    expect(numbers(7)).toEqual(Array.from({ length: 400 }, () => random()));
    expect(numbers(seedWithin(7, 'all'))).toEqual(numbers(7));
  });

  it('leaves every other stream of the seed as it was', () => {
    expect(seedOf(seedWithin(0xfedcba98, 'held-out'), 'facts')).toBe(seedOf(0xfedcba98, 'facts'));
  });
});
