import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BUILT_IN, currentModel, isModelName, modelInUse } from '#functions/adapters/paddle-ocr/chosen-models';

const rootWith = async (current: string | null, ...sets: readonly string[]): Promise<string> => {
  const root = await mkdtemp(join(tmpdir(), 'models-'));
  for (const set of sets) {
    await mkdir(join(root, set));
    await writeFile(join(root, set, 'manifest.json'), '{}');
  }
  if (current !== null) await writeFile(join(root, 'current'), current);
  return root;
};

describe('currentModel', () => {
  it('is the built-in set as long as no other was chosen', async () => {
    expect(await currentModel(await rootWith(null, 'other'))).toBe(BUILT_IN);
  });

  it('is the set that was chosen', async () => {
    expect(await currentModel(await rootWith('other\n', 'other'))).toBe('other');
  });

  it('is the built-in set again when the chosen one was removed', async () => {
    expect(await currentModel(await rootWith('other\n'))).toBe(BUILT_IN);
  });

  it('never leaves the models folder', async () => {
    const root = await rootWith(null, 'inner', 'outer');
    await writeFile(join(root, 'inner', 'current'), '../outer');
    expect(await currentModel(join(root, 'inner'))).toBe(BUILT_IN);
  });
});

describe('modelInUse', () => {
  beforeEach(() => vi.stubEnv('HEYAN_MODEL', ''));
  afterEach(() => vi.unstubAllEnvs());

  it('follows the choice where the environment names none', async () => {
    expect(await modelInUse(await rootWith('other', 'other'))).toBe('other');
  });

  it('puts the environment before the choice', async () => {
    vi.stubEnv('HEYAN_MODEL', 'third');
    expect(await modelInUse(await rootWith('other', 'other'))).toBe('third');
  });

  it('refuses a path in the environment', async () => {
    vi.stubEnv('HEYAN_MODEL', '../elsewhere');
    await expect(modelInUse()).rejects.toThrow(/HEYAN_MODEL/);
  });
});

describe('isModelName', () => {
  it.each(['pp-ocrv5-mobile', 'v6.small_2'])('takes %s', (name) => expect(isModelName(name)).toBe(true));
  it.each(['', '.', '..', '.install-x', 'a/b', 'a\\b', 'A', 'a b'])('refuses "%s"', (name) => expect(isModelName(name)).toBe(false));
});
