import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Another process works on the folder. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';
  constructor(
    readonly folder: string,
    readonly pid: number,
  ) {
    super(`${folder} is used by process ${pid}`);
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Takes a data folder for this process; a process that was killed has left it free. Throws FolderInUseError. Answers what gives it back. */
export const takeFolder = async (folder: string): Promise<() => Promise<void>> => {
  const file = join(folder, 'heyan.pid');
  const pid = Number(await readFile(file, 'utf8').catch(() => ''));
  if (pid > 0 && pid !== process.pid && isAlive(pid)) throw new FolderInUseError(folder, pid);
  await writeFile(file, String(process.pid));
  return () => rm(file, { force: true });
};
