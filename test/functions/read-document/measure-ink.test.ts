import { createCanvas } from '@napi-rs/canvas';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { NormalisedPicture } from '#functions/ports';
import { measureInk } from '#functions/read-document/measure-ink';
import { pixelsOf } from '#functions/read-document/pixels';
import type { InkMaps, InkRegion } from '#shared/documents/ink';
import type { Rotation } from '#shared/documents/page';

/** Yellowish paper with a black, a red and a blue square side by side, half the size of its original. */
const picture = async (turn: Rotation): Promise<NormalisedPicture> => {
  const canvas = createCanvas(200, 100);
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#e8e0c0';
  pen.fillRect(0, 0, 200, 100);
  for (const [index, colour] of ['#101010', '#d03030', '#2030a0'].entries()) {
    pen.fillStyle = colour;
    pen.fillRect(20 + 60 * index, 40, 20, 20);
  }
  const back = ((360 - turn) % 360) as Rotation;
  const { data, info } = await sharp(canvas.toBuffer('image/png')).rotate(back).png().toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  return { bytes: data, width, height, original: { width: width * 2, height: height * 2 }, page: 0 };
};

/** Cells of 20 pixels of the picture, 40 of the original, over the middle of the paper. */
const middle: InkRegion = {
  name: 'middle',
  quad: [
    [0, 40],
    [400, 40],
    [400, 160],
    [0, 160],
  ],
  columns: 10,
  rows: 3,
};

const measured = async (turn: Rotation, regions: readonly InkRegion[]): Promise<InkMaps> => {
  const taken = await picture(turn);
  return measureInk(await pixelsOf(taken), taken, turn, regions);
};

describe('measured ink', () => {
  it.each([0, 90, 180, 270] as const)('is found at its place and told apart by colour on a picture turned by %d', async (turn) => {
    const map = (await measured(turn, [middle])).get('middle');
    const at = (ink: readonly number[] | undefined, x: number, y: number): number => ink?.[10 * y + x] ?? Number.NaN;
    expect(at(map?.dark, 1, 1)).toBeGreaterThan(0.8);
    expect(at(map?.red, 4, 1)).toBeGreaterThan(0.4);
    expect(at(map?.dark, 4, 1)).toBeLessThan(0.2);
    expect(at(map?.blue, 7, 1)).toBeGreaterThan(0.4);
    expect(at(map?.dark, 2, 1)).toBe(0);
    expect(at(map?.red, 2, 1)).toBe(0);
  });

  it('is left out where a region lies off the picture', async () => {
    const off = { ...middle, quad: middle.quad.map(([x, y]) => [x + 900, y]) as unknown as InkRegion['quad'] };
    expect((await measured(0, [off])).size).toBe(0);
  });
});
