import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { trustCommand } from '#local/trust/trust-command';
import { recordedTerminal } from '#test/local/recorded-terminal';

let folder = '';
let written: string[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trust-'));
  written = [];
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const run = async (args: readonly string[]) => {
  const recorded = recordedTerminal();
  const status = await trustCommand(args, recorded.terminal, {
    makeFitSet: () => Promise.resolve(folder),
    read: () => Promise.resolve({ outcomes: [], reader: { name: 'example', version: '1.0' }, knowsRare: false }),
    write: (reader, { thresholds, evidence }) => {
      written.push(thresholds, evidence, reader);
      return Promise.resolve();
    },
  });
  return { status, out: recorded.out(), err: recorded.err() };
};

const partOf = (part: string) => writeFile(join(folder, 'order.json'), JSON.stringify({ count: 3, seed: 4, part, generator: 'abc' }));

describe('trust fit', () => {
  it('writes thresholds that name the day, the reader and the set', async () => {
    await partOf('fit');
    expect((await run(['fit', '--date', '2026-11-23'])).status).toBe(0);
    expect(written[2]).toBe('example');
    for (const word of ['"fittedOn":"2026-11-23"', '"reader":"example 1.0"', '"seed":4', '"generator":"abc"'])
      expect(written[0]).toContain(word);
  });

  it.each(['all', 'held-out'])('refuses a set of the part %s: what is held out stays out', async (part) => {
    await partOf(part);
    expect((await run(['fit', folder, '--date', '2026-11-23'])).status).toBe(2);
    expect(written).toEqual([]);
  });

  it('refuses a folder that does not say how it was made', async () => {
    expect((await run(['fit', folder, '--date', '2026-11-23'])).err).toContain(folder);
    expect(written).toEqual([]);
  });

  it.each([[['fit']], [['fit', '--date', '2026-02-30']], [['guess', '--date', '2026-11-23']]])(
    'answers %j with its usage',
    async (args) => {
      await partOf('fit');
      expect(await run(args)).toMatchObject({ status: 2, out: '' });
      expect(written).toEqual([]);
    },
  );
});
