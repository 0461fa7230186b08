import { createHash } from 'node:crypto';
import { readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What the bundle is made of: a change of any of these makes another. */
const SOURCES = ['console', 'shared', 'local/console', 'package-lock.json'];

const filesBelow = async (path: string): Promise<readonly string[]> => {
  if ((await stat(path)).isFile()) return [path];
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
};

const digestOf = async (project: string): Promise<string> => {
  const files = (await Promise.all(SOURCES.map((source) => filesBelow(join(project, source))))).flat().toSorted();
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(file.slice(project.length))
      .update('\0')
      .update(await readFile(file))
      .update('\0');
  return hash.digest('hex').slice(0, 12);
};

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const bundle = async (project: string, outDir: string): Promise<void> => {
  // Only a start that has to build pays for loading Vite and the rules.
  const [{ build }, { consoleConfiguration }] = await Promise.all([import('vite'), import('./vite-configuration')]);
  // Vite goes by this name before its own mode: under a test runner it would bundle the libraries' development code.
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await build(consoleConfiguration(project, outDir));
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
};

const dropOthers = async (folder: string, kept: string): Promise<void> => {
  const others = (await readdir(folder)).filter((name) => /^console-[0-9a-f]{12}$/.test(name) && name !== kept);
  await Promise.all(others.map((name) => rm(join(folder, name), { recursive: true, force: true })));
};

/**
 * The folder with the built console, `out/console-DIGEST` of the project: built when what it is made of changed, else taken as it is. Two processes that build at once end
 * with one whole folder. Throws what Vite says where it cannot be built.
 */
export const builtConsole = async (project: string): Promise<string> => {
  const name = `console-${await digestOf(project)}`;
  const out = join(project, 'out');
  const folder = join(out, name);
  if (await isThere(join(folder, 'index.html'))) return folder;
  const draft = join(out, `${name}.${process.pid}`);
  try {
    await bundle(project, draft);
    await rename(draft, folder).catch(async (error: unknown) => {
      if (!(await isThere(join(folder, 'index.html')))) throw error;
    });
    await dropOthers(out, name);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return folder;
};
