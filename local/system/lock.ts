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

const fileIn = (folder: string): string => join(folder, 'heyan.pid');

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** The process that works on a data folder, or null. */
export const runningProcess = async (folder: string): Promise<number | null> => {
  const pid = Number(await readFile(fileIn(folder), 'utf8').catch(() => ''));
  return pid > 0 && isAlive(pid) ? pid : null;
};

/** Takes a data folder for this process; a process that was killed has left it free. Throws FolderInUseError. Answers what gives it back. */
export const takeFolder = async (folder: string): Promise<() => Promise<void>> => {
  const file = fileIn(folder);
  const pid = await runningProcess(folder);
  if (pid !== null && pid !== process.pid) throw new FolderInUseError(folder, pid);
  await writeFile(file, String(process.pid));
  return () => rm(file, { force: true });
};
