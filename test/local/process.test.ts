import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { filingSample, folderWith } from './filing-sample';
import { runProcess } from './run-process';

const whitePicture = (): Promise<Buffer> =>
  sharp({ create: { width: 400, height: 300, channels: 3, background: 'white' } })
    .jpeg()
    .toBuffer();

describe('the read process', () => {
  it('prints nothing but JSON and exits 0 for a picture without text', async () => {
    const file = join(await folderWith({ 'white.jpg': await whitePicture() }), 'white.jpg');
    const { status, out, err } = await runProcess('read', [file, '--json']);
    expect(JSON.parse(out)).toMatchObject([{ file, kind: 'unknown', quality: { usable: false } }]);
    expect({ status, err }).toEqual({ status: 0, err: '' });
  });

  it('prints complete JSON, larger than a pipe holds, and exits 2 for files that are no pictures', async () => {
    const file = join(await folderWith({ 'text.jpg': 'hello' }), 'text.jpg');
    const { status, out, err } = await runProcess('read', ['--json', ...Array.from({ length: 800 }, () => file)]);
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
    const { status, out, err } = await runProcess('read', ['--jsno']);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain('--jsno');
  });
});

describe('the screen process', () => {
  const folderOf = (materials: readonly unknown[], files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string> =>
    folderWith({ 'filing.json': JSON.stringify(filingSample(materials)), ...files });

  it('prints nothing but JSON and exits 0 for a filing that passes', async () => {
    const folder = await folderOf([{ kind: 'resident-id' }, { kind: 'commitment-letter' }]);
    const { status, out, err } = await runProcess('screen', [folder, '--json']);
    expect(JSON.parse(out)).toMatchObject([{ version: 1, filing: folder, outcome: 'pass' }]);
    expect({ status, err }).toEqual({ status: 0, err: '' });
  });

  it('exits 1, names what cannot be opened in a finding, and writes the page', async () => {
    const folder = await folderOf(
      [
        { kind: 'resident-id-front', file: 'text.jpg' },
        { kind: 'resident-id-back', file: 'white.jpg' },
      ],
      { 'materials/text.jpg': 'hello', 'materials/white.jpg': await whitePicture() },
    );
    const { status, out, err } = await runProcess('screen', [folder, '--json', '--html', join(folder, 'page.html')]);
    const [verdict] = JSON.parse(out);
    expect(verdict.documents.map(({ quality }: { quality: { problems: string[] } }) => quality.problems[0])).toEqual([
      'not-a-picture',
      'blank',
    ]);
    expect(verdict.findings.map(({ rule }: { rule: string }) => rule)).toContain('Q1');
    expect({ status, err }).toEqual({ status: 1, err: '' });
    expect(await readFile(join(folder, 'page.html'), 'utf8')).toContain('data:image/jpeg;base64,');
  });

  it('exits 2 with the other verdicts printed and a sentence for each bad input', async () => {
    const good = await folderOf([{ kind: 'resident-id', file: 'absent.jpg' }, { kind: 'commitment-letter' }]);
    const { status, out, err } = await runProcess('screen', [
      await folderWith({}),
      await folderWith({ 'filing.json': '{' }),
      good,
      '--json',
    ]);
    expect(JSON.parse(out)).toMatchObject([{ filing: good, documents: [{ quality: { problems: ['file-not-found'] } }] }]);
    expect(status).toBe(2);
    expect(err).toMatch(/holds no filing\.json[\s\S]*line 1, column 2[\s\S]*order\.materials\[0\]\.file: absent\.jpg/);
    expect(err).not.toMatch(/^\s+at |Error/m);
  });
});
