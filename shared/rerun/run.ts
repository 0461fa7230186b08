import { z } from 'zod';
import { Instant } from '#shared/filing/instant';
import { Outcome } from '#shared/verdict/verdict';
import { Target } from './plan';

/**
 * What became of one filing of a run. `confirmed`: the verdict keeps every word under the new pack; `judged`: it was written anew; `moved-on`: it changed after it was
 * planned and was left alone; `nothing`: nothing was to do.
 */
export const Result = z.strictObject({
  as: z.enum(['confirmed', 'judged', 'rechecked', 'restarted', 'asked', 'nothing', 'moved-on', 'failed']),
  before: Outcome.nullable(),
  after: Outcome.nullable(),
  /** Pictures that were read again. */
  pictures: z.int().nonnegative(),
  /** The verdict is not the one that was planned. */
  unforeseen: z.boolean(),
  /** Name of the error that it failed with. */
  error: z.string().max(100).optional(),
});
export type Result = z.infer<typeof Result>;

/** When a canary share stops a run: shares, 0 to 1, of its filings that failed or came out otherwise than planned, and of those that flipped. */
export const StopRule = z.strictObject({ errors: z.number().min(0).max(1), flips: z.number().min(0).max(1) });
export type StopRule = z.infer<typeof StopRule>;

/** How a run stands. `paused` and `stopped` (by its canary) go on when somebody says so; `refused`: every filing was another run's. */
export const RerunState = z.enum([
  'starting',
  'canary',
  'running',
  'pausing',
  'paused',
  'stopped',
  'cancelling',
  'cancelled',
  'refused',
  'done',
]);
export type RerunState = z.infer<typeof RerunState>;

/** A run of a plan. `attempt` counts its executions; `others` are the filings that another run holds, by that run. */
export const Rerun = z.strictObject({
  id: z.string(),
  plan: z.string(),
  /** The run whose failures it takes up again. */
  redriveOf: z.string().optional(),
  target: Target,
  by: z.string(),
  createdAt: Instant,
  state: RerunState,
  attempt: z.int().positive(),
  /** Filings in work at the same time, at most. */
  concurrency: z.int().min(1).max(1000),
  canary: z.strictObject({ share: z.number().min(0).max(1), least: z.int().nonnegative() }),
  stopRule: StopRule,
  planned: z.int().nonnegative(),
  mine: z.int().nonnegative(),
  others: z.record(z.string(), z.int().positive()),
  startedAt: Instant.optional(),
  /** When it went on after it had stood still, and how many filings were done by then. */
  resumed: z.strictObject({ at: Instant, done: z.int().nonnegative() }).optional(),
  endedAt: Instant.optional(),
  stopped: z.strictObject({ of: z.int(), errors: z.int(), flips: z.int() }).optional(),
});
export type Rerun = z.infer<typeof Rerun>;
