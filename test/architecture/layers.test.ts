import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;
const tree = mkdtempSync(join(tmpdir(), 'heyan-layers-'));

/**
 * What the linter says of a file in `folder` of a tree that has the project's own configuration and nothing else: a file planted in the real tree would be seen, half
 * gone, by whatever reads that tree at the same time.
 */
const complaintsAbout = (folder: string, source: string): string => {
  const file = join(tree, folder, 'planted.ts');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, source);
  try {
    execFileSync(join(root, 'node_modules/.bin/biome'), ['lint', file], {
      cwd: tree,
      encoding: 'utf8',
      stdio: 'pipe',
      env: { ...process.env, NO_COLOR: '1' },
    });
    return '';
  } catch (error) {
    return error instanceof Error && 'stdout' in error && 'stderr' in error ? `${error.stdout}${error.stderr}` : String(error);
  } finally {
    rmSync(file);
  }
};

beforeAll(() => {
  for (const name of ['biome.json', '.gitignore', 'test/architecture/pure.grit']) cpSync(join(root, name), join(tree, name));
  expect(complaintsAbout('shared/filing', "export const planted = 'clean';\n")).toBe('');
});
afterAll(() => rmSync(tree, { recursive: true, force: true }));

describe('shared/ is pure', () => {
  it.each([
    ['process.env', 'export const planted = process.env.HOME;\n'],
    ['an SDK', "import { S3Client } from '@aws-sdk/client-s3';\nexport const planted = S3Client;\n"],
    ['Node', "import { readFileSync } from 'node:fs';\nexport const planted = readFileSync;\n"],
    ['an image library', "import sharp from 'sharp';\nexport const planted = sharp;\n"],
    ['a step', "import { normaliseImage } from '#functions/normalise-image/normalise-image';\nexport const planted = normaliseImage;\n"],
    ['a step by a relative path', "import { requireEnv } from '../../../functions/env';\nexport const planted = requireEnv;\n"],
    ['the clock', 'export const planted = Date.now();\n'],
    ['a date', 'export const planted = new Date();\n'],
    ['chance', 'export const planted = Math.random();\n'],
    ['the network', "export const planted = fetch('x');\n"],
  ])('refuses %s', (_, source) => {
    expect(complaintsAbout('shared/filing', source)).toMatch(/shared\/ is pure/);
  });
});

describe('steps take what is outside from a port', () => {
  it('refuses an SDK in a step', () => {
    const source = "import { S3Client } from '@aws-sdk/client-s3';\nexport const planted = S3Client;\n";
    expect(complaintsAbout('functions/read-document', source)).toMatch(/through a port/);
  });

  it('refuses process.env anywhere in functions/ but in env.ts', () => {
    expect(complaintsAbout('functions/read-document', 'export const planted = process.env.HOME;\n')).toMatch(/functions\/env\.ts/);
    expect(complaintsAbout('functions/adapters', 'export const planted = process.env.HOME;\n')).toMatch(/functions\/env\.ts/);
  });
});
