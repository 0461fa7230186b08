import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generatorHash } from './generator-hash';
import type { SetOrder } from './make';

/** The set that figures are told of. */
export const STANDARD_SET: SetOrder = { count: 1600, seed: 20181101, part: 'all' };

/** The set that limits are fitted on: another seed, and nothing that is held out. */
export const FIT_SET: SetOrder = { count: 800, seed: 20180917, part: 'fit' };

const sets = fileURLToPath(new URL('../../out/sets', import.meta.url));

/** The folder in which a set of this generator is kept; another generator has another. */
export const folderOf = async ({ count, seed, part }: SetOrder): Promise<string> =>
  join(sets, `${part}-${count}-${seed}-${await generatorHash()}`);
