import { fork } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Part } from '#samples/held-out';
import { generatorHash } from './generator-hash';
import { type Planned, plannedSet, writeLabels, writePlanned } from './set';
import { BoxesEntry, TruthEntry } from './truth';

/** Which set: so many pictures, of a seed, of a part. The same order gives the same pictures on every machine. */
export type SetOrder = { readonly count: number; readonly seed: number; readonly part: Part };

const Entries = z.strictObject({ truth: z.array(TruthEntry), boxes: z.array(BoxesEntry) });
type Entries = z.infer<typeof Entries>;

const labelsOf = (folder: string, { file }: Planned): string => join(folder, 'labels', `${file}.json`);

/** What a picture's labels say; null where it was not finished. They are written after the picture, so that they vouch for it. */
const finished = async (folder: string, one: Planned): Promise<Entries | null> => {
  try {
    return Entries.parse(JSON.parse(await readFile(labelsOf(folder, one), 'utf8')));
  } catch {
    return null;
  }
};

/** Takes every picture of a set that is not there yet and whose turn is `worker` of `workers`; stops between two pictures lose nothing. */
export const takePictures = async (folder: string, order: SetOrder, worker: number, workers: number): Promise<void> => {
  await mkdir(join(folder, 'labels'), { recursive: true });
  for (const [index, one] of plannedSet(order.count, order.seed, order.part).entries()) {
    if (index % workers !== worker || (await finished(folder, one)) !== null) continue;
    await writeFile(labelsOf(folder, one), JSON.stringify(await writePlanned(folder, one)));
  }
};

const worked = (folder: string, order: SetOrder, worker: number, workers: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('./worker.ts', import.meta.url)), { execArgv: ['--import', 'tsx'] });
    child.send({ folder, order, worker, workers });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`a process that takes pictures ended with ${code}`))));
  });

/** Drops the labels of a set that was begun by another order or another generator in this folder, so that its pictures are taken anew. */
const forgetOther = async (folder: string, order: SetOrder): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'order.json');
  const wanted = JSON.stringify({ ...order, generator: await generatorHash() });
  if ((await readFile(path, 'utf8').catch(() => '')) === wanted) return;
  await rm(join(folder, 'labels'), { recursive: true, force: true });
  await writeFile(path, wanted);
};

/**
 * Makes a labelled set in several processes, or goes on with one that was begun. Throws when a process fails.
 * Throws when a process fails.
 */
export const makeSet = async (
  folder: string,
  order: SetOrder,
  workers: number,
): Promise<{ readonly pictures: number; readonly documents: number }> => {
  await forgetOther(folder, order);
  await Promise.all(Array.from({ length: workers }, (_, worker) => worked(folder, order, worker, workers)));
  const entries = await Promise.all(plannedSet(order.count, order.seed, order.part).map((one) => finished(folder, one)));
  const whole = entries.filter((one) => one !== null);
  if (whole.length < order.count) throw new Error('some pictures of the set are missing');
  const truth = whole.flatMap((one) => one.truth);
  await writeLabels(
    folder,
    truth,
    whole.flatMap((one) => one.boxes),
  );
  return { pictures: order.count, documents: truth.length };
};
