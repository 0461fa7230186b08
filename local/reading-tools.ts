import { createFaceFinder } from '#functions/adapters/face/face-finder';
import { createPaddleReader } from '#functions/adapters/paddle-ocr/reader';
import { pictureDecoders } from '#functions/adapters/picture-decoders';
import { defaultLimits } from '#functions/normalise-image/limits';
import { normaliseImage } from '#functions/normalise-image/normalise-image';
import type { TextReader } from '#functions/ports';
import { readDocument } from '#functions/read-document/read-document';
import { pictureBytes } from './picture-bytes';
import type { ReadCommandTools } from './read-command';

/** The reading tools of this machine. The reader is made when the first file asks for it, and closed by `close` if it was made. */
export const readingTools = (): ReadCommandTools => {
  let made: Promise<TextReader> | undefined;
  const faces = createFaceFinder();
  return {
    bytes: (path) => pictureBytes(path, defaultLimits.bytes),
    normalise: (bytes) => normaliseImage(bytes, pictureDecoders),
    reader: () => {
      made ??= createPaddleReader();
      return made;
    },
    read: (pictures, options) => readDocument(pictures, { ...options, faces }),
    milliseconds: () => performance.now(),
    close: async () => (await made)?.close(),
  };
};
