import { z } from 'zod';
import { FilingType, Nature, ProvinceCode } from '#shared/filing/codes';
import { Instant } from '#shared/filing/instant';
import { FilingState, OrderAction } from '#shared/filing/life-cycle';
import { Worst } from '#shared/review/task';
import { Outcome } from '#shared/verdict/verdict';
import { PageQuery } from './lists';

/** How many filings stand in a state. */
export const StateCount = z.strictObject({ state: FilingState, count: z.int() }).meta({ id: 'StateCount' });
export type StateCount = z.infer<typeof StateCount>;

/** Filings of one state; `dueBefore`: only those whose present stage is due before then, which is how deadlines at risk are found. */
export const FilingsQuery = z.strictObject({ ...PageQuery.shape, state: FilingState, dueBefore: Instant.optional() });

/** A filing as an operator's lists show it: codes, ids and moments, nothing of a person. `run`: the execution that owns it. */
export const OperatorFiling = z
  .strictObject({
    id: z.string(),
    state: FilingState,
    action: OrderAction,
    province: ProvinceCode,
    nature: Nature,
    filingType: FilingType.nullable(),
    revision: z.int(),
    createdAt: Instant,
    since: Instant,
    changedAt: Instant,
    dueAt: Instant.optional(),
    outcome: Outcome.nullable(),
    worst: Worst.optional(),
    worstCode: z.string().optional(),
    run: z.string().optional(),
    openTasks: z.array(z.string()),
  })
  .meta({ id: 'OperatorFiling' });
export type OperatorFiling = z.infer<typeof OperatorFiling>;

/** How a run of the workflow may end badly. */
export const FailedAs = z.enum(['FAILED', 'TIMED_OUT', 'ABORTED']);
export type FailedAs = z.infer<typeof FailedAs>;

/** Runs that ended so, the last first. */
export const RunsQuery = z.strictObject({ ...PageQuery.shape, status: FailedAs.default('FAILED') });

/** A run that ended badly; `filing` is null for one that was started by hand under another name. */
export const FailedRun = z
  .strictObject({ name: z.string(), filing: z.string().nullable(), status: FailedAs, startedAt: Instant, endedAt: Instant.optional() })
  .meta({ id: 'FailedRun' });
export type FailedRun = z.infer<typeof FailedRun>;

/** A message to the applicant that belongs to a filing: which, when it was written and when it was sent. Addresses and words are not part of it. */
export const Notification = z
  .strictObject({
    id: z.string(),
    channel: z.enum(['mail', 'sms']),
    template: z.string(),
    createdAt: Instant,
    sentAt: Instant.optional(),
  })
  .meta({ id: 'Notification' });
export type Notification = z.infer<typeof Notification>;
