import sharp from 'sharp';
import type { NormalisedPicture, Pixels } from '#functions/ports';

/** Decodes a picture whole; fails for one that is cut short. */
export const pixelsOf = async (picture: NormalisedPicture): Promise<Pixels> => {
  const { data, info } = await sharp(picture.bytes).removeAlpha().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
};

/** A rectangle of a picture as it lies, in its pixels. */
export type Area = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/** The part of an area that lies on the picture. */
export const onPicture = ({ width, height }: Pixels, area: Area): Area => {
  const within = (value: number, limit: number): number => Math.min(limit, Math.max(0, Math.round(value)));
  const [left, top] = [within(area.left, width), within(area.top, height)];
  return { left, top, width: within(area.left + area.width, width) - left, height: within(area.top + area.height, height) - top };
};
