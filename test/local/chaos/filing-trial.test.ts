import { describe, expect, it } from 'vitest';
import { filingTrial } from '#local/chaos/filing-trial';
import { runTrials } from '#local/chaos/run-trials';

const BLOCKS = 4;
const TRIALS = 6;

/** Ordinarily a few seconds; other tests may want the machine, too. */
const LIMIT_MS = 180_000;

describe('filings from their drafts to the bureau’s numbers, whatever goes wrong on the way', () => {
  it.each(Array.from({ length: BLOCKS }, (_, block) => 1 + block * TRIALS))(
    'end each where they should, with every effect once (seeds from %i on)',
    async (seed) => {
      const report = await runTrials(filingTrial, { count: TRIALS, seed }, { err: () => {} });
      expect(report.failed).toEqual([]);
      expect(Object.keys(report.faults).length).toBeGreaterThan(8);
    },
    LIMIT_MS,
  );

  it(
    'are told to be wrong where a step is: one that forgets what it did, and a wake that is lost',
    async () => {
      const forgetful = await filingTrial(3, {
        outside: (outside) => ({ ...outside, notifier: { send: async () => undefined } }),
      });
      expect(forgetful.complaints.join('\n')).toContain('a message was not sent');
      const asleep = await filingTrial(3, {
        outside: (outside) => ({ ...outside, workflow: { ...outside.workflow, resume: async () => false } }),
      });
      expect(asleep.complaints.length).toBeGreaterThan(0);
    },
    LIMIT_MS,
  );
});
