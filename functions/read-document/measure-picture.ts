import sharp from 'sharp';
import type { NormalisedPicture } from '#functions/ports';
import type { Measurements } from '#shared/documents/quality';

/** Small enough that a photo is decoded at half its size or less; print is still several pixels strong. */
const LONGEST_SIDE = 700;
const THUMBNAIL = 160;
const BURNT_OUT = 250;

const shrunk = (picture: NormalisedPicture, side: number) =>
  sharp(picture.bytes).resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true });

const colourfulnessOf = async (picture: NormalisedPicture): Promise<number> => {
  const { data, info } = await shrunk(picture, THUMBNAIL).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const pixels = info.width * info.height;
  let chroma = 0;
  for (let i = 0; i < 3 * pixels; i += 3) {
    const [r, g, b] = [data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0];
    chroma += Math.max(r, g, b) - Math.min(r, g, b);
  }
  return chroma / pixels;
};

/** Measures a picture's light, colour and sharpness on a small copy. Sharpness looks only where something is drawn. */
export const measurePicture = async (picture: NormalisedPicture): Promise<Measurements> => {
  const [{ data: grey, info }, colourfulness] = await Promise.all([
    shrunk(picture, LONGEST_SIDE).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true }),
    colourfulnessOf(picture),
  ]);
  let [sum, burnt] = [0, 0];
  for (const value of grey) {
    sum += value;
    if (value >= BURNT_OUT) burnt++;
  }
  return {
    brightness: sum / grey.length,
    colourfulness,
    sharpness: sharpnessOf(grey, info.width, info.height),
    burntOut: burnt / grey.length,
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
