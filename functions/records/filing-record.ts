import { z } from 'zod';
import { AuditHead, Digest } from '#shared/audit/event';
import { FilingType, Nature, ProvinceCode } from '#shared/filing/codes';
import { IsoDay } from '#shared/filing/day';
import { Filing } from '#shared/filing/filing';
import { Instant } from '#shared/filing/instant';
import { FilingState, OrderAction } from '#shared/filing/life-cycle';
import { ReturnItem } from '#shared/review/return-item';
import { Worst } from '#shared/review/task';
import { Outcome } from '#shared/verdict/verdict';

/** The verdict in short. The whole stands in the derived bucket under `key`; `inputs` is the state of the filing that it judges. */
export const VerdictSummary = z.strictObject({
  outcome: Outcome,
  worst: Worst,
  /** Code of the worst finding. */
  worstCode: z.string().optional(),
  /** Rules and codes that found something, each once. */
  rules: z.array(z.string()),
  codes: z.array(z.string()),
  pack: z.strictObject({ id: z.string(), hash: z.string() }),
  key: z.string(),
  hash: Digest,
  inputs: z.int().nonnegative(),
  at: Instant,
});
export type VerdictSummary = z.infer<typeof VerdictSummary>;

/** The days by which the steps of an order are due. */
export const DueDays = z.strictObject({
  firstReview: IsoDay.optional(),
  curtainPhotoReview: IsoDay.optional(),
  bureauSubmission: IsoDay.optional(),
  bureau: IsoDay.optional(),
});
export type DueDays = z.infer<typeof DueDays>;

/** What the bureau assigned: filing numbers and the ids by which it knows subject, websites, domains and accesses. Websites count from 0. */
export const BureauAnswer = z.strictObject({
  subjectNumber: z.string().optional(),
  websiteNumbers: z.record(z.string(), z.string()),
  ids: z.record(z.string(), z.string()),
  at: Instant.optional(),
});
export type BureauAnswer = z.infer<typeof BureauAnswer>;

/**
 * What a run of the workflow left behind to be woken by: the task token of one waiting state, since when it waits there, and at which attempt (from 0). Never leaves the
 * server.
 */
export const Wait = z.strictObject({
  for: z.string(),
  token: z.string().max(4096),
  since: Instant,
  attempt: z.int().nonnegative().optional(),
});
export type Wait = z.infer<typeof Wait>;

/**
 * The head of a filing: all about it that is small and changes. `revision` counts versions of what was entered (one that was submitted is never overwritten), `inputs` whatever a verdict depends on,
 * `generation` the runs that owned it; only the run of the current generation writes.
 */
export const FilingRecord = z.strictObject({
  id: z.string(),
  account: z.string(),
  action: OrderAction,
  province: ProvinceCode,
  nature: Nature,
  filingType: FilingType.nullable(),
  state: FilingState,
  revision: z.int().nonnegative(),
  inputs: z.int().nonnegative(),
  generation: z.int().nonnegative(),
  /** Name of the execution that owns the filing. */
  run: z.string().optional(),
  createdAt: Instant,
  changedAt: Instant,
  /** Where it stood when it failed, while it is failed. */
  failedFrom: FilingState.optional(),
  /** When the present state began. */
  since: Instant,
  /** When the order was first submitted, and last; which revision that was. */
  firstSubmittedAt: Instant.optional(),
  submittedAt: Instant.optional(),
  submittedRevision: z.int().nonnegative().optional(),
  /** When the present state is overdue, or lapses. */
  dueAt: Instant.optional(),
  deadlines: DueDays.optional(),
  enteredHash: Digest,
  /** Digest of the subject of which somebody of the staff said that it is of national level. */
  nationalLevel: Digest.optional(),
  verdict: VerdictSummary.optional(),
  /** Who read its materials: `name@version`, each once, in order. */
  readers: z.array(z.string()),
  returned: z.array(ReturnItem),
  bureau: BureauAnswer.optional(),
  wait: Wait.optional(),
  /** How many review tasks there have been, and which of them are open. */
  tasks: z.int().nonnegative(),
  openTasks: z.array(z.string()),
  audit: AuditHead,
  erasedAt: Instant.optional(),
});
export type FilingRecord = z.infer<typeof FilingRecord>;

/** What the applicant entered, as of one revision. */
export const EnteredRecord = z.strictObject({
  filing: z.string(),
  revision: z.int().nonnegative(),
  entered: Filing,
  hash: Digest,
  at: Instant,
});
export type EnteredRecord = z.infer<typeof EnteredRecord>;
