import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { READING_ENVIRONMENT } from '#infra/names';
import { createFunctions } from '#local/system/functions';
import { openStepPool, type StepPool } from '#local/system/step-pool';

const root = fileURLToPath(new URL('../../..', import.meta.url));

const HANDLER = `
export const handler = async ({ what, value }) => {
  if (what === 'die') process.exit(1);
  if (what === 'throw') throw Object.assign(new Error('no'), { name: 'TransientError' });
  if (what === 'environment') return [process.env.MALLOC_ARENA_MAX, process.env.HEYAN_POOL_TEST];
  if (what === 'print') console.log(JSON.stringify({ event: 'seen' }));
  return { value, pid: process.pid };
};
`;

let project = '';
let pool: StepPool;
const printed: string[] = [];

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'heyan-pool-'));
  for (const name of ['local', 'node_modules']) await symlink(join(root, name), join(project, name));
  await mkdir(join(project, 'functions', 'picture'), { recursive: true });
  await writeFile(join(project, 'functions', 'picture', 'handler.ts'), HANDLER);
  process.env.HEYAN_POOL_TEST = 'inherited';
  pool = openStepPool({
    ...{ project, steps: ['picture'], processes: 2, environment: READING_ENVIRONMENT },
    onPrinted: (level, text) => printed.push(`${level} ${text}`),
  });
  pool.start();
});
afterAll(async () => {
  await pool.close();
  delete process.env.HEYAN_POOL_TEST;
  await rm(project, { recursive: true, force: true });
});

const pidOf = (answer: unknown): number => Number(Object(answer).pid);

describe('steps in processes of their own', () => {
  it('run side by side, and not in this one', async () => {
    const [one, two] = await Promise.all([pool.invoke('picture', { value: 1 }), pool.invoke('picture', { value: 2 })]);
    expect([one, two]).toEqual([expect.objectContaining({ value: 1 }), expect.objectContaining({ value: 2 })]);
    expect(new Set([pidOf(one), pidOf(two), process.pid]).size).toBe(3);
  });

  it('keep few arenas, with all of this one’s environment beside', async () => {
    expect(await pool.invoke('picture', { what: 'environment' })).toEqual(['2', 'inherited']);
  });

  it('give a failure its name, and what they print to the log', async () => {
    await expect(pool.invoke('picture', { what: 'throw' })).rejects.toMatchObject({ name: 'TransientError', message: 'no' });
    await pool.invoke('picture', { what: 'print' });
    expect(printed).toEqual(['info {"event":"seen"}']);
  });

  it('fail alone when one kills its process, and go on in another', async () => {
    const [died, other] = await Promise.allSettled([pool.invoke('picture', { what: 'die' }), pool.invoke('picture', { value: 3 })]);
    expect(died).toMatchObject({ status: 'rejected', reason: { name: 'StepProcessEnded' } });
    expect(other).toMatchObject({ status: 'fulfilled', value: { value: 3 } });
    for (const value of [4, 5, 6]) expect(await pool.invoke('picture', { value })).toMatchObject({ value });
  });

  it('are called like any other function, and their failures are told', async () => {
    const failed: string[] = [];
    const functions = createFunctions(project, ['picture'], (step) => failed.push(step), pool);
    expect(await functions.invoke('picture', { value: 7 })).toMatchObject({ value: 7 });
    await expect(functions.invoke('picture', { what: 'throw' })).rejects.toMatchObject({ name: 'TransientError' });
    expect(failed).toEqual(['picture']);
  });

  it('end with the pool', async () => {
    const pid = pidOf(await pool.invoke('picture', { value: 8 }));
    await pool.close();
    expect(() => process.kill(pid, 0)).toThrow();
  });
});
