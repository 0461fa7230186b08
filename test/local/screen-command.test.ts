import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ScreenCommandTools, screenCommand } from '#local/screen-command';
import { screen } from '#shared/verdict/screen';
import { filingSample, folderWith } from './filing-sample';
import { recordedTerminal } from './recorded-terminal';
import { toolsInMemory } from './tools-in-memory';

const folderOf = (materials: readonly unknown[], files: Readonly<Record<string, string>> = {}): Promise<string> =>
  folderWith({ 'filing.json': JSON.stringify(filingSample(materials)), ...files });

const run = async (args: readonly string[], change: Partial<ScreenCommandTools> = {}) => {
  const { tools, log } = toolsInMemory(change);
  const { terminal, out, err } = recordedTerminal();
  const status = await screenCommand(args, terminal, async () => tools);
  return { status, out: out(), err: err(), log };
};

const card = { kind: 'resident-id-front', file: 'card.jpg' };

describe('screen', () => {
  it('prints a JSON array of verdicts in the order of the arguments and nothing else', async () => {
    const one = await folderOf([card], { 'materials/card.jpg': 'picture' });
    const two = await folderOf([{ kind: 'resident-id' }]);
    const { status, out, err } = await run([two, one, '--json']);
    expect(JSON.parse(out).map(({ filing }: { filing: string }) => filing)).toEqual([two, one]);
    expect({ status, err }).toEqual({ status: 0, err: '' });
  });

  it('makes the reader only when a filing has a file, and closes it in the end', async () => {
    const without = await run([await folderOf([{ kind: 'resident-id' }])]);
    expect(without.log).toEqual(['closed']);
    const withFile = await run([await folderOf([card], { 'card.jpg': 'picture' })]);
    expect(withFile.log).toEqual(['reader', 'read card.jpg', 'closed']);
  });

  it('exits 1 with the others read where a picture cannot be opened', async () => {
    const folder = await folderOf([{ kind: 'resident-id-back', file: 'text.jpg' }, card], {
      'materials/text.jpg': 'hello',
      'materials/card.jpg': 'picture',
    });
    const { status, out, err } = await run([folder, '--json']);
    const [{ documents }] = JSON.parse(out);
    expect(documents[0]).toMatchObject({ file: 'text.jpg', kind: 'unknown', quality: { usable: false, problems: ['not-a-picture'] } });
    expect(documents[1]).toMatchObject({ file: 'card.jpg', kind: 'resident-id-front' });
    expect({ status, err }).toEqual({ status: 1, err: '' });
  });

  it.each([
    ['absent.jpg', 'file-not-found', /filing\.json: order\.materials\[0\]\.file: absent\.jpg: .*there is no such file/],
    [
      '../../secret.jpg',
      'path-outside-folder',
      /filing\.json: order\.materials\[0\]\.file: \.\.\/\.\.\/secret\.jpg: .*leads out of the filing folder/,
    ],
  ])('exits 2 with the verdict printed and a sentence where a material names %s', async (file, problem, sentence) => {
    const { status, out, err } = await run([
      await folderOf([{ kind: 'resident-id-back', file }, card], { 'materials/card.jpg': 'picture' }),
      '--json',
    ]);
    const [{ documents }] = JSON.parse(out);
    expect(documents.map(({ quality }: { quality: { problems: string[] } }) => quality.problems)).toEqual([[problem], []]);
    expect(status).toBe(2);
    expect(err).toMatch(sentence);
  });

  it('judges the other filings when one input cannot be used', async () => {
    const good = await folderOf([{ kind: 'resident-id' }]);
    const { status, out, err } = await run(['/nowhere', good, '--json']);
    expect(JSON.parse(out)).toHaveLength(1);
    expect(status).toBe(2);
    expect(err).toMatch(/^\/nowhere: /);
  });

  it.each(['broken', 'crash'])('keeps the verdict and says so when the system fails on one file (%s)', async (content) => {
    const folder = await folderOf([{ kind: 'resident-id-back', file: 'odd.jpg' }, card], { 'odd.jpg': content, 'card.jpg': 'picture' });
    const { status, out, err } = await run([folder, '--json']);
    expect(JSON.parse(out)[0].documents).toHaveLength(2);
    expect(status).toBe(2);
    expect(err).toMatch(/order\.materials\[0\]\.file: odd\.jpg: .*the system failed on this file/);
    expect(err).not.toMatch(/ at |RangeError/);
  });

  it('answers a failure of the judge with a sentence, and goes on', async () => {
    const [bad, good] = [await folderOf([{ kind: 'resident-id' }]), await folderOf([{ kind: 'resident-id' }])];
    const { tools } = toolsInMemory();
    const { status, out, err } = await run([bad, good, '--json'], {
      judge: (input) => {
        if (input.name === bad) throw new TypeError('a fault of the rules');
        return tools.judge(input);
      },
    });
    expect(JSON.parse(out)).toHaveLength(1);
    expect({ status, err }).toEqual({ status: 2, err: `${bad}: 系统内部出错，没有结论 / internal failure, no verdict\n` });
  });

  it('hands the day and the pack to the judge', async () => {
    const asked: unknown[] = [];
    const { tools } = toolsInMemory();
    await run([await folderOf([]), '--as-of', '2018-10-01', '--pack', '2018-09'], {
      judge: (input) => {
        asked.push([input.asOf, input.packId]);
        return tools.judge(input);
      },
    });
    expect(asked).toEqual([['2018-10-01', '2018-09']]);
  });

  it('judges by overlays and by their days', async () => {
    const two = { ...filingSample([{ kind: 'resident-id' }, { kind: 'commitment-letter' }]) };
    const website = { ...two.order.websites[0], domains: ['example-1.com', 'example-2.com'] };
    const filing = { ...two, order: { ...two.order, websites: [website] } };
    const folder = await folderWith({ 'filing.json': JSON.stringify(filing) });
    const blocked = async (...options: string[]): Promise<[unknown, boolean]> => {
      const { out } = await run([folder, '--json', ...options], { judge: screen });
      const [verdict] = JSON.parse(out);
      return [verdict.rulePack.id, verdict.findings.some(({ rule }: { rule: string }) => rule === 'N2')];
    };
    expect(await blocked('--as-of', '2019-04-22')).toEqual(['2018-09', false]);
    expect(await blocked('--as-of', '2019-04-21', '--pack', 'national-overlay')).toEqual(['2018-09,national-overlay', false]);
    expect(await blocked('--as-of', '2019-04-22', '--pack', 'national-overlay')).toEqual(['2018-09,national-overlay', true]);
    expect(await blocked('--as-of', '2019-04-22', '--pack', 'jiangsu-2022,national-overlay,2018-09')).toEqual([
      '2018-09,national-overlay,jiangsu-2022',
      true,
    ]);
  });

  it('gives one time per document, the time of a file shared among its documents', async () => {
    const { tools } = toolsInMemory();
    const folder = await folderOf([card], { 'card.jpg': 'picture' });
    const { out } = await run([folder, '--json'], {
      read: async (pictures, options) => [...(await tools.read(pictures, options)), ...(await tools.read(pictures, options))],
    });
    const [{ timing, documents }] = JSON.parse(out);
    expect(documents).toHaveLength(2);
    expect(timing.perDocumentMs).toHaveLength(2);
  });

  it('normalises the next file while the present one is read', async () => {
    const order: string[] = [];
    const { tools } = toolsInMemory();
    let release = (): void => undefined;
    const secondNormalised = new Promise<void>((resolve) => {
      release = resolve;
    });
    const folder = await folderOf([card, { kind: 'resident-id-back', file: 'back.jpg' }], { 'card.jpg': 'picture', 'back.jpg': 'picture' });
    await run([folder], {
      normalise: async (bytes) => {
        order.push('normalise');
        if (order.filter((step) => step === 'normalise').length === 2) release();
        return tools.normalise(bytes);
      },
      read: async (pictures, options) => {
        await secondNormalised;
        order.push(`read ${options.file}`);
        return tools.read(pictures, options);
      },
    });
    expect(order).toEqual(['normalise', 'normalise', 'read card.jpg', 'read back.jpg']);
  });

  it('writes the page of all filings, making its folder', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'heyan-page-')), 'new', 'page.html');
    const folder = await folderOf([{ kind: 'resident-id' }]);
    expect((await run([folder, folder, '--html', file])).status).toBe(0);
    expect(await readFile(file, 'utf8')).toBe('page of 2');
  });

  it('exits 2 with a sentence where the page cannot be written', async () => {
    const { status, err } = await run([await folderOf([]), '--html', '/proc/no/page.html']);
    expect(status).toBe(2);
    expect(err).toMatch(/^--html \/proc\/no\/page\.html: 无法写入/);
  });

  it.each([
    [['--jsno'], /^--jsno: 选项不认识/],
    [['--html'], /^--html: 选项不认识或不完整/],
    [[], /^请给出备案文件夹/],
    [['x', '--as-of', 'tomorrow'], /^--as-of: 不是 2018-09-17 这样的日期/],
  ])('answers %j with a sentence, the usage and exit 2', async (args, sentence) => {
    const { status, out, err } = await run(args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(sentence);
    expect(err).toContain('Usage: npm run --silent screen');
  });

  it('shows its usage on request', async () => {
    expect(await run(['--help'])).toMatchObject({ status: 0, err: '', log: [] });
  });
});
