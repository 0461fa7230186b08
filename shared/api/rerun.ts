import { z } from 'zod';
import { IsoDay } from '#shared/filing/day';
import { PlannedFiling, RerunPlan } from '#shared/rerun/plan';
import { RerunProgress } from '#shared/rerun/progress';
import { ReportRow, RunTotals } from '#shared/rerun/report';
import { Reason, Selection } from '#shared/rerun/selection';
import { Sentence } from '#shared/verdict/verdict';

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

/** A plan as it is shown: what it comes to, and the filings that flip, 200 at most. `complete`: all that was found is planned; where not, planning can be continued. */
export const PlanView = RerunPlan.omit({ version: true, filings: true, rest: true })
  .extend({ complete: z.boolean(), flipping: z.array(PlannedFiling) })
  .meta({ id: 'RerunPlan' });
export type PlanView = z.infer<typeof PlanView>;

/** Which filings of a plan: all, those for which something is to do, or those whose verdict flips. */
export const PlanPart = z.enum(['all', 'to-do', 'flips']);
export type PlanPart = z.infer<typeof PlanPart>;

/** How the filings of a plan, or the results of a run, are asked for: they are small, and many. */
export const RowsQuery = z.strictObject({
  cursor: z.string().max(20).optional(),
  limit: z.coerce.number().int().min(1).max(2000).default(500),
});
export const PlannedQuery = RowsQuery.extend({ part: PlanPart.default('all') });

/** What can be planned for: rule packs (`basedOn` names the one that an overlay lies over), the one in force, and the readers by which filings were read. */
export const RerunChoices = z
  .strictObject({
    packs: z.array(z.strictObject({ id: z.string(), title: Sentence, basedOn: z.string().nullable() })),
    active: z.string(),
    readers: z.array(z.string()),
  })
  .meta({ id: 'RerunChoices' });
export type RerunChoices = z.infer<typeof RerunChoices>;

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

/** What became of one filing of a run. */
export const RunResult = ReportRow.meta({ id: 'RerunResult' });
