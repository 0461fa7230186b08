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
  } catch (error) {
    // Somebody else's process may not be asked, and is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/**
 * When a process began, as its system counts: a process that has the number of one that was killed began at another time. Empty where the system does
 * not tell (anything but Linux); then the number alone counts.
 */
const beginOf = async (pid: number): Promise<string> => {
  const [boot, stat] = await Promise.all(
    ['/proc/sys/kernel/random/boot_id', `/proc/${pid}/stat`].map((file) => readFile(file, 'utf8')),
  ).catch(() => []);
  // The second field is the program's name in parentheses, which may hold blanks; the twenty-second is the time.
  const began = stat
    ?.slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .at(19);
  return boot === undefined || began === undefined ? '' : `${boot.trim()} ${began}`;
};

/** The process that works on a data folder, or null. */
export const runningProcess = async (folder: string): Promise<number | null> => {
  const [first = '', began = ''] = (await readFile(fileIn(folder), 'utf8').catch(() => '')).split('\n');
  const pid = Number(first);
  return pid > 0 && isAlive(pid) && began === (began === '' ? '' : await beginOf(pid)) ? pid : null;
};

/** Takes a data folder for this process; a process that was killed has left it free. Throws FolderInUseError. Answers what gives it back. */
export const takeFolder = async (folder: string): Promise<() => Promise<void>> => {
  const file = fileIn(folder);
  const pid = await runningProcess(folder);
  if (pid !== null && pid !== process.pid) throw new FolderInUseError(folder, pid);
  await writeFile(file, `${process.pid}\n${await beginOf(process.pid)}\n`);
  return () => rm(file, { force: true });
};
