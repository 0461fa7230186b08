import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { folderWith } from './filing-sample';

type Ended = { readonly status: number | null; readonly out: string; readonly err: string };

const run = async (command: 'screen' | 'read', args: readonly string[]): Promise<Ended> => {
  const child = spawn(process.execPath, ['--import', 'tsx', `local/${command}.ts`, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const written = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    written.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    written.err += text;
  });
  const [status] = await once(child, 'close');
  return { status, ...written };
};

const whitePicture = (): Promise<Buffer> =>
  sharp({ create: { width: 400, height: 300, channels: 3, background: 'white' } })
    .jpeg()
    .toBuffer();

describe('the read process', () => {
  it('prints nothing but JSON and exits 0 for a picture without text', async () => {
    const file = join(await folderWith({ 'white.jpg': await whitePicture() }), 'white.jpg');
    const { status, out, err } = await run('read', [file, '--json']);
    expect(JSON.parse(out)).toMatchObject([{ file, kind: 'unknown', quality: { usable: false } }]);
    expect({ status, err }).toEqual({ status: 0, err: '' });
  });

  it('prints complete JSON, larger than a pipe holds, and exits 2 for files that are no pictures', async () => {
    const file = join(await folderWith({ 'text.jpg': 'hello' }), 'text.jpg');
    const { status, out, err } = await run('read', ['--json', ...Array.from({ length: 800 }, () => file)]);
    expect(out.length).toBeGreaterThan(100_000);
    expect(JSON.parse(out)).toHaveLength(800);
    expect(status).toBe(2);
    expect(err).toContain('text.jpg: ');
    expect(err).not.toMatch(/^\s+at /m);
  });

  it('ends quietly when its output is closed early', async () => {
    const file = join(await folderWith({ 'text.jpg': 'hello' }), 'text.jpg');
    const command = `"$0" --import tsx local/read.ts --json ${'"$1" '.repeat(800)} | head -c 1`;
    const child = spawn('sh', ['-c', command, process.execPath, file], { stdio: ['ignore', 'ignore', 'pipe'] });
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    await once(child, 'close');
    expect(err).not.toMatch(/EPIPE|^\s+at /m);
  });

  it('exits 2 with its usage for an unknown option', async () => {
    const { status, out, err } = await run('read', ['--jsno']);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain('--jsno');
  });
});
