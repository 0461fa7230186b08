import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { BUILT_IN_SETS, isModelName } from '#functions/adapters/paddle-ocr/chosen-models';
import { loadModelSet, type ModelManifest } from '#functions/adapters/paddle-ocr/model-folder';
import { type CatalogueEntry, catalogue } from './catalogue';

/** `built-in` comes with the project, `installed` is a folder of its own, `available` can be installed, `unusable` lacks something. */
export type ModelState = 'built-in' | 'installed' | 'available' | 'unusable';

/** One row of `models list`. `bytes` is the download's size, where there is one. */
export type ModelRow = {
  readonly name: string;
  readonly state: ModelState;
  readonly inUse: boolean;
  readonly version: string | null;
  readonly licence: string | null;
  readonly source: string | null;
  readonly bytes: number | null;
};

/** The manifest of an installed set, or null when its folder, its manifest or one of its files is missing or wrong. */
export const usableManifest = async (root: string, name: string): Promise<ModelManifest | null> => {
  try {
    const { manifest, paths } = await loadModelSet(join(root, name));
    await Promise.all(Object.values(paths).map((path) => access(path)));
    return manifest;
  } catch {
    return null;
  }
};

const foldersIn = async (root: string): Promise<readonly string[]> =>
  (await readdir(root, { withFileTypes: true })).filter((entry) => entry.isDirectory() && isModelName(entry.name)).map(({ name }) => name);

const rowOf = async (root: string, name: string, entry: CatalogueEntry | undefined, used: string): Promise<ModelRow> => {
  const manifest = await usableManifest(root, name);
  const known = manifest ?? entry?.manifest;
  const there = BUILT_IN_SETS.includes(name) ? 'built-in' : 'installed';
  return {
    name,
    state: manifest !== null ? there : entry !== undefined ? 'available' : 'unusable',
    inUse: name === used,
    version: known?.version ?? null,
    licence: known?.licence ?? null,
    source: known?.source ?? null,
    bytes: entry?.wheel.bytes ?? null,
  };
};

/** Every set that stands in `root` or in the catalogue, by name. */
export const modelRows = async (root: string, used: string): Promise<readonly ModelRow[]> => {
  const names = [...new Set([...(await foldersIn(root)), ...catalogue.map(({ manifest }) => manifest.name)])].sort();
  return Promise.all(
    names.map((name) =>
      rowOf(
        root,
        name,
        catalogue.find(({ manifest }) => manifest.name === name),
        used,
      ),
    ),
  );
};
