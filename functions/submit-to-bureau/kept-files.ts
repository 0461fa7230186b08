import type { PackedFile } from '#functions/bureau-ports';
import { UnprocessableError } from '#functions/errors';
import type { ObjectStore } from '#functions/ports';

const keyOf = (hash: string): string => `bureau/uploads/${hash.replaceAll('/', '_').replaceAll('+', '-').replaceAll('=', '')}.zip`;

/** Keeps the exact bytes of an upload under their digest: the bureau asks that they can be sent again for three months. */
export const keepFile = (files: ObjectStore, { packed, hash }: PackedFile): Promise<void> =>
  files.put(keyOf(hash), packed, 'application/zip');

/** The kept bytes, or null where there are none. */
export const keptFile = async (files: ObjectStore, hash: string): Promise<PackedFile | null> => {
  try {
    return { packed: await files.get(keyOf(hash)), hash };
  } catch (error) {
    if (error instanceof UnprocessableError && error.code === 'file-not-found') return null;
    throw error;
  }
};
