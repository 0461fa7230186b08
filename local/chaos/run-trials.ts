import type { Terminal } from '#local/terminal';

/** What one trial came to: what is wrong at its end (nothing, where all is well) and what went wrong on the way, on purpose. */
export type Trial = {
  readonly complaints: readonly string[];
  readonly filings: number;
  readonly faults: readonly string[];
  readonly calls: number;
};

/** What a run of trials came to; `failed` holds the seeds that bring a failure back. */
export type TrialReport = {
  readonly trials: number;
  readonly seed: number;
  readonly filings: number;
  readonly calls: number;
  readonly faults: Readonly<Record<string, number>>;
  readonly failed: readonly { readonly seed: number; readonly complaints: readonly string[] }[];
};

const SAID_EVERY = 500;

const attempted = async (trial: (seed: number) => Promise<Trial>, seed: number): Promise<Trial> => {
  try {
    return await trial(seed);
  } catch (error) {
    // A trial that breaks off is a finding like any other, and must not hide those after it.
    return { complaints: [error instanceof Error ? `${error.name}: ${error.message}` : 'broke off'], filings: 0, faults: [], calls: 0 };
  }
};

/** Runs trials with the seeds from `seed` on, one after the other, until there were so many or it is `enough`, and says on `terminal` how far it is. */
export const runTrials = async (
  trial: (seed: number) => Promise<Trial>,
  { count, seed, enough = () => false }: { readonly count: number; readonly seed: number; readonly enough?: () => boolean },
  terminal: Pick<Terminal, 'err'>,
): Promise<TrialReport> => {
  const faults: Record<string, number> = {};
  const failed: { seed: number; complaints: readonly string[] }[] = [];
  let [filings, calls] = [0, 0];
  let done = 0;
  for (; done < count && !enough(); done += 1) {
    const one = await attempted(trial, seed + done);
    filings += one.filings;
    calls += one.calls;
    for (const fault of one.faults) faults[fault] = (faults[fault] ?? 0) + 1;
    if (one.complaints.length > 0) failed.push({ seed: seed + done, complaints: one.complaints });
    if ((done + 1) % SAID_EVERY === 0) terminal.err(`${done + 1} / ${count}\n`);
  }
  return { trials: done, seed, filings, calls, faults, failed };
};
