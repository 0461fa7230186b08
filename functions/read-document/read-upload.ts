import { UploadManifest } from '#functions/normalise-image/upload-manifest';
import type { FaceFinder, NormalisedPicture, ObjectStore, TextReader } from '#functions/ports';
import { readDocument } from './read-document';

/** Where the re-encoded pictures stand, and who reads them. */
export type ReadTools = { readonly derived: ObjectStore; readonly reader: TextReader; readonly faces?: FaceFinder };

const pictureOf = async ({ key, ...page }: UploadManifest['pages'][number], derived: ObjectStore): Promise<NormalisedPicture> => ({
  ...page,
  bytes: await derived.get(key),
});

/**
 * Reads one normalised upload: from the key of its `manifest.json` to `readings.json` beside it, `{ version, readings, problem? }`. An upload that was
 * refused has no readings and keeps its problem. Throws what another try may cure.
 */
export const readUpload = async (key: string, { derived, reader, faces }: ReadTools): Promise<void> => {
  const manifest = UploadManifest.parse(JSON.parse(new TextDecoder().decode(await derived.get(key))));
  const pictures = await Promise.all(manifest.pages.map((page) => pictureOf(page, derived)));
  const folder = key.slice(0, key.lastIndexOf('/'));
  const readings =
    pictures.length === 0 ? [] : await readDocument(pictures, { reader, file: folder, ...(faces === undefined ? {} : { faces }) });
  const problem = manifest.problem === undefined ? {} : { problem: manifest.problem };
  const answer = new TextEncoder().encode(JSON.stringify({ version: 1, readings, ...problem }));
  await derived.put(`${folder}/readings.json`, answer, 'application/json');
};
