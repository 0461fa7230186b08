import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Lockfile = z.object({ packages: z.record(z.string(), z.object({ version: z.string().optional() })) });

/** `name@version` of packages at the versions that the lockfile pins. Throws for a package that it does not name. */
export const pinned = (names: readonly string[]): string[] => {
  const { packages } = Lockfile.parse(JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')));
  return names.map((name) => {
    const version = packages[`node_modules/${name}`]?.version;
    if (version === undefined) throw new Error(`package-lock.json does not name ${name}`);
    return `${name}@${version}`;
  });
};
