import sharp from 'sharp';
import type { NormalisedPicture } from '#functions/ports';
import type { Rotation } from '#shared/documents/page';
import type { Pixels } from './encode-within';

/** One side of a document, and what turns it upright, in degrees clockwise. */
export type Side = { readonly picture: NormalisedPicture; readonly rotation: Rotation };

/** White paper between two sides, as a share of their width. */
const GAP = 0.02;

const upright = async ({ picture, rotation }: Side, width?: number): Promise<Pixels> => {
  const turned = sharp(picture.bytes).rotate(rotation).flatten({ background: '#ffffff' }).toColourspace('srgb').removeAlpha();
  const { data, info } = await (width === undefined ? turned : turned.resize({ width })).raw().toBuffer({ resolveWithObject: true });
  return { pixels: data, width: info.width, height: info.height };
};

/** The sides of a document on one picture, upright, one above the other at the width of the widest; one side is only turned. */
export const joinSides = async (sides: readonly [Side, ...Side[]]): Promise<Pixels> => {
  const turned = await Promise.all(sides.map((side) => upright(side)));
  const [only] = turned;
  if (turned.length === 1 && only !== undefined) return only;
  const width = Math.max(...turned.map((one) => one.width));
  const even = await Promise.all(sides.map((side) => upright(side, width)));
  const gap = Math.round(width * GAP);
  const height = even.reduce((sum, one) => sum + one.height, gap * (even.length - 1));
  const layers = even.map((one, index) => ({
    input: Buffer.from(one.pixels),
    raw: { width: one.width, height: one.height, channels: 3 } as const,
    left: 0,
    top: even.slice(0, index).reduce((sum, before) => sum + before.height + gap, 0),
  }));
  const canvas = sharp({ create: { width, height, channels: 3, background: '#ffffff' } });
  return { pixels: await canvas.composite(layers).removeAlpha().raw().toBuffer(), width, height };
};
