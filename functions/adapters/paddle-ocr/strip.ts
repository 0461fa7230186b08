import type { Point } from '#shared/documents/page';
import type { Raster } from './raster';

/** The four corners of a line, clockwise from where its text starts. */
export type Quad = readonly [Point, Point, Point, Point];

const at = (data: Uint8Array, index: number): number => data[index] ?? 0;

/**
 * Cuts a line out of the picture, straightened to `height` pixels and `width` columns, as the networks want it:
 * planes B, G, R, each value (v / 255 - 0.5) / 0.5. Columns right of `filled` stay 0 (padding).
 */
export const stripOf = (
  raster: Raster,
  quad: Quad,
  size: { width: number; height: number; filled?: number },
): Float32Array<ArrayBuffer> => {
  const { width, height } = size;
  const filled = size.filled ?? width;
  const plane = width * height;
  const strip = new Float32Array(3 * plane);
  const [a, b, , d] = quad;
  const ux = (b[0] - a[0]) / filled;
  const uy = (b[1] - a[1]) / filled;
  const vx = (d[0] - a[0]) / height;
  const vy = (d[1] - a[1]) / height;
  const { data } = raster;
  const maxX = raster.width - 1;
  const maxY = raster.height - 1;
  const stride = raster.width * 3;
  // The innermost loops of reading: plain numbers, no arrays, each channel written out.
  for (let row = 0; row < height; row++) {
    let atX = a[0] + vx * (row + 0.5) + ux * 0.5 - 0.5;
    let atY = a[1] + vy * (row + 0.5) + uy * 0.5 - 0.5;
    let out = row * width;
    for (let column = 0; column < filled; column++, atX += ux, atY += uy, out++) {
      const x = atX < 0 ? 0 : atX > maxX ? maxX : atX;
      const y = atY < 0 ? 0 : atY > maxY ? maxY : atY;
      const x0 = x | 0;
      const y0 = y | 0;
      const fx = x - x0;
      const fy = y - y0;
      const i = y0 * stride + x0 * 3;
      const j = i + (x0 < maxX ? 3 : 0);
      const below = y0 < maxY ? stride : 0;
      const w00 = (1 - fx) * (1 - fy);
      const w10 = fx * (1 - fy);
      const w01 = (1 - fx) * fy;
      const w11 = fx * fy;
      const red = w00 * at(data, i) + w10 * at(data, j) + w01 * at(data, i + below) + w11 * at(data, j + below);
      const green = w00 * at(data, i + 1) + w10 * at(data, j + 1) + w01 * at(data, i + below + 1) + w11 * at(data, j + below + 1);
      const blue = w00 * at(data, i + 2) + w10 * at(data, j + 2) + w01 * at(data, i + below + 2) + w11 * at(data, j + below + 2);
      strip[out] = blue / 127.5 - 1;
      strip[out + plane] = green / 127.5 - 1;
      strip[out + 2 * plane] = red / 127.5 - 1;
    }
  }
  return strip;
};

/** Side lengths of a quad: along the text, and across it. */
export const quadSize = ([a, b, , d]: Quad): { readonly length: number; readonly breadth: number } => ({
  length: Math.hypot(b[0] - a[0], b[1] - a[1]),
  breadth: Math.hypot(d[0] - a[0], d[1] - a[1]),
});
