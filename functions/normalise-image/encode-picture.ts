import sharp, { type Sharp } from 'sharp';
import { UnprocessableError } from '#functions/errors';
import type { NormalisedPicture, Raster } from '#functions/ports';
import type { Limits } from './limits';

// Every upload is seen once: remembered operations would only hold memory.
sharp.cache(false);

/** What is encoded: a file of which sharp knows the format, or pixels of another decoder. */
export type EncodeSource = { readonly file: Uint8Array; readonly format: 'jpeg' | 'png' } | { readonly raster: Raster };

/** Without a second pass over the coefficients: a tenth larger, encoded in half the time. */
const QUALITY = 92;

const opened = (source: EncodeSource, { pixels }: Limits): Sharp =>
  'file' in source
    ? sharp(source.file, { failOn: 'error', limitInputPixels: pixels, sequentialRead: true })
    : sharp(source.raster.pixels, {
        raw: { width: source.raster.width, height: source.raster.height, channels: 4 },
        limitInputPixels: pixels,
      });

const refusal = (cause: unknown): UnprocessableError => {
  const message = cause instanceof Error ? cause.message : '';
  if (/pixel limit/i.test(message)) return new UnprocessableError('too-many-pixels', { cause });
  if (/premature end|end of stream|truncated|out of data/i.test(message)) return new UnprocessableError('truncated', { cause });
  return new UnprocessableError('damaged', { cause });
};

const encode = async (source: EncodeSource, page: number, limits: Limits): Promise<NormalisedPicture> => {
  const picture = opened(source, limits);
  const { format, autoOrient } = await picture.metadata();
  if ('file' in source && format !== source.format) throw new UnprocessableError('damaged');
  const { data, info } = await picture
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .resize({ width: limits.longestSide, height: limits.longestSide, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4', optimiseCoding: false })
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height, original: { width: autoOrient.width, height: autoOrient.height }, page };
};

/**
 * Turns a picture upright by its EXIF tag, flattens it on white, brings it to sRGB, scales it down to the longest side (never up) and encodes it
 * as a JPEG without metadata. Throws UnprocessableError (`truncated`, `damaged`, `too-many-pixels`).
 */
export const encodePicture = async (source: EncodeSource, page: number, limits: Limits): Promise<NormalisedPicture> => {
  try {
    return await encode(source, page, limits);
  } catch (error) {
    throw error instanceof UnprocessableError ? error : refusal(error);
  }
};
