import { describe, expect, it } from 'vitest';
import { cornersOf, smallestRectangle } from '#functions/adapters/paddle-ocr/rectangle';
import { textRegions } from '#functions/adapters/paddle-ocr/regions';

const mapWith = (width: number, height: number, lit: (x: number, y: number) => number): Float32Array =>
  Float32Array.from({ length: width * height }, (_, i) => lit(i % width, Math.floor(i / width)));

describe('smallestRectangle', () => {
  it('finds a tilted rectangle, its longer side first', () => {
    const tilt = 0.3;
    const at = (u: number, v: number) =>
      [50 + u * Math.cos(tilt) - v * Math.sin(tilt), 40 + u * Math.sin(tilt) + v * Math.cos(tilt)] as const;
    const found = smallestRectangle([at(0, 0), at(30, 0), at(30, 8), at(0, 8), at(11, 3)]);
    expect(found.length).toBeCloseTo(30);
    expect(found.breadth).toBeCloseTo(8);
    expect(Math.abs(found.along[1] / found.along[0])).toBeCloseTo(Math.tan(tilt));
  });

  it('gives corners clockwise from where the text starts', () => {
    expect(cornersOf({ centre: [10, 5], length: 20, breadth: 10, along: [1, 0] })).toEqual([
      [0, 0],
      [20, 0],
      [20, 10],
      [0, 10],
    ]);
  });
});

describe('textRegions', () => {
  it('finds each lit patch once and grows it by its area over its perimeter', () => {
    const map = mapWith(100, 60, (x, y) => (x >= 10 && x < 50 && y >= 20 && y < 28 ? 0.9 : 0));
    const [region, ...others] = textRegions(map, 100, 60);
    expect(others).toEqual([]);
    const grownBy = (40 * 8 * 1.6) / (2 * 48);
    expect(region?.centre).toEqual([30, 24]);
    expect(region?.length).toBeCloseTo(40 + 2 * grownBy);
    expect(region?.breadth).toBeCloseTo(8 + 2 * grownBy);
  });

  it('keeps patches apart that do not touch, joins those that touch at a corner, also round a bend', () => {
    const apart = mapWith(60, 20, (x, y) => (y >= 5 && y < 10 && (x < 20 || (x >= 22 && x < 40)) ? 1 : 0));
    expect(textRegions(apart, 60, 20)).toHaveLength(2);
    const corner = mapWith(60, 20, (x, y) => ((y >= 5 && y < 9 && x < 20) || (y >= 9 && y < 13 && x >= 20 && x < 40) ? 1 : 0));
    expect(textRegions(corner, 60, 20)).toHaveLength(1);
    const bend = mapWith(60, 30, (x, y) => ((y < 20 && (x < 5 || (x >= 20 && x < 25))) || (y >= 20 && y < 25 && x < 25) ? 1 : 0));
    expect(textRegions(bend, 60, 30)).toHaveLength(1);
  });

  it('leaves out what is faint or too thin to be print', () => {
    expect(
      textRegions(
        mapWith(50, 20, (x, y) => (y > 5 && y < 12 && x < 30 ? 0.4 : 0)),
        50,
        20,
      ),
    ).toEqual([]);
    expect(
      textRegions(
        mapWith(50, 20, (x, y) => (y > 5 && y < 8 && x < 30 ? 0.9 : 0)),
        50,
        20,
      ),
    ).toEqual([]);
    expect(textRegions(new Float32Array(0), 0, 0)).toEqual([]);
  });
});
