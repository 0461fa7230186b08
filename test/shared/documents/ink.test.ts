import { describe, expect, it } from 'vitest';
import { type InkMap, strokeCells } from '#shared/documents/ink';

const mapOf = (columns: number, rows: number, ink: (x: number, y: number) => number, red = 0): InkMap => {
  const dark = Array.from({ length: columns * rows }, (_, i) => ink(i % columns, Math.floor(i / columns)));
  return { columns, rows, dark, red: dark.map(() => red), blue: dark.map(() => 0) };
};

describe('strokes of ink', () => {
  it('are counted in cells where they are darker than the paper around them', () => {
    expect(
      strokeCells(
        mapOf(40, 20, (x, y) => (y === 10 && x >= 10 && x < 20 ? 0.8 : 0.05)),
        0.35,
        6,
      ),
    ).toBe(10);
  });

  it('show in a shadow, which does not count itself', () => {
    const shadow = (x: number) => (x < 20 ? 0.5 : 0);
    expect(
      strokeCells(
        mapOf(40, 20, (x) => Math.min(0.5, Math.max(0, 0.5 - (x - 15) * 0.04))),
        0.35,
        6,
      ),
    ).toBe(0);
    expect(
      strokeCells(
        mapOf(40, 20, (x, y) => (y === 10 && x >= 5 && x < 15 ? 0.95 : shadow(x) * 0.9)),
        0.4,
        6,
      ),
    ).toBeGreaterThanOrEqual(10);
  });

  it('do not count where they are red', () => {
    expect(
      strokeCells(
        mapOf(40, 20, (_, y) => (y === 10 ? 0.8 : 0), 0.3),
        0.35,
        6,
      ),
    ).toBe(0);
  });
});
