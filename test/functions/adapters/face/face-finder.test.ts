import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { finderOver } from '#functions/adapters/face/face-finder';
import type { Weight } from '#functions/adapters/face/network';
import { loadWeights, type Weights } from '#functions/adapters/face/weights';

const SHAPES: Readonly<Record<string, readonly number[]>> = {
  'conv0/filters': [3, 3, 3, 1],
  'conv0/bias': [1],
  'conv8/filters': [1, 1, 1, 25],
};

/** A network that sees the light in the middle of a cell: one box a cell, the surer the brighter. */
const light: Weights = {
  of: (name): Weight => {
    const shape =
      SHAPES[name] ?? (name === 'conv8/bias' ? [25] : name.endsWith('bias') ? [1] : name.includes('depth') ? [3, 3, 1, 1] : [1, 1, 1, 1]);
    const data = new Float32Array(shape.reduce((product, size) => product * size, 1));
    if (name === 'conv0/filters') data.fill(1 / 27);
    if (name.includes('depth')) data[4] = 1;
    if (name.includes('pointwise')) data[0] = 1;
    if (name === 'conv8/bias') for (let at = 4; at < 25; at += 5) data[at] = -20;
    if (name === 'conv8/filters') data[4] = 50;
    return { data, shape };
  },
};

const picture = async (white: { readonly left: number; readonly top: number } | null) => {
  const base = sharp({ create: { width: 800, height: 600, channels: 3, background: '#000000' } });
  const square = { input: { create: { width: 60, height: 60, channels: 3 as const, background: '#ffffff' } } };
  const { data } = await (white === null ? base : base.composite([{ ...square, ...white }])).png().toBuffer({ resolveWithObject: true });
  return { bytes: data, width: 800, height: 600, original: { width: 1600, height: 1200 }, page: 0 };
};

/** The network answers in cells of 200 pixels here, and its last layers reach into the next. */
const CELLS = 330;

describe('the face finder', () => {
  it('answers boxes in pixels of the original, and none where the network sees none', async () => {
    const finder = finderOver(light);
    expect(await finder.find(await picture(null), 0)).toEqual([]);
    const [face] = await finder.find(await picture({ left: 400, top: 300 }), 0);
    const [x = 0, y = 0, width = 0, height = 0] = face?.box ?? [];
    expect(Math.abs(x + width / 2 - 860)).toBeLessThan(CELLS);
    expect(Math.abs(y + height / 2 - 660)).toBeLessThan(CELLS);
    expect(face?.confidence).toBeGreaterThan(0.9);
  });

  it('looks at the picture the way it stands upright', async () => {
    const [face] = await finderOver(light).find(await picture({ left: 700, top: 60 }), 90);
    const [x = 0, y = 0, width = 0, height = 0] = face?.box ?? [];
    expect(Math.abs(x + width / 2 - (1200 - 180))).toBeLessThan(CELLS);
    expect(Math.abs(y + height / 2 - 1460)).toBeLessThan(CELLS);
  });
});

describe('the weights', () => {
  const NAME = 'tiny_face_detector_model';
  const manifest = [{ weights: [{ name: 'a', shape: [2, 1], quantization: { dtype: 'uint8', scale: 0.5, min: -1 } }] }];

  it('are told by scale and least value, and missed by their names', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'weights-'));
    await writeFile(join(folder, `${NAME}-weights_manifest.json`), JSON.stringify(manifest));
    await writeFile(join(folder, `${NAME}.bin`), new Uint8Array([0, 10]));
    const weights = await loadWeights(folder);
    expect([...weights.of('a').data]).toEqual([-1, 4]);
    expect(() => weights.of('b')).toThrow('no weight b');
    await writeFile(join(folder, `${NAME}.bin`), new Uint8Array([0]));
    await expect(loadWeights(folder)).rejects.toThrow('cut short');
    await rm(folder, { recursive: true });
  });
});
