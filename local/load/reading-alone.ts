import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { DrawnFiling } from './drawn-filing';

/** Lays the pictures of the drawn filings into a folder, for a process that does nothing but read. Answers how many there are. */
export const layOut = async (filings: readonly DrawnFiling[], folder: string): Promise<number> => {
  await mkdir(folder, { recursive: true });
  const all = filings.flatMap(({ materials }, filing) =>
    materials.map(({ fileName, bytes }) => ({ name: `${filing}-${fileName}`, bytes })),
  );
  for (const { name, bytes } of all) await writeFile(join(folder, name), bytes);
  return all.length;
};

/** Pictures a second, and the processor's seconds for each. */
export type Alone = { readonly speed: number; readonly cpuSeconds: number };

const Part = z.strictObject({ start: z.number(), end: z.number(), cpuSeconds: z.number() });

const readBy = async (processes: number, { project, folder, pictures }: AloneOptions): Promise<Alone> => {
  const parts = await Promise.all(
    Array.from({ length: processes }, async (_, part) => {
      const args = ['--import', 'tsx', 'local/load/read-alone.ts', folder, String(part), String(processes)];
      return Part.parse(JSON.parse((await promisify(execFile)(process.execPath, args, { cwd: project })).stdout));
    }),
  );
  const ms = Math.max(...parts.map(({ end }) => end)) - Math.min(...parts.map(({ start }) => start));
  return { speed: (1000 * pictures) / ms, cpuSeconds: parts.reduce((sum, one) => sum + one.cpuSeconds, 0) / pictures };
};

/** The project, the folder with the pictures, and how many they are. */
export type AloneOptions = { readonly project: string; readonly folder: string; readonly pictures: number };

/**
 * How fast pictures are read by processes that do nothing else, from the uploaded bytes to the fields: by one process, or by two side by side as the system does it, whichever is faster.
 */
export const readingAlone = async (options: AloneOptions): Promise<Alone> => {
  const [one, two] = [await readBy(1, options), await readBy(2, options)];
  return one.speed > two.speed ? one : two;
};
