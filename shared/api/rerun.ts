import { z } from 'zod';
import { IsoDay } from '#shared/filing/day';
import { PlannedFiling, RerunPlan } from '#shared/rerun/plan';
import { RerunProgress } from '#shared/rerun/progress';
import { RunTotals } from '#shared/rerun/report';
import { Reason, Selection } from '#shared/rerun/selection';

/** What is planned: by reason, or narrowed. `pack` asks what another rule pack would make of it; such a plan cannot be run. */
export const PlanBody = z.strictObject({
  ...Selection.shape,
  reasons: z.array(Reason).max(6).default([]),
  filings: z.array(z.string().min(1).max(200)).max(2000).optional(),
  from: IsoDay.optional(),
  until: IsoDay.optional(),
  pack: z.string().max(200).optional(),
  reader: z.string().max(200).optional(),
});
export type PlanBody = z.infer<typeof PlanBody>;

/** A plan as it is shown: what it comes to, and the filings that flip, 200 at most. */
export const PlanView = RerunPlan.omit({ version: true, filings: true })
  .extend({ flipping: z.array(PlannedFiling) })
  .meta({ id: 'RerunPlan' });
export type PlanView = z.infer<typeof PlanView>;

/** How a plan is to be run; what is left out is as everybody has it. */
export const RunBody = z.strictObject({
  plan: z.string().min(1).max(100),
  concurrency: z.int().min(1).max(200).optional(),
  canaryShare: z.number().min(0).max(1).optional(),
  stopErrors: z.number().min(0).max(1).optional(),
  stopFlips: z.number().min(0).max(1).optional(),
});
export type RunBody = z.infer<typeof RunBody>;

/** What is said to a run. */
export const CommandBody = z.strictObject({ command: z.enum(['pause', 'resume', 'cancel', 'redrive']) });

/** A run, how far it is, and what its report says once there is one. */
export const RunView = z.strictObject({ ...RerunProgress.shape, totals: RunTotals.nullable() }).meta({ id: 'RerunRun' });
export type RunView = z.infer<typeof RunView>;

/** A run in a list: without its report. */
export const RunRow = RerunProgress.meta({ id: 'RerunProgress' });
