import { describe, expect, it } from 'vitest';
import { detectText } from '#functions/adapters/paddle-ocr/detect';
import type { Raster } from '#functions/adapters/paddle-ocr/raster';
import type { Network } from '#functions/adapters/paddle-ocr/sessions';

const CONVENTION = { file: '', longestSide: 736, smallPrint: { below: 18, longestSide: 960 }, multipleOf: 32 };
const DARK = -1;

/** White paper with black bars `[x, y, width, height]`. */
const printed = (width: number, height: number, bars: readonly (readonly [number, number, number, number])[]): Raster => {
  const data = new Uint8Array(3 * width * height).fill(255);
  for (const [left, top, wide, high] of bars)
    for (let y = top; y < top + high; y++) data.fill(0, 3 * (y * width + left), 3 * (y * width + left + wide));
  return { data, width, height };
};

/** Stands in for the network: text is where the picture is dark. Keeps the size of every input. */
const seeing =
  (sizes: (readonly [number, number])[]): Network =>
  (input, shape) => {
    const [, , height = 0, width = 0] = shape;
    sizes.push([width, height]);
    return Promise.resolve({ data: Float32Array.from({ length: width * height }, (_, i) => ((input[i] ?? 0) < DARK ? 0.9 : 0.1)), shape });
  };

const rows = (high: number) => Array.from({ length: 5 }, (_, i) => [900, 200 + 100 * i, 400, high] as const);

describe('where text is looked for', () => {
  it('is the whole picture, once, where print is large', async () => {
    const sizes: (readonly [number, number])[] = [];
    await detectText(printed(1600, 1200, rows(44)), seeing(sizes), CONVENTION);
    expect(sizes).toEqual([[736, 544]]);
  });

  it('is the printed part, more closely, where print is small; places are those of the picture', async () => {
    const sizes: (readonly [number, number])[] = [];
    const regions = await detectText(printed(1600, 1200, rows(16)), seeing(sizes), CONVENTION);
    const [first, second] = sizes;
    expect(first).toEqual([736, 544]);
    expect(Math.max(...(second ?? []))).toBeLessThan(500);
    const centres = regions.map(({ centre }) => centre).sort(([, a], [, b]) => a - b);
    expect(centres).toHaveLength(5);
    centres.forEach(([x, y], i) => {
      expect(Math.abs(x - 1100)).toBeLessThan(4);
      expect(Math.abs(y - (208 + 100 * i))).toBeLessThan(4);
    });
  });

  it('is the whole picture again where next to nothing was found', async () => {
    const sizes: (readonly [number, number])[] = [];
    await detectText(printed(1600, 1200, []), seeing(sizes), CONVENTION);
    expect(sizes).toEqual([
      [736, 544],
      [960, 736],
    ]);
  });
});
