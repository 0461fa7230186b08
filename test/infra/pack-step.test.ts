import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { pinned } from '#infra/package-versions';

const script = fileURLToPath(new URL('../../infra/pack-step.mjs', import.meta.url));
const folderWith = (...files: readonly string[]): string => {
  const folder = mkdtempSync(join(tmpdir(), 'pack-step-'));
  for (const file of files) writeFileSync(join(folder, file), '{}');
  return folder;
};
const packed = (...words: readonly string[]) => spawnSync(process.execPath, [script, ...words], { encoding: 'utf8' });

describe('packing a step', () => {
  it.each([
    ['a folder that is a project', () => [folderWith('index.mjs', 'package.json'), 'x64', 'sharp@0.0.0'], 'is a project already'],
    ['a folder without a bundle', () => [folderWith(), 'x64', 'sharp@0.0.0'], 'holds no bundle'],
    ['a relative path', () => ['.', 'x64', 'sharp@0.0.0'], 'holds no bundle'],
    ['an unknown processor', () => [folderWith('index.mjs'), 'riscv', 'sharp@0.0.0'], 'name a processor'],
  ])('touches nothing in %s', (_what, words, problem) => {
    const [folder = '', ...more] = words();
    const before = folder === '.' ? [] : readdirSync(folder);
    const { status, stderr } = packed(folder, ...more);
    expect([status, stderr]).toEqual([1, expect.stringContaining(problem)]);
    if (folder !== '.') expect(readdirSync(folder)).toEqual(before);
  });

  it('leaves a bundle that needs nothing beside it as it is', () => {
    const folder = folderWith('index.mjs');
    expect(packed(folder, 'arm64').status).toBe(0);
    expect(readdirSync(folder)).toEqual(['index.mjs']);
  });

  it.each([
    ['a package that is not installed', 'package:no-such-package/network.onnx'],
    ['another set', 'set:no-such-set/network.onnx'],
    ['its own folder', 'network.onnx'],
  ])('refuses a models folder that names a network in %s which is not there', (_where, file) => {
    const folder = folderWith('index.mjs');
    mkdirSync(join(folder, 'models/set'), { recursive: true });
    const network = { file };
    writeFileSync(
      join(folder, 'models/set/manifest.json'),
      JSON.stringify({ detection: network, recognition: network, orientation: network }),
    );
    const { status, stderr } = packed(folder, 'x64');
    expect([status, stderr]).toEqual([1, expect.stringContaining('a models folder names what is not there')]);
  });

  it('takes the versions that the lockfile pins and refuses a package that it does not name', () => {
    expect(pinned(['sharp', 'onnxruntime-node'])).toEqual([
      expect.stringMatching(/^sharp@\d+\.\d+\.\d+$/),
      expect.stringMatching(/^onnxruntime-node@\d/),
    ]);
    expect(() => pinned(['no-such-package'])).toThrow('no-such-package');
  });
});
