import { describe, expect, it } from 'vitest';
import { chaosCommand } from '#local/chaos/chaos-command';
import { runTrials } from '#local/chaos/run-trials';
import { recordedTerminal } from '#test/local/recorded-terminal';

const trials = {
  odd: async (seed: number) => {
    if (seed === 9) throw new RangeError('nine');
    return { complaints: seed % 2 === 0 ? ['even'] : [], filings: 2, faults: ['silence'], calls: 3 };
  },
};

const run = async (...args: string[]) => {
  const { terminal, out, err } = recordedTerminal();
  const status = await chaosCommand(args, terminal, trials);
  return { status, out: out(), err: err() };
};

describe('chaos', () => {
  it('runs one kind of trial and counts what went wrong on purpose', async () => {
    const { status, out } = await run('odd', '--count', '1', '--seed', '3', '--json');
    expect([status, JSON.parse(out)]).toEqual([0, { trials: 1, seed: 3, filings: 2, calls: 3, faults: { silence: 1 }, failed: [] }]);
  });

  it('names the seed of each trial that did not hold, also of one that broke off', async () => {
    const { status, out } = await run('odd', '--count', '3', '--seed', '8');
    expect(status).toBe(1);
    expect(out).toContain('--seed 8 --count 1\n    even');
    expect(out).toContain('--seed 9 --count 1\n    RangeError: nine');
    expect(out).toContain('--seed 10 --count 1');
  });

  it.each([
    [[]],
    [['even']],
    [['odd', 'odd']],
    [['odd', '--count', '0']],
    [['odd', '--seed', 'x']],
    [['odd', '--minutes', '0']],
    [['toString']],
    [['odd', '--fast']],
  ])('refuses %j with its usage', async (args) => {
    const { status, out, err } = await run(...args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('npm run --silent chaos -- odd');
  });

  it('goes on for as long as it is told to, and never longer than so many', async () => {
    const { out } = await run('odd', '--minutes', '5', '--count', '3', '--seed', '3', '--json');
    expect(JSON.parse(out)).toMatchObject({ trials: 3 });
    const report = await runTrials(trials.odd, { count: 99, seed: 1, enough: () => true }, { err: () => {} });
    expect(report).toMatchObject({ trials: 0, filings: 0 });
  });

  it('explains itself', async () => {
    expect((await run('--help')).status).toBe(0);
  });
});
