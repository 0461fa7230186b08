import sharp from 'sharp';
import type { Pixels } from '#functions/ports';
import type { PictureMeasurements } from '#shared/documents/quality';

/** Small enough to be measured at once; print is still several pixels strong. */
const LONGEST_SIDE = 700;

const shrunk = ({ data, width, height }: Pixels, side: number) =>
  sharp(data, { raw: { width, height, channels: 3 } }).resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true });

const BRIGHTNESSES = 256;

/** Range of the light when its darkest and brightest twentieth are left out. */
const contrastOf = (counts: Uint32Array, total: number): number => {
  const at = (share: number): number => {
    let [value, seen] = [0, 0];
    while (value < BRIGHTNESSES - 1 && seen + (counts[value] ?? 0) < total * share) seen += counts[value++] ?? 0;
    return value;
  };
  return at(0.95) - at(0.05);
};

/** Measures a picture's light and sharpness on a small copy. Sharpness looks only where something is drawn. */
export const measurePicture = async (pixels: Pixels): Promise<PictureMeasurements> => {
  const { data: grey, info } = await shrunk(pixels, LONGEST_SIDE).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  const counts = new Uint32Array(BRIGHTNESSES);
  let sum = 0;
  for (const value of grey) {
    sum += value;
    counts[value] = (counts[value] ?? 0) + 1;
  }
  return {
    brightness: sum / grey.length,
    contrast: contrastOf(counts, grey.length),
    sharpness: sharpnessOf(grey, info.width, info.height),
  };
};

/** Edges weaker than this (of 255) are paper, pattern and noise, not print. */
const EDGE = 40;
const LEAST_EDGES = 200;
const BINS = 100;

/** Where the picture changes over six pixels, the share of the change that happens on the middle two: a third when out of focus, nearly all when sharp. */
const sharpnessOf = (grey: Uint8Array, width: number, height: number): number => {
  const counts = new Uint32Array(BINS + 1);
  let edges = 0;
  for (let y = 2; y < height - 2; y += 2) {
    for (let x = 4; x < width - 4; x++) {
      const i = y * width + x;
      const spread = Math.abs((grey[i - 3] ?? 0) - (grey[i + 3] ?? 0));
      if (spread < EDGE) continue;
      const share = Math.min(1, Math.abs((grey[i + 1] ?? 0) - (grey[i - 1] ?? 0)) / spread);
      const bin = Math.floor(share * BINS);
      counts[bin] = (counts[bin] ?? 0) + 1;
      edges++;
    }
  }
  if (edges < LEAST_EDGES) return 0;
  // The sharper quarter counts: a picture holds soft edges (shadows, the desk) whatever the focus.
  let [bin, seen] = [0, 0];
  while (bin < BINS && seen + (counts[bin] ?? 0) < edges * 0.75) seen += counts[bin++] ?? 0;
  return Math.max(0, Math.min(1, (bin / BINS - 0.33) / 0.5));
};
