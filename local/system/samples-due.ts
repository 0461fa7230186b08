import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const fileIn = (folder: string): string => join(folder, 'samples-due');

/** Notes that a data folder is to begin with the sample filings. */
export const oweSamples = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(fileIn(folder), '');
};

/** Whether a data folder still waits for its sample filings: a start that was killed before they were in leaves them due. */
export const samplesAreDue = (folder: string): Promise<boolean> =>
  stat(fileIn(folder)).then(
    () => true,
    () => false,
  );

/** Notes that the samples are in, or not wanted. */
export const settleSamples = (folder: string): Promise<void> => rm(fileIn(folder), { force: true });
