import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { builtConsole } from '#local/console/build-console';
import { spawnSystem } from '#local/load/spawned-system';
import { firstLoadBytes } from './first-load';
import { approve, keysToPaint, type NextTask, openFirstTask, openReviewer, queueShown } from './reviewer';
import { seedTasks, uploadTasks } from './task-seeds';

/** How many tasks wait, and how often each thing is tried. */
export type Tries = { readonly tasks: number; readonly tries: number };

/** What was measured, in milliseconds, a value for each try; the bundle in bytes. */
export type ConsoleFigures = {
  readonly bundleBytes: number;
  readonly queueMs: readonly number[];
  readonly queueKeysMs: readonly number[];
  readonly taskKeysMs: readonly number[];
  readonly next: readonly NextTask[];
};

/** Moves that change what is shown, on the queue and on a task, in turn. */
const QUEUE_KEYS = ['j', 'j', 'k'] as const;
const TASK_KEYS = ['j', 'j', 'k', 'a', 'a'] as const;

const repeated = (keys: readonly string[], count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => keys[at % keys.length] ?? '');

/** A Chromium without a window, as its package brings it; null where that is not installed. */
const launched = async (): Promise<Browser | null> => {
  try {
    const [{ chromium }, { default: sparticuz }] = await Promise.all([import('playwright-core'), import('@sparticuz/chromium')]);
    return await chromium.launch({ executablePath: await sparticuz.executablePath(), args: [...sparticuz.args, '--no-sandbox'] });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  }
};

const measured = async (browser: Browser, origin: string, tries: number): Promise<Omit<ConsoleFigures, 'bundleBytes'>> => {
  const page = await openReviewer(browser, origin);
  const queueMs: number[] = [];
  for (let done = 0; done < tries; done += 1) queueMs.push(await queueShown(page, origin));
  const queueKeysMs = await keysToPaint(page, repeated(QUEUE_KEYS, tries));
  await openFirstTask(page);
  const taskKeysMs = await keysToPaint(page, repeated(TASK_KEYS, tries));
  const next: NextTask[] = [];
  for (let done = 0; done < tries; done += 1) next.push(await approve(page));
  return { queueMs, queueKeysMs, taskKeysMs, next };
};

/** Starts a system in a fresh folder, fills its first review, and lets a reviewer work in a real browser. Null where no browser is installed. */
export const consoleFigures = async (
  project: string,
  { tasks, tries }: Tries,
  say: (text: string) => void,
): Promise<ConsoleFigures | null> => {
  const browser = await launched();
  if (browser === null) return null;
  const folder = await mkdtemp(join(tmpdir(), 'heyan-bench-console-'));
  try {
    const bundleBytes = await firstLoadBytes(await builtConsole(project));
    const system = await spawnSystem(project, folder);
    try {
      // One more than is decided: the last decision, too, leads to a task with pictures.
      const uploaded = tries + 2;
      say(`${uploaded} filings with pictures …`);
      await uploadTasks(system, project, uploaded);
      say(`${tasks - uploaded} more tasks …`);
      await seedTasks(folder, tasks - uploaded, new Date().toISOString());
      say('measuring …');
      return { bundleBytes, ...(await measured(browser, system.origin, tries)) };
    } finally {
      await system.close();
    }
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
};
