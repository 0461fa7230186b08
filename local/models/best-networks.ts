import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The set that reads best of those measured (docs/models.md). */
export const BEST_NETWORKS = 'pp-ocrv6-small';

/** What the first start asks for the best networks: where sets stand, the time, and `install` and `use` of the `models` command, each true when it ended well. */
export type BestNetworksTools = {
  readonly root: string;
  readonly nowMs: number;
  readonly install: (name: string) => Promise<boolean>;
  readonly use: (name: string) => Promise<boolean>;
};

const DAY_MS = 86_400_000;

/**
 * Fetches and chooses the best networks where nobody chose a set yet. Where that fails, the built-in ones read, the time is noted in `root`/asked,
 * and nothing is asked again for a day: a machine without a network starts without waiting. True when the best set or a chosen one reads.
 */
export const fetchBestNetworks = async ({ root, nowMs, install, use }: BestNetworksTools): Promise<boolean> => {
  const textOf = (file: string) => readFile(join(root, file), 'utf8').catch(() => '');
  if ((await textOf('current')) !== '') return true;
  if (nowMs - Date.parse((await textOf('asked')).trim()) < DAY_MS) return false;
  if ((await install(BEST_NETWORKS)) && (await use(BEST_NETWORKS))) return true;
  await writeFile(join(root, 'asked'), `${new Date(nowMs).toISOString()}\n`);
  return false;
};
