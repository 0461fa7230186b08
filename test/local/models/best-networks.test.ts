import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { BEST_NETWORKS, fetchBestNetworks } from '#local/models/best-networks';
import { entryNamed } from '#local/models/catalogue';
import { emptyRoot } from '#test/local/models/wheels';

const NOON = Date.parse('2026-01-01T12:00:00Z');

const toolsWith = async (answer: boolean) => {
  const root = await emptyRoot();
  const install = vi.fn(async () => answer);
  const use = vi.fn(async () => answer);
  return { root, install, use, at: (nowMs: number) => fetchBestNetworks({ root, nowMs, install, use }) };
};

describe('the networks that read best', () => {
  it('are a set that can be installed', () => expect(entryNamed(BEST_NETWORKS)).not.toBeNull());

  it('are installed and chosen at the first start', async () => {
    const { install, use, at } = await toolsWith(true);
    expect(await at(NOON)).toBe(true);
    expect([install.mock.calls, use.mock.calls]).toEqual([[[BEST_NETWORKS]], [[BEST_NETWORKS]]]);
  });

  it('are asked for again a day after that failed, not sooner', async () => {
    const { root, install, use, at } = await toolsWith(false);
    expect(await at(NOON)).toBe(false);
    expect((await readFile(join(root, 'asked'), 'utf8')).trim()).toBe('2026-01-01T12:00:00.000Z');
    expect(await at(NOON + 3_600_000)).toBe(false);
    expect(install).toHaveBeenCalledTimes(1);
    await at(NOON + 90_000_000);
    expect(install).toHaveBeenCalledTimes(2);
    expect(use).not.toHaveBeenCalled();
  });

  it('are asked for where the note of the last time cannot be read', async () => {
    const { root, install, at } = await toolsWith(true);
    await writeFile(join(root, 'asked'), 'soon');
    await at(NOON);
    expect(install).toHaveBeenCalledTimes(1);
  });

  it('never overrule a choice', async () => {
    const { root, install, at } = await toolsWith(true);
    await writeFile(join(root, 'current'), 'pp-ocrv4-mobile\n');
    expect(await at(NOON)).toBe(true);
    expect(install).not.toHaveBeenCalled();
  });
});
