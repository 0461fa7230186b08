import { describe, expect, it } from 'vitest';
import { inkOf, throughRed, withoutRedInk } from '#functions/adapters/paddle-ocr/red-ink';

type Colour = readonly [red: number, green: number, blue: number];
const PAPER: Colour = [250, 248, 240];
const PRINT: Colour = [20, 20, 20];
const SEAL: Colour = [214, 70, 66];
const SEAL_OVER_PRINT: Colour = [24, 8, 8];

const POINTS = 1000;

/** A strip of a thousand points: the given numbers of points in the given colours, the rest paper. */
const stripOf = (parts: readonly (readonly [Colour, number])[]): Float32Array => {
  const strip = new Float32Array(3 * POINTS);
  const points = parts.flatMap(([colour, count]) => Array.from({ length: count }, () => colour));
  for (let i = 0; i < POINTS; i++) {
    const [red, green, blue] = points[i] ?? PAPER;
    [blue, green, red].forEach((value, plane) => {
      strip[i + plane * POINTS] = value / 127.5 - 1;
    });
  }
  return strip;
};

describe('the ink on a line', () => {
  it('is black where print stands alone, and where nothing stands', () => {
    expect(inkOf(stripOf([[PRINT, 200]]))).toBe('black');
    expect(inkOf(stripOf([]))).toBe('black');
  });

  it('is both where a seal lies over print', () => {
    expect(
      inkOf(
        stripOf([
          [PRINT, 150],
          [SEAL, 60],
          [SEAL_OVER_PRINT, 30],
        ]),
      ),
    ).toBe('both');
  });

  it('is red where a seal wrote all of it', () => {
    expect(inkOf(stripOf([[SEAL, 200]]))).toBe('red');
    expect(
      inkOf(
        stripOf([
          [SEAL, 200],
          [PRINT, 20],
        ]),
      ),
    ).toBe('red');
  });

  it('is black under a warm lamp, and red or both where a seal lies there', () => {
    const lit = ([red, green, blue]: Colour): Colour => [red * 0.62, green * 0.5, blue * 0.36];
    const [paper, print, seal] = [lit(PAPER), lit(PRINT), lit(SEAL)];
    const rest = (count: number) => [paper, POINTS - count] as const;
    expect(inkOf(stripOf([[print, 200], rest(200)]))).toBe('black');
    expect(inkOf(stripOf([[seal, 200], rest(200)]))).toBe('red');
    expect(inkOf(stripOf([[print, 150], [seal, 60], rest(210)]))).toBe('both');
  });

  it('is black in dim light, where no colour is strong', () => {
    expect(inkOf(stripOf([[[60, 55, 50], 300]]))).toBe('black');
  });
});

describe('red light', () => {
  it('shows print under a seal and lets the seal fade', () => {
    const seen = throughRed(
      stripOf([
        [SEAL, 1],
        [SEAL_OVER_PRINT, 1],
      ]),
    );
    for (const plane of [0, 1, 2]) {
      expect(seen[plane * POINTS]).toBeGreaterThan(0.6);
      expect(seen[plane * POINTS + 1]).toBeLessThan(-0.8);
    }
  });

  it('leaves a picture without a seal alone', () => {
    const picture = Uint8Array.from(Array.from({ length: 900 }, () => [...PAPER]).flat());
    expect(withoutRedInk(picture)).toBe(picture);
  });

  it('takes a seal out of a picture', () => {
    const picture = Uint8Array.from(Array.from({ length: 900 }, (_, i) => [...(i < 20 ? SEAL : PAPER)]).flat());
    const seen = withoutRedInk(picture);
    expect([...seen.subarray(0, 3)]).toEqual([SEAL[0], SEAL[0], SEAL[0]]);
    expect(seen.length).toBe(picture.length);
  });
});
