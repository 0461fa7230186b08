import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OtherTableError } from '#local/dynamodb/create-table';
import { DynamoDbStartError } from '#local/dynamodb/server';
import { JournalError } from '#local/journal';
import { FolderInUseError } from '#local/system/lock';
import { samplesAreDue, settleSamples } from '#local/system/samples-due';
import { OtherVersionError, openSettings } from '#local/system/settings';
import { startFailure } from '#local/system/start-failure';
import { PortTakenError } from '#local/system/web';

let folder = '';
const file = (): string => join(folder, 'settings.json');
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heyan-settings-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the settings of a data folder', () => {
  it('are made once, whole, and read from then on', async () => {
    const first = await openSettings(folder);
    expect(first.made).toBe(true);
    expect(await openSettings(folder)).toEqual({ settings: first.settings, made: false });
    expect(await readdir(folder)).toEqual(['samples-due', 'settings.json']);
  });

  it('make a folder wait for its samples until they are in', async () => {
    expect(await samplesAreDue(folder)).toBe(false);
    await openSettings(folder);
    await openSettings(folder);
    expect(await samplesAreDue(folder)).toBe(true);
    await settleSamples(folder);
    await openSettings(folder);
    expect(await samplesAreDue(folder)).toBe(false);
  });

  it('are made anew after a start that was killed while it wrote them', async () => {
    await writeFile(`${file()}.part-1`, '{"version": 1, "acc');
    expect((await openSettings(folder)).made).toBe(true);
  });

  it('of two starts at once are those of one', async () => {
    const opened = await Promise.allSettled([openSettings(folder), openSettings(folder)]);
    const kept: unknown = JSON.parse(await readFile(file(), 'utf8'));
    for (const one of opened) if (one.status === 'fulfilled') expect(one.value.settings).toEqual(kept);
    expect(opened.map(({ status }) => status)).toContain('fulfilled');
  });

  it.each(['{"version": 0}', '{"version": 2, "more": true}', '{"vers', ''])(
    'are left as they are where another version wrote %j',
    async (text) => {
      await writeFile(file(), text);
      await expect(openSettings(folder)).rejects.toBeInstanceOf(OtherVersionError);
      expect(await readFile(file(), 'utf8')).toBe(text);
    },
  );
});

describe('a start that fails', () => {
  it.each([
    [new PortTakenError(3000), '3000'],
    [new FolderInUseError('/d', 7), '7'],
    [new OtherVersionError('/d', null), '/d'],
    [new OtherTableError('x'), '/folder'],
    [new JournalError('/d/queue.jsonl', 7, 'x'), '第 7 行'],
    [new DynamoDbStartError('no binary'), 'no binary'],
  ])('says why, in both languages: %s', (error, named) => {
    const [zh = '', en = ''] = startFailure(error, '/folder')?.split(' / ') ?? [];
    expect(zh).toMatch(/[一-鿿]/);
    expect(en).not.toBe('');
    expect(`${zh} ${en}`).toContain(named);
  });

  it('for a reason that nobody foresaw says so by its error', () => {
    expect(startFailure(new TypeError('x'), '/folder')).toBeNull();
  });
});
