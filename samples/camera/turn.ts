import type { Rotation } from '#shared/documents/page';
import type { Picture } from './picture';

/** Turns the pixels clockwise by quarter turns. Places stay as they are: they are told for the picture held upright. */
export const turned = (picture: Picture, clockwise: Rotation): Picture => {
  if (clockwise === 0) return picture;
  const { width, height } = picture;
  const [wide, high] = clockwise === 180 ? [width, height] : [height, width];
  const from = new Uint32Array(picture.pixels.buffer, picture.pixels.byteOffset, width * height);
  const to = new Uint32Array(wide * high);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [tx, ty] = clockwise === 90 ? [height - 1 - y, x] : clockwise === 180 ? [width - 1 - x, height - 1 - y] : [y, width - 1 - x];
      to[ty * wide + tx] = from[y * width + x] ?? 0;
    }
  }
  return { ...picture, width: wide, height: high, pixels: new Uint8ClampedArray(to.buffer) };
};
