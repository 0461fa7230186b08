import { describe, expect, it } from 'vitest';
import { inverse, mapped, quadOf, rectangleToQuad } from '#samples/camera/homography';

const quad = [
  [12, 20],
  [310, 5],
  [330, 240],
  [-8, 200],
] as const;

describe('a homography', () => {
  it('takes the corners of the rectangle to the corners of the quad', () => {
    const map = rectangleToQuad(400, 250, quad);
    const corners = [
      [0, 0],
      [400, 0],
      [400, 250],
      [0, 250],
    ] as const;
    corners.forEach((corner, index) => {
      const [x, y] = mapped(map, corner);
      expect(x).toBeCloseTo(quad[index]?.[0] ?? Number.NaN, 6);
      expect(y).toBeCloseTo(quad[index]?.[1] ?? Number.NaN, 6);
    });
  });

  it('goes back by its inverse', () => {
    const map = rectangleToQuad(400, 250, quad);
    const [x, y] = mapped(inverse(map), mapped(map, [123, 45]));
    expect([x, y].map((value) => Math.round(value * 1e6) / 1e6)).toEqual([123, 45]);
  });

  it('leaves a document flat when the camera looks straight at it', () => {
    const flat = quadOf({ centre: [100, 80], width: 60, height: 40, pitch: 0, yaw: 0, roll: 0 });
    expect(flat.flat().map(Math.round)).toEqual([70, 60, 130, 60, 130, 100, 70, 100]);
  });
});
