import sharp from 'sharp';
import type { NormalisedPicture } from '#functions/ports';
import type { Measurements } from '#shared/documents/quality';

const LONGEST_SIDE = 800;
const BURNT_OUT = 250;

/** Measures a picture's light, colour and sharpness, at no more than 800 pixels a side. Sharpness looks only where something is drawn. */
export const measurePicture = async (picture: NormalisedPicture): Promise<Measurements> => {
  const { data, info } = await sharp(picture.bytes)
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const grey = new Float32Array(width * height);
  let [sum, chroma, burnt] = [0, 0, 0];
  for (let i = 0; i < grey.length; i++) {
    const [r, g, b] = [data[3 * i] ?? 0, data[3 * i + 1] ?? 0, data[3 * i + 2] ?? 0];
    const luminance = 0.299 * r + 0.587 * g + 0.114 * b;
    grey[i] = luminance;
    sum += luminance;
    chroma += Math.max(r, g, b) - Math.min(r, g, b);
    if (Math.min(r, g, b) >= BURNT_OUT) burnt++;
  }
  return {
    brightness: sum / grey.length,
    colourfulness: chroma / grey.length,
    sharpness: sharpnessOf(grey, width, height),
    burntOut: burnt / grey.length,
  };
};

/** Edges weaker than this (of 255) are paper, pattern and noise, not print. */
const EDGE = 40;
const LEAST_EDGES = 200;
const BINS = 100;

/** Where the picture changes over six pixels, the share of the change that happens on the middle two: a third when out of focus, nearly all when sharp. */
const sharpnessOf = (grey: Float32Array, width: number, height: number): number => {
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
