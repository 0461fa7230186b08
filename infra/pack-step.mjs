// Completes a bundled function: `node pack-step.mjs FOLDER CPU [NAME@VERSION…]`. Installs packages for Lambda's platform beside the bundle, drops other platforms'
// binaries and what else nobody opens, and fails when a binary is for another processor, packages bring none, a network that a models folder names is not
// there, or the whole is larger than Lambda unpacks.
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

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));

/** Files that the models folders name, by their paths: `package:NAME/PATH` stands among the packages, `set:NAME/PATH` in another set, the rest beside its manifest. */
const networksIn = (folder) => {
  const models = join(folder, 'models');
  const folders = existsSync(models) ? readdirSync(models).map((name) => join(models, name)) : [];
  // Of another set there may be a single file.
  const sets = folders.filter((folder) => existsSync(join(folder, 'manifest.json')));
  return sets.flatMap((set) => {
    const { detection, recognition, orientation, ...others } = JSON.parse(readFileSync(join(set, 'manifest.json'), 'utf8'));
    return [detection, recognition, orientation, others.latin, others.second]
      .flatMap((network) => (network === undefined ? [] : [network.file, network.dictionary]))
      .filter((file) => file !== undefined)
      .map((file) => {
        const [, place, path] = /^(package|set):(.+)$/.exec(file) ?? [];
        return path === undefined ? join(set, file) : join(place === 'set' ? models : join(folder, 'node_modules'), path);
      });
  });
};

/** The inference runtime ships its binaries for every platform, 288 MB of them; of a package of networks a few are used, and of the face detector's its weights. */
const prune = (folder, cpu, networks) => {
  const packages = join(folder, 'node_modules');
  const binaries = join(packages, 'onnxruntime-node/bin/napi-v6');
  for (const os of existsSync(binaries) ? readdirSync(binaries) : [])
    for (const processor of readdirSync(join(binaries, os)))
      if (os !== 'linux' || processor !== cpu) rmSync(join(binaries, os, processor), { recursive: true });
  const unused = existsSync(packages) ? filesIn(packages).filter((file) => file.endsWith('.onnx') && !networks.includes(file)) : [];
  for (const file of unused) rmSync(file);
  for (const part of ['demo', 'dist']) rmSync(join(packages, '@vladmandic/face-api', part), { recursive: true, force: true });
};

const check = (folder, cpu, packages, networks) => {
  const files = filesIn(folder);
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  const binaries = files.filter((file) => /\.(?:node|so(?:\.\d+)*)$/.test(file));
  const isForCpu = (file) => {
    const head = readFileSync(file).subarray(0, 20);
    return head.toString('latin1', 0, 4) === '\x7fELF' && head.readUInt16LE(18) === machines[cpu];
  };
  const foreign = binaries.filter((file) => !isForCpu(file));
  if (packages.length > 0 && binaries.length === 0) fail('no native binary');
  const missing = networks.filter((file) => !existsSync(file));
  if (missing.length > 0) fail(`a models folder names what is not there: ${missing.join(', ')}`);
  if (foreign.length > 0) fail(`not for linux-${cpu}: ${foreign.join(', ')}`);
  if (bytes > LARGEST_BYTES) fail(`${bytes} bytes unpacked`);
};

const [folder = '', cpu = '', ...packages] = process.argv.slice(2);
// Only a fresh asset: in a project's own folder npm would remove everything that is not named here.
if (!isAbsolute(folder) || !existsSync(join(folder, 'index.mjs'))) fail('the folder holds no bundle');
if (['package.json', 'node_modules'].some((name) => existsSync(join(folder, name)))) fail('the folder is a project already');
if (!(cpu in machines)) fail('name a processor');
if (packages.length > 0) install(folder, cpu, packages);
const networks = networksIn(folder);
prune(folder, cpu, networks);
check(folder, cpu, packages, networks);
