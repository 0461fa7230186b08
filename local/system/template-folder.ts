import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What the templates are made of: all of it decides whether they are made anew. */
const SOURCES = ['infra', 'cdk.json', 'package-lock.json', 'shared/storage'];

const filesBelow = async (path: string): Promise<readonly string[]> => {
  if (!(await stat(path)).isDirectory()) return [path];
  const names = await readdir(path, { recursive: true, withFileTypes: true });
  return names
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
};

const fingerprint = async (project: string): Promise<string> => {
  const hash = createHash('sha256');
  for (const source of SOURCES)
    for (const file of await filesBelow(join(project, source))) {
      hash.update(`${file.slice(project.length)}\0`);
      hash.update(await readFile(file));
    }
  return hash.digest('hex').slice(0, 16);
};

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/**
 * The folder with the synthesised templates, made without packing any code and kept until something that they are made of changes. Offline; needs no account.
 * `onSynthesis` is told when it takes a moment.
 */
export const templateFolder = async (project: string, onSynthesis: () => void = () => undefined): Promise<string> => {
  const folder = join(project, 'out', `templates-${await fingerprint(project)}`);
  if (await isThere(folder)) return folder;
  onSynthesis();
  const part = `${folder}.part-${process.pid}`;
  await rm(part, { recursive: true, force: true });
  await run(process.execPath, ['--import', 'tsx', join(project, 'infra', 'app.ts')], {
    cwd: project,
    env: { ...process.env, CDK_OUTDIR: part, CDK_CONTEXT_JSON: JSON.stringify({ bundle: 'false' }) },
  });
  await rename(part, folder).catch(async (error: unknown) => {
    // Somebody else was faster.
    if (!(await isThere(folder))) throw error;
    await rm(part, { recursive: true, force: true });
  });
  return folder;
};
