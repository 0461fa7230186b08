import { describe, expect, it } from 'vitest';
import { rerunTrial } from '#local/chaos/rerun-trial';
import { runTrials } from '#local/chaos/run-trials';

/** Ordinarily a few seconds; other tests may want the machine, too. */
const LIMIT_MS = 180_000;

describe('a run over many filings, killed again and again', () => {
  it(
    'does each filing once, as it was planned, and its report adds up',
    async () => {
      const report = await runTrials(rerunTrial, { count: 6, seed: 1 }, { err: () => {} });
      expect(report.failed).toEqual([]);
      const kills = Object.values(report.faults).reduce((sum, times) => sum + times, 0);
      expect(kills).toBeGreaterThanOrEqual(30);
      expect(Object.keys(report.faults).sort()).toEqual(['killed-after-an-effect', 'killed-before-an-effect']);
    },
    LIMIT_MS,
  );
});
