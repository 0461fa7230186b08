import { spawn } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Wheel } from './catalogue';

/** What a program answered: its exit status (null when it could not be started at all) and all that it wrote. */
export type Answer = { readonly status: number | null; readonly text: string };

/** Runs a program and waits for its end; never throws. */
export type Run = (program: string, args: readonly string[]) => Promise<Answer>;

/** Runs a program of this machine, without a shell. */
export const runProgram: Run = (program, args) =>
  new Promise((resolve) => {
    const child = spawn(program, [...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: string[] = [];
    child.stdout.on('data', (chunk) => chunks.push(String(chunk)));
    child.stderr.on('data', (chunk) => chunks.push(String(chunk)));
    child.on('error', () => resolve({ status: null, text: '' }));
    child.on('close', (status) => resolve({ status: status ?? 1, text: chunks.join('') }));
  });

/** Why a wheel did not arrive. */
export type DownloadFailure = 'no-pip' | 'not-downloaded' | 'wheel-differs';
export type Download = { readonly path: string } | { readonly failure: DownloadFailure };

/** Fetches wheels, and unpacks them. */
export type WheelSource = {
  /** Downloads exactly this wheel into a folder that is empty. */
  readonly download: (wheel: Wheel, folder: string) => Promise<Download>;
  /** Unpacks it into a folder; false when it cannot be unpacked. */
  readonly unpack: (path: string, folder: string) => Promise<boolean>;
};

const PYTHONS = ['python3', 'python'] as const;

const pythonWithPip = async (run: Run): Promise<string | null> => {
  for (const python of PYTHONS) if ((await run(python, ['-m', 'pip', '--version'])).status === 0) return python;
  return null;
};

const FLAGS = ['--no-deps', '--only-binary=:all:', '--require-hashes', '--no-input', '--disable-pip-version-check', '--quiet'] as const;

/**
 * Wheels by pip, which keeps to the index, proxy and certificates that the machine is set up with and refuses a file with another hash.
 * Unpacking is Python's own `zipfile`, there wherever pip is, which writes nothing outside the folder.
 */
export const pipSource = (run: Run = runProgram): WheelSource => ({
  download: async (wheel, folder) => {
    const python = await pythonWithPip(run);
    if (python === null) return { failure: 'no-pip' };
    const requirements = join(folder, 'requirements.txt');
    await writeFile(requirements, `${wheel.package}==${wheel.version} --hash=sha256:${wheel.sha256}\n`);
    const { status, text } = await run(python, ['-m', 'pip', 'download', ...FLAGS, '-r', requirements, '-d', folder]);
    if (status !== 0) return { failure: /do not match the hashes/i.test(text) ? 'wheel-differs' : 'not-downloaded' };
    const file = (await readdir(folder)).find((name) => name.endsWith('.whl'));
    return file === undefined ? { failure: 'not-downloaded' } : { path: join(folder, file) };
  },
  unpack: async (path, folder) => {
    const python = await pythonWithPip(run);
    return python !== null && (await run(python, ['-m', 'zipfile', '-e', path, folder])).status === 0;
  },
});
