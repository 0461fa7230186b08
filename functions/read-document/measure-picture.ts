import sharp from 'sharp';
import type { NormalisedPicture } from '#functions/ports';
import type { Measurements } from '#shared/documents/quality';

const LONGEST_SIDE = 1000;
const BURNT_OUT = 250;

/** Measures a picture's light, colour and sharpness, at no more than 1 000 pixels a side. Sharpness looks only where something is drawn. */
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

/** Where the picture changes most, how much of the change happens from one pixel to the next: the second difference against the spread of four pixels. */
const sharpnessOf = (grey: Float32Array, width: number, height: number): number => {
  const ratios: number[] = [];
  for (let y = 2; y < height - 2; y += 2) {
    for (let x = 4; x < width - 4; x++) {
      const i = y * width + x;
      const spread = Math.abs((grey[i - 3] ?? 0) - (grey[i + 3] ?? 0));
      if (spread < 40) continue;
      ratios.push(Math.abs((grey[i + 1] ?? 0) - (grey[i - 1] ?? 0)) / spread);
    }
  }
  if (ratios.length < 200) return 0;
  ratios.sort((a, b) => a - b);
  // A soft edge spreads evenly (a third on the middle pair); a sharp one puts nearly all of it there.
  const typical = ratios[Math.floor(ratios.length * 0.75)] ?? 0;
  return Math.max(0, Math.min(1, (typical - 0.33) / 0.5));
};
