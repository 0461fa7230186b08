import type { NormalisedPicture, Pixels } from '#functions/ports';
import type { Curtain } from '#shared/documents/curtain';
import type { Box, Rotation } from '#shared/documents/page';
import { turnedSize } from '#shared/documents/upright';
import { asItLies } from './as-it-lies';

const ACROSS = 60;
const DOWN = 40;
/** Shoulders begin about here below the middle of a face, and reach so far to its sides, in widths of its box. */
const SHOULDERS = 1;
const HEAD = 0.9;
/** A colour's angle on the wheel, in degrees, may differ by this: lamps and shadows turn it a little. */
const MOST_TURNED = 24;
const LEAST_SATURATION = 0.22;
const MOST_LIGHTER = 70;

type Colour = readonly [red: number, green: number, blue: number];

const saturation = (colour: Colour): number => (Math.max(...colour) - Math.min(...colour)) / Math.max(1, ...colour);

const hue = ([red, green, blue]: Colour): number => (Math.atan2(Math.sqrt(3) * (green - blue), 2 * red - green - blue) * 180) / Math.PI;

/** Whether a colour is the cloth's in some light. A cloth without colour (white, grey, black) is told by its light. */
const isOf = (colour: Colour, cloth: Colour): boolean => {
  if (saturation(cloth) < LEAST_SATURATION)
    return saturation(colour) < LEAST_SATURATION && Math.abs(Math.max(...colour) - Math.max(...cloth)) < MOST_LIGHTER;
  const apart = Math.abs(hue(colour) - hue(cloth)) % 360;
  return saturation(colour) >= LEAST_SATURATION && Math.min(apart, 360 - apart) <= MOST_TURNED;
};

/**
 * The share of what is behind a person that has the curtain's colour, 0..1: of the upper part of the picture, beside and above the face (box in
 * pixels of the upright original); without a face, of the whole picture.
 */
export const curtainShare = (
  pixels: Pixels,
  { picture, rotation }: { readonly picture: NormalisedPicture; readonly rotation: Rotation },
  face: Box | null,
  { colour }: Curtain,
): number => {
  const toPicture = asItLies(picture, rotation);
  const { width, height } = turnedSize(picture.original, rotation);
  let [behind, cloth] = [0, 0];
  for (let i = 0; i < ACROSS * DOWN; i++) {
    const [x, y] = [(((i % ACROSS) + 0.5) * width) / ACROSS, ((Math.floor(i / ACROSS) + 0.5) * height) / DOWN];
    if (face !== null) {
      const [left, top, wide, high] = face;
      if (y > top + high / 2 + SHOULDERS * high * 0.5) continue;
      if (Math.abs(x - left - wide / 2) < HEAD * wide && y > top - high * 0.6) continue;
    }
    const [px, py] = toPicture([x, y]);
    const at = 3 * (Math.min(pixels.height - 1, Math.floor(py)) * pixels.width + Math.min(pixels.width - 1, Math.floor(px)));
    behind++;
    if (isOf([pixels.data[at] ?? 0, pixels.data[at + 1] ?? 0, pixels.data[at + 2] ?? 0], colour)) cloth++;
  }
  return behind === 0 ? 0 : cloth / behind;
};
