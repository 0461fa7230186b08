import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { makeSet } from '#samples/set/make';
import { plannedSet } from '#samples/set/set';
import { TruthEntry } from '#samples/set/truth';

const ORDER = { count: 3, seed: 8, part: 'fit' } as const;
let folder = '';
const files = plannedSet(ORDER.count, ORDER.seed, ORDER.part).map(({ file }) => file);
const timesOf = () => Promise.all(files.map(async (file) => (await stat(join(folder, file))).mtimeMs));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'make-'));
  await makeSet(folder, ORDER, 2);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a set made in two processes', () => {
  it('holds the planned pictures and their labels in order', async () => {
    const truth = z.array(TruthEntry).parse(JSON.parse(await readFile(join(folder, 'truth.json'), 'utf8')));
    expect([...new Set(truth.map(({ file }) => file))]).toEqual(files);
  });

  it('takes again only what was not finished', async () => {
    const before = await timesOf();
    await rm(join(folder, 'labels', `${files[1]}.json`));
    await makeSet(folder, ORDER, 1);
    const after = await timesOf();
    expect(after.map((time, index) => time === before[index])).toEqual([true, false, true]);
  });

  it('is taken anew where the folder holds a set of another generator', async () => {
    const before = await timesOf();
    await writeFile(join(folder, 'order.json'), '{}');
    await makeSet(folder, ORDER, 1);
    expect((await timesOf()).every((time, index) => time !== before[index])).toBe(true);
  });
});
