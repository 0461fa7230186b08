// Completes a bundled function: `node pack-step.mjs FOLDER CPU [NAME@VERSION…]`. Installs packages for Lambda's platform beside the bundle, drops other platforms'
// binaries, and fails when a binary is for another processor, packages bring none, or the whole is larger than Lambda unpacks.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';

const LARGEST_BYTES = 250 * 1024 * 1024;
/** ELF e_machine numbers. */
const machines = { x64: 0x3e, arm64: 0xb7 };

const fail = (problem) => {
  console.error(`pack-step: ${problem}`);
  process.exit(1);
};

/** npm works in the folder alone: what a surrounding npm run says of its own folder is kept from it. */
const install = (folder, cpu, packages) => {
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  const inherited = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name));
  const platform = ['--os=linux', `--cpu=${cpu}`, '--libc=glibc'];
  const quiet = ['--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  const { status } = spawnSync('npm', ['install', '--prefix', folder, ...platform, ...quiet, ...packages], {
    cwd: folder,
    env: Object.fromEntries(inherited),
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) fail('npm install failed');
};

/** The inference runtime ships its binaries for every platform, 288 MB of them. */
const prune = (folder, cpu) => {
  const binaries = join(folder, 'node_modules/onnxruntime-node/bin/napi-v6');
  if (!existsSync(binaries)) return;
  for (const os of readdirSync(binaries))
    for (const processor of readdirSync(join(binaries, os)))
      if (os !== 'linux' || processor !== cpu) rmSync(join(binaries, os, processor), { recursive: true });
};

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));

const check = (folder, cpu, packages) => {
  const files = filesIn(folder);
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  const binaries = files.filter((file) => /\.(?:node|so(?:\.\d+)*)$/.test(file));
  const isForCpu = (file) => {
    const head = readFileSync(file).subarray(0, 20);
    return head.toString('latin1', 0, 4) === '\x7fELF' && head.readUInt16LE(18) === machines[cpu];
  };
  const foreign = binaries.filter((file) => !isForCpu(file));
  if (packages.length > 0 && binaries.length === 0) fail('no native binary');
  if (foreign.length > 0) fail(`not for linux-${cpu}: ${foreign.join(', ')}`);
  if (bytes > LARGEST_BYTES) fail(`${bytes} bytes unpacked`);
};

const [folder = '', cpu = '', ...packages] = process.argv.slice(2);
// Only a fresh asset: in a project's own folder npm would remove everything that is not named here.
if (!isAbsolute(folder) || !existsSync(join(folder, 'index.mjs'))) fail('the folder holds no bundle');
if (['package.json', 'node_modules'].some((name) => existsSync(join(folder, name)))) fail('the folder is a project already');
if (!(cpu in machines)) fail('name a processor');
if (packages.length > 0) install(folder, cpu, packages);
prune(folder, cpu);
check(folder, cpu, packages);
