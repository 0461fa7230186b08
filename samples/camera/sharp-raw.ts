import sharp, { type Sharp } from 'sharp';
import type { Picture } from './picture';

/** A picture's pixels as a sharp pipeline. */
export const pipelineOf = (picture: Picture): Sharp =>
  sharp(Buffer.from(picture.pixels.buffer, picture.pixels.byteOffset, picture.pixels.byteLength), {
    raw: { width: picture.width, height: picture.height, channels: 4 },
  });

/** What came out of a pipeline, with the documents as given. */
export const pictureFrom = async (pipeline: Sharp, documents: Picture['documents']): Promise<Picture> => {
  const { data, info } = await pipeline.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return {
    width: info.width,
    height: info.height,
    pixels: new Uint8ClampedArray(data.buffer, data.byteOffset, data.byteLength),
    documents,
  };
};
