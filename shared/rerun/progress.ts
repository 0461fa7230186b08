import { z } from 'zod';
import { Rerun } from './run';
import { hasEnded, isAtWork } from './run-states';

const Count = z.int().nonnegative();

/** What one batch of a run has done: written once, when it ends, so that it counts once. */
export const BatchCount = z.strictObject({ done: Count, failed: Count, flips: Count, pictures: Count });
export type BatchCount = z.infer<typeof BatchCount>;

/** How far a run is. `perSecond` since it was started or resumed last, 0 while it stands still; `remainingSeconds` null where nothing can be told. */
export const RerunProgress = z.strictObject({
  run: Rerun,
  ...BatchCount.shape,
  of: Count,
  perSecond: z.number().nonnegative(),
  remainingSeconds: z.number().nonnegative().nullable(),
});
export type RerunProgress = z.infer<typeof RerunProgress>;

/** Adds batches up and reckons with the rate so far. `seconds`: since the run was started or resumed last. */
export const progressOf = (run: Rerun, batches: readonly BatchCount[], seconds: number): RerunProgress => {
  const sum = (field: keyof BatchCount): number => batches.reduce((total, batch) => total + batch[field], 0);
  const done = Math.min(sum('done'), run.mine);
  const goes = isAtWork(run.state);
  const since = Math.max(0, done - (run.resumed?.done ?? 0));
  const perSecond = (goes || hasEnded(run.state)) && seconds > 0 ? Math.round((10 * since) / seconds) / 10 : 0;
  const left = run.mine - done;
  return {
    ...{ run, done, failed: sum('failed'), flips: sum('flips'), pictures: sum('pictures'), of: run.mine, perSecond },
    remainingSeconds: !goes || perSecond === 0 ? null : Math.round(left / perSecond),
  };
};
