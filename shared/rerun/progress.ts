import { z } from 'zod';
import { Rerun } from './run';

const Count = z.int().nonnegative();

/** What one batch of a run has done: written once, when it ends, so that it counts once. */
export const BatchCount = z.strictObject({ done: Count, failed: Count, flips: Count, pictures: Count });
export type BatchCount = z.infer<typeof BatchCount>;

/** How far a run is. `perSecond` since it was started last; `remainingSeconds` null where nothing can be told yet. */
export const RerunProgress = z.strictObject({
  run: Rerun,
  ...BatchCount.shape,
  of: Count,
  perSecond: z.number().nonnegative(),
  remainingSeconds: z.number().nonnegative().nullable(),
});
export type RerunProgress = z.infer<typeof RerunProgress>;

/** Adds batches up and reckons with the rate so far. `seconds`: since the run started. */
export const progressOf = (run: Rerun, batches: readonly BatchCount[], seconds: number): RerunProgress => {
  const sum = (field: keyof BatchCount): number => batches.reduce((total, batch) => total + batch[field], 0);
  const done = Math.min(sum('done'), run.mine);
  const perSecond = seconds > 0 ? Math.round((10 * done) / seconds) / 10 : 0;
  const left = run.mine - done;
  return {
    ...{ run, done, failed: sum('failed'), flips: sum('flips'), pictures: sum('pictures'), of: run.mine, perSecond },
    remainingSeconds: perSecond === 0 ? null : Math.round(left / perSecond),
  };
};
