import { readFile, stat } from 'node:fs/promises';
import { UnprocessableError } from '#functions/errors';

/**
 * The bytes of a regular file, read only when they are within `limit`.
 * Throws UnprocessableError: `file-not-found` where nothing can be opened, `not-a-picture` for folders and devices, `too-many-bytes`.
 */
export const pictureBytes = async (path: string, limit: number): Promise<Uint8Array> => {
  try {
    const found = await stat(path);
    if (!found.isFile()) throw new UnprocessableError('not-a-picture');
    if (found.size > limit) throw new UnprocessableError('too-many-bytes');
    return await readFile(path);
  } catch (error) {
    if (error instanceof UnprocessableError) throw error;
    throw new UnprocessableError('file-not-found', { cause: error });
  }
};
