import { UnprocessableError } from '#functions/errors';
import type { NormalisedPicture, PictureDecoders } from '#functions/ports';
import { encodePicture } from './encode-picture';
import { fileTypeOf } from './file-type';
import { assertWholeBoxes } from './heic-header';
import { jpegPicture } from './jpeg-header';
import { defaultLimits, type Limits } from './limits';
import { pdfScale } from './pdf-scale';
import { pngPicture } from './png-header';

const assertSize = ({ width, height }: { readonly width: number; readonly height: number }, { pixels, side }: Limits): void => {
  if (width < 1 || height < 1) throw new UnprocessableError('damaged');
  if (width > side || height > side || width * height > pixels) throw new UnprocessableError('too-many-pixels');
};

const fromFile = async (format: 'jpeg' | 'png', bytes: Uint8Array, limits: Limits): Promise<NormalisedPicture[]> => {
  const picture = format === 'jpeg' ? jpegPicture(bytes) : pngPicture(bytes);
  assertSize(picture, limits);
  return [await encodePicture({ file: picture.bytes, format }, 0, limits)];
};

const fromHeic = async (bytes: Uint8Array, { openHeic }: PictureDecoders, limits: Limits): Promise<NormalisedPicture[]> => {
  assertWholeBoxes(bytes);
  const photo = await openHeic(bytes);
  try {
    assertSize(photo, limits);
    return [await encodePicture({ raster: await photo.decode() }, 0, limits)];
  } finally {
    photo.close();
  }
};

const fromPdf = async (bytes: Uint8Array, { openPdf }: PictureDecoders, limits: Limits): Promise<NormalisedPicture[]> => {
  const document = await openPdf(bytes);
  try {
    if (document.pageCount < 1) throw new UnprocessableError('no-pages');
    if (document.pageCount > limits.pages) throw new UnprocessableError('too-many-pages');
    const pictures: NormalisedPicture[] = [];
    for (let index = 0; index < document.pageCount; index += 1) {
      const page = document.openPage(index);
      pictures.push(await encodePicture({ raster: await page.render(pdfScale(page, limits)) }, index, limits));
    }
    return pictures;
  } finally {
    document.close();
  }
};

/**
 * Makes safe pictures of a stranger's upload: one of a JPEG, PNG or HEIC, one a page of a PDF. The type is told from the content; bytes, pixels and
 * pages are limited before anything is decoded; what comes out is re-encoded, upright by its EXIF tag, never upscaled and without metadata.
 * Throws UnprocessableError whose code names why an upload is refused.
 */
export const normaliseImage = async (
  bytes: Uint8Array,
  decoders: PictureDecoders,
  overrides: Partial<Limits> = {},
): Promise<NormalisedPicture[]> => {
  const limits = { ...defaultLimits, ...overrides };
  if (bytes.length > limits.bytes) throw new UnprocessableError('too-many-bytes');
  const type = fileTypeOf(bytes);
  if (type === 'pdf') return fromPdf(bytes, decoders, limits);
  if (type === 'heic') return fromHeic(bytes, decoders, limits);
  return fromFile(type, bytes, limits);
};
