import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { defaultModelsFolder, modelsRoot } from '#functions/adapters/paddle-ocr/chosen-models';
import { loadModelSet } from '#functions/adapters/paddle-ocr/model-folder';

describe('loadModelSet', () => {
  afterEach(() => vi.unstubAllEnvs());

  it.each([
    ['pp-ocrv6-small-int8', 18_708],
    ['pp-ocrv4-mobile', 6623],
  ])('opens %s, which comes with the project: %i characters, the blank before them and the space after', async (name, characters) => {
    const { manifest, alphabet, paths, latin, second } = await loadModelSet(join(modelsRoot, name));
    expect(manifest.name).toBe(name);
    expect(alphabet).toHaveLength(characters + 2);
    expect([alphabet[0], alphabet.at(-1)]).toEqual(['', ' ']);
    expect([...Object.values(paths), latin?.path ?? '', second?.path ?? ''].every(existsSync)).toBe(true);
  });

  it('finds the files of another folder beside its manifest', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'models-'));
    const manifest = {
      ...(await loadModelSet(defaultModelsFolder)).manifest,
      name: 'other',
      recognition: { file: 'rec.onnx', dictionary: 'keys.txt', height: 48, space: false },
    };
    await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
    await writeFile(join(folder, 'keys.txt'), '甲\r\n乙\n');
    const models = await loadModelSet(folder);
    expect(models.alphabet).toEqual(['', '甲', '乙']);
    expect(models.paths.recognition).toBe(join(folder, 'rec.onnx'));
  });

  it('does without the networks beside its own where their files are missing', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'models-'));
    const { manifest } = await loadModelSet(defaultModelsFolder);
    const beside = { dictionary: 'keys.txt', height: 48, space: false };
    const second = { ...beside, file: 'package:no-such-package/second.onnx' };
    const recognition = { ...beside, file: 'rec.onnx' };
    await writeFile(
      join(folder, 'manifest.json'),
      JSON.stringify({ ...manifest, recognition, second, latin: { ...beside, file: 'latin.onnx' } }),
    );
    await writeFile(join(folder, 'keys.txt'), '甲\n乙\n');
    await writeFile(join(folder, 'latin.onnx'), '');
    const models = await loadModelSet(folder);
    expect(models.second).toBeUndefined();
    expect(models.latin).toMatchObject({ path: join(folder, 'latin.onnx'), alphabet: ['', '甲', '乙'] });
  });

  it('finds a file of another set by its name', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'models-'));
    const { manifest } = await loadModelSet(defaultModelsFolder);
    const recognition = { file: 'rec.onnx', dictionary: 'set:pp-ocrv4-mobile/latin-dictionary.txt', height: 48, space: true };
    await writeFile(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, recognition }));
    expect((await loadModelSet(folder)).alphabet).toHaveLength(97);
  });

  it('finds a file of another set beside its own first, as in a function’s package', async () => {
    const root = await mkdtemp(join(tmpdir(), 'models-'));
    const { manifest } = await loadModelSet(defaultModelsFolder);
    const recognition = { file: 'rec.onnx', dictionary: 'set:other/keys.txt', height: 48, space: true };
    for (const set of ['own', 'other']) await mkdir(join(root, set));
    await writeFile(join(root, 'own/manifest.json'), JSON.stringify({ ...manifest, recognition }));
    await writeFile(join(root, 'other/keys.txt'), '甲\n乙\n');
    expect((await loadModelSet(join(root, 'own'))).alphabet).toEqual(['', '甲', '乙', ' ']);
  });

  it('opens the set that the environment names where no folder is given', async () => {
    expect((await loadModelSet()).manifest.name).toBe('pp-ocrv4-mobile');
    vi.stubEnv('HEYAN_MODEL', 'not-installed');
    await expect(loadModelSet()).rejects.toThrow(/not-installed has no manifest/);
  });

  it('names the folder without a manifest, and what is wrong in one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'models-'));
    await expect(loadModelSet(folder)).rejects.toThrow(folder);
    await writeFile(join(folder, 'manifest.json'), '{"name":"x"}');
    await expect(loadModelSet(folder)).rejects.toThrow(/manifest\.json.*version/s);
  });
});
