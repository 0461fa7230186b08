import sharp from 'sharp';
import type { ModelManifest } from './model-folder';
import type { Raster } from './raster';
import type { Rectangle } from './rectangle';
import { withoutRedInk } from './red-ink';
import { textRegions } from './regions';
import type { Network } from './sessions';

/** What the detection network was trained with, for the planes B, G, R. */
const MEAN = [0.485, 0.456, 0.406];
const DEVIATION = [0.229, 0.224, 0.225];

const fitted = (side: number, scale: number, multiple: number): number =>
  Math.max(multiple, Math.round((side * scale) / multiple) * multiple);

const planesOf = (rgb: Uint8Array, pixels: number): Float32Array => {
  const planes = new Float32Array(3 * pixels);
  for (let c = 0; c < 3; c++) {
    const scale = 1 / (255 * (DEVIATION[c] ?? 1));
    const shift = (MEAN[c] ?? 0) / (DEVIATION[c] ?? 1);
    for (let i = 0, at = 2 - c; i < pixels; i++, at += 3) planes[c * pixels + i] = (rgb[at] ?? 0) * scale - shift;
  }
  return planes;
};

/** The regions in the picture's pixels, and the typical height of a line in the network's. */
type Look = { readonly regions: readonly Rectangle[]; readonly lineHeight: number };

const lookAt = async (
  raster: Raster,
  detect: Network,
  longestSide: number,
  { multipleOf, regions }: ModelManifest['detection'],
): Promise<Look> => {
  const scale = Math.min(1, longestSide / Math.max(raster.width, raster.height));
  const width = fitted(raster.width, scale, multipleOf);
  const height = fitted(raster.height, scale, multipleOf);
  const small = await sharp(raster.data, { raw: { width: raster.width, height: raster.height, channels: 3 } })
    .resize(width, height, { fit: 'fill', kernel: 'linear' })
    .raw()
    .toBuffer();
  const { data } = await detect(planesOf(withoutRedInk(small), width * height), [1, 3, height, width]);
  const found = textRegions(data, width, height, regions);
  const heights = found.map((region) => region.breadth).sort((a, b) => a - b);
  return { regions: found.map(enlarged(raster.width / width, raster.height / height)), lineHeight: heights[heights.length >> 1] ?? 0 };
};

/** From the network's pixels to the picture's. Both factors differ by a few per cent at most (multiples of 32), so a rectangle stays one. */
const enlarged =
  (sx: number, sy: number) =>
  (r: Rectangle): Rectangle => {
    const lies = Math.abs(r.along[0]) > Math.abs(r.along[1]);
    return {
      ...r,
      centre: [r.centre[0] * sx, r.centre[1] * sy],
      length: r.length * (lies ? sx : sy),
      breadth: r.breadth * (lies ? sy : sx),
    };
  };

/**
 * Finds the text regions of a picture, as rectangles in its pixels. A first look at a small size is enough for print as large as
 * a card's; where the lines it finds are low, or it finds none, a closer look replaces it.
 */
export const detectText = async (
  raster: Raster,
  detect: Network,
  convention: ModelManifest['detection'],
): Promise<readonly Rectangle[]> => {
  const { longestSide, smallPrint } = convention;
  const first = await lookAt(raster, detect, longestSide, convention);
  const closer = first.lineHeight < smallPrint.below && Math.max(raster.width, raster.height) > longestSide;
  return closer ? (await lookAt(raster, detect, smallPrint.longestSide, convention)).regions : first.regions;
};
