import { describe, expect, it, vi } from 'vitest';
import { createSingleKeys } from '#console/keys/single-keys';

const browser = () => {
  const kept = new Map<string, string>();
  return createSingleKeys(() => ({ getItem: (name) => kept.get(name) ?? null, setItem: (name, value) => void kept.set(name, value) }));
};

describe('keys that write a character', () => {
  it('act until they are switched off, and again once they are switched on', () => {
    const keys = browser();
    const heard = vi.fn();
    keys.subscribe(heard);
    const outcomes = [true, false, true].map((on, index) => {
      if (index > 0) keys.choose(on);
      return ['a', 'A', '?', '？', '1'].map((key) => keys.mayAct(key, false));
    });
    expect(outcomes).toEqual([Array(5).fill(true), Array(5).fill(false), Array(5).fill(true)]);
    expect(heard).toHaveBeenCalledTimes(2);
  });

  it('that are off still act on the row that has the focus; keys that write nothing always act', () => {
    const keys = browser();
    keys.choose(false);
    expect(keys.mayAct('v', true)).toBe(true);
    expect(['Enter', 'ArrowDown', 'Escape'].map((key) => keys.mayAct(key, false))).toEqual([true, true, true]);
  });
});
