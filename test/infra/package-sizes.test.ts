import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { MODEL_SETS, modelFiles, modelsFolder } from '#infra/model-sets';
import { projectRoot } from '#infra/step-bundling';
import { stepSettings } from '#infra/step-settings';

const script = fileURLToPath(new URL('../../infra/pack-step.mjs', import.meta.url));
const MEGABYTE = 1024 * 1024;
/** What Lambda unpacks at most, less room for the bundle. */
const MOST_BESIDE = 240 * MEGABYTE;

const bytesIn = (path: string): number =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);

const bytesAt = (path: string): number => (statSync(path).isDirectory() ? bytesIn(path) : statSync(path).size);

/** Of what npm put here the parts that packing keeps are a part only: the sizes are upper bounds, but for other platforms' inference binaries. */
const OTHER_PLATFORMS = join(projectRoot, 'node_modules/onnxruntime-node/bin/napi-v6');
const sizeOf = (name: string): number => {
  const whole = bytesIn(join(projectRoot, 'node_modules', name));
  return name === 'onnxruntime-node' ? whole - bytesIn(OTHER_PLATFORMS) + bytesIn(join(OTHER_PLATFORMS, 'linux/x64')) : whole;
};

const Package = z.object({ dependencies: z.record(z.string(), z.string()).default({}) });
const withDependencies = (names: readonly string[], found = new Set<string>()): ReadonlySet<string> => {
  for (const name of names) {
    if (found.has(name)) continue;
    found.add(name);
    const file = join(projectRoot, 'node_modules', name, 'package.json');
    withDependencies(Object.keys(Package.parse(JSON.parse(readFileSync(file, 'utf8'))).dependencies), found);
  }
  return found;
};

describe('what is packed beside the bundle of a step that reads', () => {
  const { packages } = stepSettings['read-document'];
  const there = MODEL_SETS.filter((set) => existsSync(join(projectRoot, modelsFolder(set))));
  it.each(there)('fits into what Lambda unpacks, networks included: %s', (set) => {
    const installed = [...withDependencies(packages)];
    const natives = readdirSync(join(projectRoot, 'node_modules/@img'))
      .filter((name) => name.endsWith('linux-x64'))
      .map((name) => `@img/${name}`);
    const models = modelFiles(set).reduce((sum, path) => sum + bytesAt(join(projectRoot, path)), 0);
    const bytes = [...new Set([...installed, ...natives])].reduce((sum, name) => sum + sizeOf(name), models);
    expect(bytes / MEGABYTE).toBeLessThan(MOST_BESIDE / MEGABYTE);
    expect(bytes).toBeGreaterThan(40 * MEGABYTE);
  });
});

describe('packing', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'package-size-'));
    writeFileSync(join(folder, 'index.mjs'), '');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const packed = (cpu: string) => spawnSync(process.execPath, [script, folder, cpu], { encoding: 'utf8' });
  const binaryFor = (machine: number): void => {
    const head = Buffer.alloc(64);
    head.write('\x7fELF', 'latin1');
    head.writeUInt16LE(machine, 18);
    writeFileSync(join(folder, 'native.node'), head);
  };

  it('refuses a binary for another processor, and takes one for its own', () => {
    binaryFor(0xb7);
    expect(packed('x64')).toMatchObject({ status: 1, stderr: expect.stringContaining('not for linux-x64') });
    expect(packed('arm64').status).toBe(0);
  });

  it('refuses what is larger than Lambda unpacks', () => {
    truncateSync(join(folder, 'index.mjs'), 251 * MEGABYTE);
    expect(packed('x64')).toMatchObject({ status: 1, stderr: expect.stringContaining('bytes unpacked') });
  });
});
