import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { complaintLine } from '#local/complaint';
import { loadFiling } from '#local/filing-folder';
import { filingSample, folderWith } from './filing-sample';

const sentencesFor = async (input: string): Promise<string> => {
  const loaded = await loadFiling(input);
  return ('folder' in loaded ? loaded.folder.complaints : loaded.complaints).map(complaintLine).join('\n');
};

const withFiling = (content: unknown): Promise<string> =>
  folderWith({ 'filing.json': typeof content === 'string' ? content : JSON.stringify(content) });

describe('loadFiling', () => {
  it('loads a folder, and the same filing by the path of its filing.json', async () => {
    const folder = await withFiling(filingSample());
    const byFolder = await loadFiling(folder);
    const byFile = await loadFiling(join(folder, 'filing.json'));
    expect('folder' in byFolder && byFolder.folder).toMatchObject({ name: folder, files: [], complaints: [] });
    expect('folder' in byFile && byFile.folder).toMatchObject({ name: join(folder, 'filing.json'), files: [], complaints: [] });
  });

  it('finds a material in materials/ before one beside filing.json', async () => {
    const folder = await folderWith({
      'filing.json': JSON.stringify(
        filingSample([
          { kind: 'resident-id', file: 'a.jpg' },
          { kind: 'commitment-letter', file: 'b.jpg' },
        ]),
      ),
      'a.jpg': 'outer',
      'materials/a.jpg': 'inner',
      'b.jpg': 'outer',
    });
    const loaded = await loadFiling(folder);
    const files = 'folder' in loaded ? loaded.folder.files : [];
    expect(files.map(({ found }) => 'path' in found && found.path.slice(folder.length))).toEqual(['/materials/a.jpg', '/b.jpg']);
  });

  it.each([
    ['/etc/hostname', 'path-outside-folder'],
    ['../secret.jpg', 'path-outside-folder'],
    ['a/../../secret.jpg', 'path-outside-folder'],
    ['..\\secret.jpg', 'path-outside-folder'],
    ['C:\\secret.jpg', 'path-outside-folder'],
    ['\\\\server\\share\\secret.jpg', 'path-outside-folder'],
    ['a\u0000.jpg', 'path-outside-folder'],
    ['absent.jpg', 'file-not-found'],
    ['.', 'file-not-found'],
  ])('keeps the filing and refuses the file %j as %s', async (file, problem) => {
    const loaded = await loadFiling(await withFiling(filingSample([{ kind: 'resident-id', file }, { kind: 'commitment-letter' }])));
    expect('folder' in loaded && loaded.folder.files).toEqual([{ material: 0, file, found: { problem } }]);
  });

  it('refuses a link that leads out of the folder and follows one that stays inside', async () => {
    const secret = join(await folderWith({ 'secret.jpg': 'secret' }), 'secret.jpg');
    const folder = await folderWith({
      'filing.json': JSON.stringify(
        filingSample([
          { kind: 'resident-id', file: 'out.jpg' },
          { kind: 'resident-id', file: 'in.jpg' },
        ]),
      ),
      'materials/real.jpg': 'real',
    });
    await symlink(secret, join(folder, 'materials/out.jpg'));
    await symlink('real.jpg', join(folder, 'materials/in.jpg'));
    const loaded = await loadFiling(folder);
    const files = 'folder' in loaded ? loaded.folder.files : [];
    expect(files.map(({ found }) => found)).toEqual([{ problem: 'path-outside-folder' }, { path: join(folder, 'materials/real.jpg') }]);
  });

  it('names filing.json, the field and the file of a material that is absent', async () => {
    const folder = await withFiling(filingSample([{ kind: 'commitment-letter' }, { kind: 'resident-id', file: 'absent.jpg' }]));
    expect(await sentencesFor(folder)).toMatch(
      /filing\.json: order\.materials\[1\]\.file: absent\.jpg: 找不到这个文件.*there is no such file/,
    );
  });

  it.each([
    ['a folder without filing.json', async () => folderWith({ 'note.txt': '' }), /filing\.json: 文件夹里没有 filing\.json/],
    ['a path that does not exist', async () => '/nowhere/at-all', /^\/nowhere\/at-all: 没有这个文件夹或文件/],
    ['malformed JSON', async () => withFiling('{\n  "version": 1,\n}'), /filing\.json: .*第 3 行第 1 列.*line 3, column 1/],
    ['an empty file', async () => withFiling(''), /line 1, column 1/],
    ['a file that is not UTF-8', async () => folderWith({ 'filing.json': Uint8Array.of(0x7b, 0xb1, 0xb8, 0x7d) }), /UTF-8/],
    ['an unknown key', async () => withFiling({ ...filingSample(), colour: 'red' }), /filing\.json: colour: 不认识的字段 \/ unknown field/],
    [
      'an unknown key further in',
      async () => withFiling(filingSample([{ kind: 'resident-id', fiel: 'a.jpg' }])),
      /filing\.json: order\.materials\[0\]\.fiel: 不认识的字段/,
    ],
    ['a missing field', async () => withFiling({ ...filingSample(), account: undefined }), /filing\.json: account: 缺少这个字段/],
    ['a wrong type', async () => withFiling({ ...filingSample(), account: 'acct-A' }), /filing\.json: account: 类型不对，应为对象/],
    [
      'a kind that does not exist',
      async () => withFiling(filingSample([{ kind: 'id-card' }])),
      /order\.materials\[0\]\.kind: 不是可用的值.*"resident-id"/,
    ],
    [
      'an owner of the wrong form',
      async () => withFiling(filingSample([{ kind: 'resident-id', of: { website: 'first' } }])),
      /order\.materials\[0\]\.of\.website: 类型不对，应为数字/,
    ],
    [
      'a key that is no plain word',
      async () => withFiling({ ...filingSample(), registry: { subject: null, domains: { 'a.example': 1 } } }),
      /filing\.json: registry\.domains\["a\.example"\]: 类型不对/,
    ],
    ['a list instead of an object', async () => withFiling('[]'), /filing\.json: 类型不对，应为对象/],
    ['JSON that holds only null', async () => withFiling('null'), /filing\.json: 类型不对/],
    [
      'a day that does not exist',
      async () => withFiling({ ...filingSample(), events: [{ at: '2018-02-30', event: 'bureau-approved' }] }),
      /events\[0\]\.at: 不是 2018-09-17 这样的日期/,
    ],
  ])('answers %s with a sentence that names the file and the field', async (_what, input, sentence) => {
    expect(await sentencesFor(await input())).toMatch(sentence);
  });

  it('repeats no value of the filing', async () => {
    const filing = filingSample();
    const secret = '44030519920229992X';
    const said = await sentencesFor(
      await withFiling({ ...filing, order: { ...filing.order, province: secret, channel: 5, submittedAt: secret } }),
    );
    expect(said).toContain('order.province');
    expect(said).not.toContain(secret);
  });

  it('reads a filing saved with a byte order mark', async () => {
    expect('folder' in (await loadFiling(await withFiling(`\ufeff${JSON.stringify(filingSample())}`)))).toBe(true);
  });

  it('stops after twenty complaints and says how many more there are', async () => {
    const lines = (await sentencesFor(await withFiling(filingSample(Array.from({ length: 50 }, () => ({ kind: 'x' })))))).split('\n');
    expect(lines).toHaveLength(21);
    expect(lines.at(-1)).toMatch(/另有 30 处问题 \/ and 30 more/);
  });

  it('writes out control characters of a file name', async () => {
    const folder = await withFiling(filingSample([{ kind: 'resident-id', file: '\u001b[31m\u202ered.jpg' }]));
    expect(await sentencesFor(folder)).toContain('\\u001b[31m\\u202ered.jpg');
  });
});
