import type { Point, Rotation } from './page';

type Size = { readonly width: number; readonly height: number };

/** The size of a picture after a clockwise turn. */
export const turnedSize = ({ width, height }: Size, rotation: Rotation): Size =>
  rotation === 90 || rotation === 270 ? { width: height, height: width } : { width, height };

/** Where a point of the picture as it lies comes to stand when the picture, `size` before, is turned clockwise by `rotation`. */
export const uprightPoint = ({ width, height }: Size, rotation: Rotation, [x, y]: Point): Point => {
  if (rotation === 90) return [height - y, x];
  if (rotation === 180) return [width - x, height - y];
  return rotation === 270 ? [y, width - x] : [x, y];
};
