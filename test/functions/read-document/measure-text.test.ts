import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { measureText } from '#functions/read-document/measure-text';
import { pixelsOf } from '#functions/read-document/pixels';
import type { Rotation, TextLine } from '#shared/documents/page';
import type { TextMeasurements } from '#shared/documents/quality';

const [WIDTH, HEIGHT] = [900, 600];

/** Ten lines of print, from (150, 100) to (650, 500), on a blue desk. */
const lines: readonly TextLine[] = Array.from({ length: 10 }, (_, row) => {
  const top = 100 + 42 * row;
  const quad = [
    [150, top],
    [650, top],
    [650, top + 22],
    [150, top + 22],
  ] as const;
  return { text: '样张', confidence: 1, quad, characters: [] };
});

type Paint = (pen: SKRSContext2D) => void;

const measured = async (paint: Paint, { paper = '#dcdcdc', ink = '#202020', turn = 0 as Rotation } = {}): Promise<TextMeasurements> => {
  const canvas = createCanvas(WIDTH, HEIGHT);
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#4070b0';
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.fillStyle = paper;
  pen.fillRect(110, 60, 620, 480);
  pen.fillStyle = ink;
  for (const { quad } of lines) for (let x = 150; x < 640; x += 17) pen.fillRect(x, quad[0][1] + 3, 6, 16);
  paint(pen);
  const { data, info } = await sharp(canvas.toBuffer('image/png'))
    .rotate((360 - turn) % 360)
    .png()
    .toBuffer({ resolveWithObject: true });
  const picture = { bytes: data, width: info.width, height: info.height, original: { width: info.width, height: info.height }, page: 0 };
  return measureText(await pixelsOf(picture), picture, turn, lines);
};

const nothing: Paint = () => undefined;

describe('what is measured where print stands', () => {
  it('is not touched by the desk, on a picture turned either way', async () => {
    for (const turn of [0, 90, 180, 270] as const) {
      const plain = await measured(nothing, { turn });
      expect(plain.colourfulness).toBeLessThan(0.1);
      expect(plain).toMatchObject({ covered: 0, burntOut: 0 });
      expect(Math.round(plain.paper)).toBe(220);
    }
  });

  it('tells print in colour from a grey copy, also under a warm lamp', async () => {
    expect((await measured(nothing, { ink: '#2040a0' })).colourfulness).toBeGreaterThan(3);
    expect((await measured(nothing, { paper: '#e0d4b8', ink: '#241f14' })).colourfulness).toBeLessThan(8);
  });

  it('sees a bright spot on grey paper, and none on paper that is white itself', async () => {
    const spot: Paint = (pen) => {
      pen.fillStyle = '#ffffff';
      pen.fillRect(300, 200, 200, 90);
    };
    expect((await measured(spot)).burntOut).toBeGreaterThan(0.03);
    expect((await measured(spot, { paper: '#ffffff' })).burntOut).toBe(0);
  });

  it('sees lines that run into a finger, and none that run into a shadow', async () => {
    const bar =
      (colour: string): Paint =>
      (pen) => {
        pen.fillStyle = colour;
        pen.fillRect(650, 90, 60, 120);
      };
    expect((await measured(bar('#d8a98a'))).covered).toBe(3);
    expect((await measured(bar('rgba(10,12,20,0.4)'))).covered).toBe(0);
  });

  it('hears the stripes of a screen, and not those of print', async () => {
    const stripes: Paint = (pen) => {
      pen.fillStyle = 'rgba(0,0,40,0.12)';
      pen.rotate(0.3);
      for (let x = 0; x < 2 * WIDTH; x += 3.3) pen.fillRect(x, -HEIGHT, 1.4, 3 * HEIGHT);
    };
    expect((await measured(stripes)).periodicity).toBeGreaterThan(3);
    expect((await measured(nothing)).periodicity).toBeLessThan(1.7);
  });
});
