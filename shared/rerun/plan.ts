import { z } from 'zod';
import { Digest } from '#shared/audit/event';
import { Nature, ProvinceCode } from '#shared/filing/codes';
import { Instant } from '#shared/filing/instant';
import { FilingState } from '#shared/filing/life-cycle';
import { Outcome } from '#shared/verdict/verdict';
import { Selection, Why } from './selection';

/**
 * What a re-run does to one filing, the least that brings it up to date: reads pictures again, writes its verdict anew, lets the workflow check it again, starts a run
 * that never came or failed, or asks a person because the verdict contradicts what a person decided.
 */
export const RerunStep = z.enum(['read', 'judge', 'recheck', 'restart', 'ask']);
export type RerunStep = z.infer<typeof RerunStep>;

/** Whether a verdict changes for the better or the worse; `unknown` where pictures must be read first, or a run decides. */
export const Direction = z.enum(['none', 'better', 'worse', 'unknown']);
export type Direction = z.infer<typeof Direction>;

/** By which rules and by which reader filings are to be judged. `reader`: `name@version`; null leaves readings as they are. */
export const Target = z.strictObject({
  pack: z.strictObject({ id: z.string(), hash: z.string() }),
  reader: z.string().nullable(),
});
export type Target = z.infer<typeof Target>;

/** One filing of a plan: how it stood when it was planned, what is to be done, and what comes of it. Ids and codes only. */
export const PlannedFiling = z.strictObject({
  filing: z.string(),
  why: z.array(Why),
  state: FilingState,
  province: ProvinceCode,
  nature: Nature,
  revision: z.int().nonnegative(),
  inputs: z.int().nonnegative(),
  /** Digest of the verdict that it was judged by; null where it was not judged yet. */
  verdict: Digest.nullable(),
  steps: z.array(RerunStep),
  /** Materials whose pictures are read again. */
  materials: z.array(z.string()),
  pictures: z.int().nonnegative(),
  before: Outcome.nullable(),
  after: Outcome.nullable(),
  direction: Direction,
  /** Rules that bring a flip about. */
  because: z.array(z.string()),
  /** The verdict keeps every word; only the pack that stands behind it is another. */
  same: z.boolean(),
});
export type PlannedFiling = z.infer<typeof PlannedFiling>;

/** What a plan comes to. Times in seconds on one machine, cost in the unit of the price that was given. */
export const PlanTotals = z.strictObject({
  filings: z.int().nonnegative(),
  toDo: z.int().nonnegative(),
  steps: z.record(RerunStep, z.int().nonnegative()),
  flips: z.strictObject({ better: z.int().nonnegative(), worse: z.int().nonnegative() }),
  unknown: z.int().nonnegative(),
  pictures: z.int().nonnegative(),
  seconds: z.number().nonnegative(),
  cost: z.number().nonnegative(),
  byRule: z.record(z.string(), z.int().nonnegative()),
  byFlip: z.record(z.string(), z.int().nonnegative()),
});
export type PlanTotals = z.infer<typeof PlanTotals>;

/**
 * A plan: what a re-run would do. `active`: the pack is the one in force here, so that the plan may be run. `rest`: where planning goes on, for whoever plans; absent once all that
 * was found is planned.
 */
export const RerunPlan = z.strictObject({
  version: z.literal(1),
  id: z.string(),
  at: Instant,
  active: z.boolean(),
  selection: Selection,
  target: Target,
  filings: z.array(PlannedFiling),
  totals: PlanTotals,
  rest: z.string().optional(),
});
export type RerunPlan = z.infer<typeof RerunPlan>;

/** True where a plan's filing flips. */
export const flips = ({ direction }: Pick<PlannedFiling, 'direction'>): boolean => direction === 'better' || direction === 'worse';
