import { describe, expect, it } from 'vitest';
import { createMemoryTable } from '#functions/adapters/memory/table';
import { createLedgerItems } from '#functions/adapters/store/ledger-items';
import { bureauTrial } from '#local/chaos/bureau-trial';
import { runTrials } from '#local/chaos/run-trials';

const BLOCKS = 6;
const TRIALS = 50;

/** Ordinarily two seconds; other tests may want the machine, too. */
const LIMIT_MS = 180_000;

describe('a provider and its bureau, whatever goes wrong between them', () => {
  it.each(Array.from({ length: BLOCKS }, (_, block) => 1 + block * TRIALS))(
    'agree in the end on every file, number and answer (seeds from %i on)',
    async (seed) => {
      const report = await runTrials(bureauTrial, { count: TRIALS, seed }, { err: () => {} });
      expect(report.failed).toEqual([]);
      expect(Object.keys(report.faults).length).toBeGreaterThan(15);
    },
    LIMIT_MS,
  );

  it(
    'agree over the store’s table, too',
    async () => {
      const trial = (seed: number) => bureauTrial(seed, createLedgerItems(createMemoryTable(), 'bureau'));
      const report = await runTrials(trial, { count: 25, seed: 900 }, { err: () => {} });
      expect(report.failed).toEqual([]);
    },
    LIMIT_MS,
  );

  it('do the same for the same seed', async () => {
    expect(await bureauTrial(7)).toEqual(await bureauTrial(7));
  });
});
