import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { DrawnFiling } from './drawn-filing';

const AT_ONCE = [1, 2] as const;

/** Lays the pictures of the drawn filings into a folder, for a process that does nothing but read. Answers how many there are. */
export const layOut = async (filings: readonly DrawnFiling[], folder: string): Promise<number> => {
  await mkdir(folder, { recursive: true });
  const all = filings.flatMap(({ materials }, filing) =>
    materials.map(({ fileName, bytes }) => ({ name: `${filing}-${fileName}`, bytes })),
  );
  for (const { name, bytes } of all) await writeFile(join(folder, name), bytes);
  return all.length;
};

/**
 * How many pictures a second a process reads that does nothing else, from the uploaded bytes to the fields: one after the other, or two at once, whichever is faster.
 */
export const readingAlone = async (project: string, folder: string, pictures: number): Promise<number> => {
  const speeds: number[] = [];
  for (const atOnce of AT_ONCE) {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', 'local/load/read-alone.ts', folder, String(atOnce)],
      { cwd: project },
    );
    speeds.push(pictures / Number(stdout));
  }
  return Math.max(...speeds);
};
