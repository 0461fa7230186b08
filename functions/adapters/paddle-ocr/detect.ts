import sharp from 'sharp';
import type { ModelManifest } from './model-folder';
import type { Raster } from './raster';
import type { Rectangle } from './rectangle';
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

/** Finds the text regions of a picture, as rectangles in its pixels. The network sees at most the manifest's longest side, never an enlarged picture. */
export const detectText = async (
  raster: Raster,
  detect: Network,
  convention: ModelManifest['detection'],
): Promise<readonly Rectangle[]> => {
  const scale = Math.min(1, convention.longestSide / Math.max(raster.width, raster.height));
  const width = fitted(raster.width, scale, convention.multipleOf);
  const height = fitted(raster.height, scale, convention.multipleOf);
  const small = await sharp(raster.data, { raw: { width: raster.width, height: raster.height, channels: 3 } })
    .resize(width, height, { fit: 'fill', kernel: 'linear' })
    .raw()
    .toBuffer();
  const { data } = await detect(planesOf(small, width * height), [1, 3, height, width]);
  const [sx, sy] = [raster.width / width, raster.height / height];
  // Both factors differ by a few per cent at most (multiples of 32), so a rectangle stays one.
  const s = (sx + sy) / 2;
  return textRegions(data, width, height).map((r) => ({
    ...r,
    centre: [r.centre[0] * sx, r.centre[1] * sy],
    length: r.length * (Math.abs(r.along[0]) > Math.abs(r.along[1]) ? sx : r.along[0] === 0 ? sy : s),
    breadth: r.breadth * (Math.abs(r.along[0]) > Math.abs(r.along[1]) ? sy : r.along[1] === 0 ? sx : s),
  }));
};
