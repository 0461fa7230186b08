import { z } from 'zod';
import { Nature, ProvinceCode } from '#shared/filing/codes';
import { Instant } from '#shared/filing/instant';
import { Level } from '#shared/verdict/verdict';
import { ReturnItem } from './return-item';

/** The queues of work for persons: two reviews, what went wrong, and answers of the bureau that need a person. */
export const Queue = z.enum(['first-review', 'photo-review', 'exceptions', 'bureau']);
export type Queue = z.infer<typeof Queue>;

/** The level of the worst finding; `none` where there is no finding. */
export const Worst = z.enum([...Level.options, 'none']);
export type Worst = z.infer<typeof Worst>;

/** Public interface: a task as lists and claims show it. `version` goes up with each claim, release and decision, never with a renewal. */
export const Task = z.strictObject({
  id: z.string(),
  filingId: z.string(),
  queue: Queue,
  version: z.int().positive(),
  dueAt: Instant,
  worst: Worst,
  holder: z.string().optional(),
  leaseUntil: Instant.optional(),
});
export type Task = z.infer<typeof Task>;

/** What a person decided on a task, who and when. */
export const Decision = z.strictObject({
  outcome: z.enum(['approve', 'return']),
  by: z.string(),
  at: Instant,
  items: z.array(ReturnItem),
});
export type Decision = z.infer<typeof Decision>;

/** A task with all that is kept of it. `reason`: why it is here (a code); `closed`: it fell away undecided, because the filing moved on. */
export const ReviewTask = z.strictObject({
  ...Task.shape,
  openedAt: Instant,
  reason: z.string(),
  province: ProvinceCode,
  nature: Nature,
  /** Codes of the findings: what the list can be narrowed by. */
  findings: z.array(z.string()),
  /** Which revision and run of the filing it judges. */
  revision: z.int().nonnegative(),
  generation: z.int().nonnegative(),
  /** Stays when the filing moves on; only a decision or a withdrawal ends it. */
  stays: z.boolean(),
  decision: Decision.optional(),
  closed: z.strictObject({ at: Instant, reason: z.string() }).optional(),
});
export type ReviewTask = z.infer<typeof ReviewTask>;

/** True while somebody still has to decide. */
export const isOpen = (task: ReviewTask): boolean => task.decision === undefined && task.closed === undefined;

/** The task as the contract shows it. */
export const taskView = ({ id, filingId, queue, version, dueAt, worst, holder, leaseUntil }: ReviewTask): Task => ({
  id,
  filingId,
  queue,
  version,
  dueAt,
  worst,
  ...(holder === undefined ? {} : { holder }),
  ...(leaseUntil === undefined ? {} : { leaseUntil }),
});
