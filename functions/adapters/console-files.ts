import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { ConsoleFiles } from '#functions/console/serve-console';

type Bytes = Uint8Array<ArrayBuffer>;

/** The files of a folder, all in memory, since a later build may take the folder away; each is packed once, when it is first asked for. */
export const consoleFilesIn = async (folder: string): Promise<ConsoleFiles> => {
  const entries = (await readdir(folder, { withFileTypes: true, recursive: true })).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  const files = new Map(
    await Promise.all(paths.map(async (path) => [relative(folder, path), Uint8Array.from(await readFile(path))] as const)),
  );
  const plain = (file: string): Bytes => files.get(file) ?? new Uint8Array();
  const kept = new Map<string, Bytes>();
  const packed = (file: string): Bytes => {
    const bytes = kept.get(file) ?? Uint8Array.from(gzipSync(plain(file)));
    kept.set(file, bytes);
    return bytes;
  };
  return { names: new Set(files.keys()), plain, packed };
};
