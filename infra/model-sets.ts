import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from './step-bundling';

/** The sets of networks that a stage may read with; `npm run models -- list` says which of them stand in the project. */
export const MODEL_SETS = ['pp-ocrv4-mobile', 'pp-ocrv6-small', 'pp-ocrv6-small-int8'] as const;
export type ModelSetName = (typeof MODEL_SETS)[number];

/** A set's folder, in the project and in a function's package. */
export const modelsFolder = (set: ModelSetName): string => `models/${set}`;

const Network = z.object({ file: z.string(), dictionary: z.string().optional() });
const Manifest = z.object({
  ...{ detection: Network, recognition: Network, orientation: Network },
  ...{ latin: Network.optional(), second: Network.optional() },
});

/** Files of other sets that a manifest names as `set:NAME/PATH`. */
const ofOtherSets = (manifest: z.infer<typeof Manifest>): readonly string[] =>
  Object.values(manifest)
    .flatMap((network) => [network?.file, network?.dictionary])
    .flatMap((file) => (file?.startsWith('set:') === true ? [`models/${file.slice('set:'.length)}`] : []));

/**
 * What of the project a function needs to read with a set: its folder, and single files of other sets. Throws an Error that says what to run where the set is not
 * installed: a deployment without its networks would read nothing.
 */
export const modelFiles = (set: ModelSetName, root: string = projectRoot): readonly string[] => {
  const folder = modelsFolder(set);
  const file = join(root, folder, 'manifest.json');
  const installing = `the networks ${set} are not installed: npm run models -- install ${set}`;
  if (!existsSync(file)) throw new Error(installing);
  const found = [folder, ...ofOtherSets(Manifest.parse(JSON.parse(readFileSync(file, 'utf8'))))];
  if (found.some((path) => !existsSync(join(root, path)))) throw new Error(installing);
  return [...new Set(found)];
};
