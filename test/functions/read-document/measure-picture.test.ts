import { createCanvas } from '@napi-rs/canvas';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { measurePicture } from '#functions/read-document/measure-picture';

/** Dark bars on paper: edges like print's. */
const bars = (ink: string, paper: string): Sharp => {
  const canvas = createCanvas(1200, 800);
  const pen = canvas.getContext('2d');
  pen.fillStyle = paper;
  pen.fillRect(0, 0, 1200, 800);
  pen.fillStyle = ink;
  for (let x = 40; x < 1160; x += 24) for (let y = 40; y < 760; y += 40) pen.fillRect(x, y, 8, 24);
  return sharp(canvas.toBuffer('image/png'));
};

const measured = async (source: Sharp) => {
  const bytes = await source.jpeg({ quality: 95 }).toBuffer();
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return measurePicture({ data, width: info.width, height: info.height });
};

describe('measurePicture', () => {
  it('tells sharp print from print out of focus', async () => {
    expect((await measured(bars('#202020', '#e8e8e8'))).sharpness).toBeGreaterThan(0.5);
    expect((await measured(bars('#202020', '#e8e8e8').blur(9))).sharpness).toBeLessThan(0.3);
  });

  it('finds no sharpness where nothing is printed', async () => {
    expect((await measured(bars('#e8e8e8', '#e8e8e8'))).sharpness).toBe(0);
  });

  it('measures light and its range, from 0 to 255', async () => {
    expect((await measured(bars('#0a0a0a', '#202020'))).brightness).toBeLessThan(40);
    const white = await measured(bars('#ffffff', '#ffffff'));
    expect(white.brightness).toBeGreaterThan(250);
    expect(white.contrast).toBe(0);
    expect((await measured(bars('#202020', '#c0c0c0'))).contrast).toBeGreaterThan(120);
  });
});
