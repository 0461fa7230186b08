import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, normalize, relative, sep, win32 } from 'node:path';
import type { UnprocessableCode } from '#functions/errors';

/** Where a named material lies on disk, or why it cannot be used. */
export type MaterialFile =
  | { readonly path: string }
  | { readonly problem: Extract<UnprocessableCode, 'file-not-found' | 'path-outside-folder'> };

const climbs = (path: string): boolean => path === '..' || path.startsWith(`..${sep}`);

const leavesFolder = (file: string): boolean =>
  file.includes('\0') ||
  isAbsolute(file) ||
  win32.isAbsolute(file) ||
  /^[A-Za-z]:/.test(file) ||
  climbs(normalize(file.replaceAll('\\', '/')));

const realFile = async (path: string): Promise<string | null> => {
  try {
    const real = await realpath(path);
    return (await stat(real)).isFile() ? real : null;
  } catch {
    return null;
  }
};

/**
 * Finds a material's file: below `materials/` first, then below the filing folder itself. A path that leads out of the filing
 * folder (absolute, `..`, a link that points elsewhere) is refused without being opened; only regular files are found.
 */
export const findMaterial = async (folder: string, file: string): Promise<MaterialFile> => {
  if (leavesFolder(file)) return { problem: 'path-outside-folder' };
  const path = (await realFile(join(folder, 'materials', file))) ?? (await realFile(join(folder, file)));
  if (path === null) return { problem: 'file-not-found' };
  return climbs(relative(await realpath(folder), path)) ? { problem: 'path-outside-folder' } : { path };
};
