import { UnprocessableError } from '#functions/errors';
import type { NormalisedPicture, ObjectStore, PictureDecoders } from '#functions/ports';
import { normaliseImage } from './normalise-image';
import { manifestKey, type UploadManifest } from './upload-manifest';

/** Where an upload is read, where what became of it is written, and what opens it. */
export type NormaliseTools = { readonly uploads: ObjectStore; readonly derived: ObjectStore; readonly decoders: PictureDecoders };

const keptPage = async (uploadKey: string, picture: NormalisedPicture, derived: ObjectStore): Promise<UploadManifest['pages'][number]> => {
  const { page, width, height, original, bytes } = picture;
  const key = `${uploadKey}/page-${page}.jpg`;
  await derived.put(key, bytes, 'image/jpeg');
  return { key, page, width, height, original };
};

const manifestOf = async (key: string, { uploads, derived, decoders }: NormaliseTools): Promise<UploadManifest> => {
  try {
    const pictures = await normaliseImage(await uploads.get(key), decoders);
    return { version: 1, pages: await Promise.all(pictures.map((picture) => keptPage(key, picture, derived))) };
  } catch (error) {
    if (!(error instanceof UnprocessableError)) throw error;
    return { version: 1, pages: [], problem: error.code };
  }
};

/**
 * Normalises one upload: `<key>/page-0.jpg` and so on, then `<key>/manifest.json`. An upload that is refused gets a manifest with the reason and no
 * pages. The same upload twice writes the same objects. Throws what another try may cure.
 */
export const normaliseUpload = async (key: string, tools: NormaliseTools): Promise<void> => {
  const manifest = await manifestOf(key, tools);
  await tools.derived.put(manifestKey(key), new TextEncoder().encode(JSON.stringify(manifest)), 'application/json');
};
