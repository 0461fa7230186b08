// Fails when a packed function holds a native binary for another processor, none where one is needed, or is larger than Lambda unpacks.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const LARGEST_BYTES = 250 * 1024 * 1024;
/** ELF e_machine numbers. */
const machines = { x64: 0x3e, arm64: 0xb7 };

const [folder = '.', cpu = ''] = process.argv.slice(2);
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
const binaries = files.filter((file) => /\.(?:node|so(?:\.\d+)*)$/.test(file));
const isForCpu = (file) => {
  const head = readFileSync(file).subarray(0, 20);
  return head.toString('latin1', 0, 4) === '\x7fELF' && head.readUInt16LE(18) === machines[cpu];
};
const foreign = binaries.filter((file) => !isForCpu(file));

const problem =
  (binaries.length === 0 && 'no native binary') ||
  (foreign.length > 0 && `not for linux-${cpu}: ${foreign.join(', ')}`) ||
  (bytes > LARGEST_BYTES && `${bytes} bytes unpacked`);
if (problem) {
  console.error(`${folder}: ${problem}`);
  process.exit(1);
}
