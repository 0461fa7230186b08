import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCommand } from '#local/read-command';
import { folderWith } from './filing-sample';
import { recordedTerminal } from './recorded-terminal';
import { toolsInMemory } from './tools-in-memory';

const run = async (args: readonly string[]) => {
  const { tools } = toolsInMemory();
  const { terminal, out, err } = recordedTerminal();
  const status = await readCommand(args, terminal, async () => tools);
  return { status, out: out(), err: err() };
};

describe('read', () => {
  it('prints nothing but the JSON of the documents, files as given', async () => {
    const file = join(await folderWith({ 'card.jpg': 'picture' }), 'card.jpg');
    const { status, out, err } = await run([file, '--json']);
    expect(JSON.parse(out)).toMatchObject([{ file, kind: 'resident-id-front' }]);
    expect({ status, err }).toEqual({ status: 0, err: '' });
  });

  it('keeps the order of the arguments and exits 2 where files cannot be opened as pictures', async () => {
    const folder = await folderWith({ 'card.jpg': 'picture', 'text.jpg': 'hello', 'large.jpg': 'x'.repeat(2000) });
    const files = ['absent.jpg', 'text.jpg', 'card.jpg', '.', 'large.jpg'].map((name) => join(folder, name));
    const { status, out, err } = await run([...files, '--json']);
    const documents: { file: string; quality: { problems: string[] } }[] = JSON.parse(out);
    expect(documents.map(({ file, quality }) => [file, ...quality.problems])).toEqual([
      [files[0], 'file-not-found'],
      [files[1], 'not-a-picture'],
      [files[2]],
      [files[3], 'not-a-picture'],
      [files[4], 'too-many-bytes'],
    ]);
    expect(status).toBe(2);
    expect(
      err
        .trim()
        .split('\n')
        .map((line) => line.split(': ')[0]),
    ).toEqual([files[0], files[1], files[3], files[4]]);
  });

  it('shows fields on a terminal and what is not trusted', async () => {
    const { out } = await run([join(await folderWith({ 'card.jpg': 'picture' }), 'card.jpg')]);
    expect(out).toContain('林样例');
    expect(out).toContain('校验位不符 check digit fails');
  });

  it('asks for a file where none is named', async () => {
    expect(await run([])).toMatchObject({ status: 2, out: '' });
    expect((await run(['--what'])).err).toMatch(/^--what: /);
  });
});
