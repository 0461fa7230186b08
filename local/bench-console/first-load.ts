import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes, compressed, of what a browser loads until the queues stand: what the page names, and the parts that the first page asks for. Without fonts. */
export const firstLoadBytes = async (folder: string): Promise<number> => {
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  const assets = (await readdir(join(folder, 'assets'))).filter((name) => !name.endsWith('.woff2'));
  const first = assets.filter((name) => page.includes(name) || /^(queues-page|_virtual_labels)-/.test(name));
  const sizes = await Promise.all(first.map(async (name) => gzipSync(await readFile(join(folder, 'assets', name))).length));
  return sizes.reduce((sum, one) => sum + one, gzipSync(page).length);
};
