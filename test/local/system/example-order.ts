import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Filing, type MaterialOwner } from '#shared/filing/filing';

/** What an applicant sends of an example, and the files that go with it. */
export type LoadedExample = {
  readonly body: unknown;
  readonly materials: readonly { readonly kind: string; readonly of?: MaterialOwner | undefined; readonly path: string }[];
};

/** An example's filing.json as the body of a call, and its materials as files. */
export const loadedExample = async (name: string): Promise<LoadedExample> => {
  const folder = join('examples', name);
  const { version, access, order } = Filing.parse(JSON.parse(await readFile(join(folder, 'filing.json'), 'utf8')));
  return {
    body: { version, access, order: { ...order, materials: [] } },
    materials: order.materials.flatMap(({ kind, of, file }) =>
      file === undefined ? [] : [{ kind, of, path: join(folder, 'materials', file) }],
    ),
  };
};
