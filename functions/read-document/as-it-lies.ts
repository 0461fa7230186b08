import type { NormalisedPicture } from '#functions/ports';
import type { Point, Rotation } from '#shared/documents/page';
import { turnedSize, uprightPoint } from '#shared/documents/upright';

const opposite = (rotation: Rotation): Rotation => (rotation === 90 ? 270 : rotation === 270 ? 90 : rotation);

/** Maps a point of the upright original to the picture as it lies. */
export const asItLies = ({ width, height, original }: NormalisedPicture, rotation: Rotation): ((point: Point) => Point) => {
  const upright = turnedSize(original, rotation);
  return (point) => {
    const [x, y] = uprightPoint(upright, opposite(rotation), point);
    return [(x * width) / original.width, (y * height) / original.height];
  };
};
