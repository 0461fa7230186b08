import decodeHeic from 'heic-decode';
import { UnprocessableError } from '#functions/errors';
import type { OpenedHeic } from '#functions/ports';

const refusal = (cause: unknown): UnprocessableError => new UnprocessableError('damaged', { cause });

/**
 * Opens a HEIC photo with libheif compiled to WebAssembly. That library is LGPL-3.0: this file is the only one that touches it, and another decoder
 * can take its place behind the port. Rotations and mirrorings of the container are applied by the library; its EXIF tag says the same
 * again and is not looked at. Throws UnprocessableError `damaged`.
 */
export const openHeic = async (bytes: Uint8Array): Promise<OpenedHeic> => {
  const images = await decodeHeic.all({ buffer: bytes }).catch((error: unknown) => Promise.reject(refusal(error)));
  const [photo] = images;
  if (photo === undefined) throw new UnprocessableError('damaged');
  return {
    width: photo.width,
    height: photo.height,
    decode: async () => {
      const { data, width, height } = await photo.decode().catch((error: unknown) => Promise.reject(refusal(error)));
      return { pixels: new Uint8Array(data.buffer, data.byteOffset, data.byteLength), width, height };
    },
    close: () => images.dispose(),
  };
};
