import type { Point } from '#shared/documents/page';
import type { Raster } from './raster';

/** The four corners of a line, clockwise from where its text starts. */
export type Quad = readonly [Point, Point, Point, Point];

/**
 * Cuts a line out of the picture, straightened to `height` pixels and `width` columns, as the networks want it:
 * planes B, G, R, each value (v / 255 - 0.5) / 0.5. Columns right of `filled` stay 0 (padding).
 */
export const stripOf = (raster: Raster, quad: Quad, size: { width: number; height: number; filled?: number }): Float32Array => {
  const { width, height } = size;
  const filled = size.filled ?? width;
  const plane = width * height;
  const strip = new Float32Array(3 * plane);
  const [a, b, , d] = quad;
  const [ux, uy] = [(b[0] - a[0]) / filled, (b[1] - a[1]) / filled];
  const [vx, vy] = [(d[0] - a[0]) / height, (d[1] - a[1]) / height];
  const { data } = raster;
  const [maxX, maxY, stride] = [raster.width - 1, raster.height - 1, raster.width * 3];
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < filled; column++) {
      const x = Math.min(Math.max(a[0] + ux * (column + 0.5) + vx * (row + 0.5) - 0.5, 0), maxX);
      const y = Math.min(Math.max(a[1] + uy * (column + 0.5) + vy * (row + 0.5) - 0.5, 0), maxY);
      const [x0, y0] = [Math.floor(x), Math.floor(y)];
      const [fx, fy] = [x - x0, y - y0];
      const i = y0 * stride + x0 * 3;
      const right = x0 < maxX ? 3 : 0;
      const below = y0 < maxY ? stride : 0;
      const out = row * width + column;
      for (let c = 0; c < 3; c++) {
        const top = (data[i + c] ?? 0) * (1 - fx) + (data[i + right + c] ?? 0) * fx;
        const bottom = (data[i + below + c] ?? 0) * (1 - fx) + (data[i + below + right + c] ?? 0) * fx;
        strip[(2 - c) * plane + out] = (top * (1 - fy) + bottom * fy) / 127.5 - 1;
      }
    }
  }
  return strip;
};

/** Side lengths of a quad: along the text, and across it. */
export const quadSize = ([a, b, , d]: Quad): { readonly length: number; readonly breadth: number } => ({
  length: Math.hypot(b[0] - a[0], b[1] - a[1]),
  breadth: Math.hypot(d[0] - a[0], d[1] - a[1]),
});
