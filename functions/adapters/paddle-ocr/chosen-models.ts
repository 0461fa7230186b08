import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { optionalEnv } from '#functions/env';

/** The folder that holds one folder per set of networks, and the file `current`. */
export const modelsRoot = fileURLToPath(new URL('../../../models', import.meta.url));

/** The set that reads where none was chosen: it comes with the project, so it is there without Python and without a network. */
export const BUILT_IN = 'pp-ocrv6-small-int8';

/** The sets that come with the project and its npm packages. */
export const BUILT_IN_SETS: readonly string[] = [BUILT_IN, 'pp-ocrv4-mobile'];

/** The folder of the set that reads where none was chosen. */
export const defaultModelsFolder = join(modelsRoot, BUILT_IN);

/** The environment variable that names a set for one run, before what `current` says. */
export const MODEL_VARIABLE = 'HEYAN_MODEL';

/** Whether a text can name a set: a folder directly in the models folder, never a path out of it. */
export const isModelName = (name: string): boolean => /^[a-z0-9][a-z0-9._-]*$/.test(name);

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** The set that the file `current` in `root` names, or the built-in one where the file is missing or its set was removed. */
export const currentModel = async (root: string = modelsRoot): Promise<string> => {
  const name = (await readFile(join(root, 'current'), 'utf8').catch(() => '')).trim();
  return isModelName(name) && (await isThere(join(root, name, 'manifest.json'))) ? name : BUILT_IN;
};

/**
 * The set that reads: the one the environment names, else the one that was chosen with `use`, else the built-in one. A name in the
 * environment that cannot be one throws; one that is not installed fails when its folder is opened.
 */
export const modelInUse = async (root: string = modelsRoot): Promise<string> => {
  const named = optionalEnv(MODEL_VARIABLE);
  if (named === undefined) return currentModel(root);
  if (!isModelName(named)) throw new Error(`${MODEL_VARIABLE} names no set of networks`);
  return named;
};
