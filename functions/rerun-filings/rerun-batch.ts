import { z } from 'zod';
import { TransientError } from '#functions/errors';
import type { RerunPorts } from '#functions/rerun/ports';
import type { Claim } from '#functions/rerun/store-port';
import { sha256 } from '#functions/sha256';
import type { Instant } from '#shared/filing/instant';
import { hasFlipped } from '#shared/rerun/canary';
import { PlannedFiling } from '#shared/rerun/plan';
import type { Rerun, Result } from '#shared/rerun/run';
import { rerunFiling } from './rerun-filing';

/** A batch of a run, as the state machine hands it over. */
export const BatchInput = z.object({ run: z.string(), items: z.array(PlannedFiling).min(1) });
export type BatchInput = z.infer<typeof BatchInput>;

/** How long to wait before the batch is asked for again; 0 when nothing is left to do in it. */
export type BatchAnswer = { readonly waitSeconds: number };

const LEAST_SECONDS = 5;
const MOST_SECONDS = 300;

/**
 * How long to wait for pictures that were given to be read at `asked`: a quarter of what they have taken so far. A batch whose pictures are never read so stays below the 25 000 events
 * that an execution may have.
 */
const waitFor = (asked: Instant, now: Instant): number =>
  Math.round(Math.min(MOST_SECONDS, Math.max(LEAST_SECONDS, (Date.parse(now) - Date.parse(asked)) / 4000)));

const works = ({ state }: Rerun): boolean => state === 'starting' || state === 'canary' || state === 'running';

const failure = ({ before }: PlannedFiling, error: unknown): Result => ({
  ...{ as: 'failed', before, after: null, pictures: 0, unforeseen: false },
  error: error instanceof Error ? error.name.slice(0, 100) : 'unknown',
});

const attempted = async (run: Rerun, item: PlannedFiling, claim: Claim, ports: RerunPorts): Promise<Result | null> => {
  try {
    return await rerunFiling({ run, item, claim }, ports);
  } catch (error) {
    // What another try may cure is the state machine's: filings that are done by then are not done again.
    if (error instanceof TransientError) throw error;
    const result = failure(item, error);
    await ports.store.reruns.note(claim, { result });
    return result;
  }
};

const add = (results: readonly Result[]) => ({
  done: results.length,
  failed: results.filter(({ as }) => as === 'failed').length,
  flips: results.filter(hasFlipped).length,
  pictures: results.reduce((sum, { pictures }) => sum + pictures, 0),
});

/**
 * Works through a batch, one filing after the other, so that a run has as many filings in work as it has batches: also where pictures are read again, so that those who file today
 * do not stand behind a whole run in the reader's queue. Meanwhile the batch goes on with filings of which nothing is to be read. A run that was paused, stopped or cancelled leaves what it
 * has not begun; a filing that is done, or another's, is passed over.
 */
export const rerunBatch = async ({ run: id, items }: BatchInput, ports: RerunPorts): Promise<BatchAnswer> => {
  const { store, clock } = ports;
  const [run, claims] = await Promise.all([store.reruns.get(id), store.reruns.claims(items.map(({ filing }) => filing))]);
  if (run === null) return { waitSeconds: 0 };
  const claimed = new Map(claims.map((claim) => [claim.filing, claim]));
  const results: Result[] = [];
  let waitSeconds = 0;
  if (!works(run)) return { waitSeconds: 0 };
  for (const item of items) {
    const claim = claimed.get(item.filing);
    if (claim === undefined || claim.claim.run !== id) continue;
    if (waitSeconds > 0 && claim.claim.result === undefined && item.steps.includes('read')) continue;
    const result = claim.claim.result ?? (await attempted(run, item, claim, ports));
    if (result !== null) results.push(result);
    else waitSeconds = waitFor(claim.claim.asked ?? clock.now(), clock.now());
  }
  await store.reruns.countBatch(id, (await sha256(items.map(({ filing }) => filing).join(' '))).slice(0, 32), add(results));
  return { waitSeconds };
};
