import type { ObjectStore } from '#functions/ports';
import { parseDownload } from '#shared/bureau/answers/download';
import { type Part, partsOf } from '#shared/bureau/collecting-parts';

/** A stored file's parts with their ids (`name#0`), or null for a text that is no file of the bureau's. */
export const storedParts = async (
  file: string,
  content: string,
  files: ObjectStore,
): Promise<readonly { readonly id: string; readonly part: Part }[] | null> => {
  const parsed = parseDownload(new TextDecoder().decode(await files.get(content)));
  return parsed.ok ? partsOf(parsed.value).map((part, place) => ({ id: `${file}#${place}`, part })) : null;
};
