import { describe, expect, it } from 'vitest';
import type { InkMap } from '#shared/documents/ink';
import { isGreyCopy, redPatches, sealPatches, showsColour } from '#shared/documents/seal-ink';

const map = (isRed: (x: number, y: number) => boolean): InkMap => {
  const cells = Array.from({ length: 40 * 30 }, (_, i) => (isRed(i % 40, Math.floor(i / 40)) ? 0.4 : 0));
  const none = cells.map(() => 0);
  return { columns: 40, rows: 30, dark: none, red: cells, blue: none };
};

const ring = (x: number, y: number): boolean => Math.abs(Math.hypot(x - 15, y - 15) - 10) < 0.8;

describe('red ink', () => {
  it('of a rim and a star is one patch', () => {
    const patches = redPatches(map((x, y) => ring(x, y) || Math.hypot(x - 15, y - 15) < 3));
    expect(patches[0]).toMatchObject({ left: 5, right: 25, top: 5, bottom: 25 });
  });

  it('that runs off the map is the desk, and specks are nothing', () => {
    const read = sealPatches(map((x, y) => ring(x, y) || x > 37 || (x === 30 && y === 2)));
    expect(read.patches).toHaveLength(1);
    expect(read.beyond).toBe(true);
  });

  it('shows colour only where there is some', () => {
    expect(showsColour(map(ring))).toBe(true);
    expect(showsColour(map(() => false))).toBe(false);
  });

  it('is looked for in vain on a grey copy, which has no colour at all', () => {
    expect(isGreyCopy(map(() => false))).toBe(true);
    expect(isGreyCopy(map((x, y) => x === 3 && y === 3))).toBe(false);
    const plain = map(() => false);
    expect(isGreyCopy({ ...plain, blue: plain.blue.map((_, i) => (i === 7 ? 0.1 : 0)) })).toBe(false);
  });
});
