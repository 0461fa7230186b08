import type { Result } from '#shared/bureau/result';
import { type Instant, minutesAfter } from '#shared/filing/instant';
import { isOpen, type ReviewTask } from './task';

/** How long a claim lasts without activity, in minutes. */
export const LEASE_MINUTES = 10;

/** Why a lease is refused: `decided` and `closed` name an end, `held` that somebody else holds the task (`task.holder`), `not-yours` that you do not. */
export type LeaseRefusal = 'decided' | 'closed' | 'held' | 'not-yours';

/** A lease that is asked for: by whom, when, for how long. */
export type LeaseRequest = { readonly holder: string; readonly at: Instant; readonly minutes?: number };

/** True while somebody's claim lasts. */
export const isHeld = ({ holder, leaseUntil }: ReviewTask, at: Instant): boolean =>
  holder !== undefined && leaseUntil !== undefined && at < leaseUntil;

const ended = (task: ReviewTask): LeaseRefusal | null => {
  if (task.decision !== undefined) return 'decided';
  return isOpen(task) ? null : 'closed';
};

/** The task claimed: one that nobody holds, whose lease ended, or that is one's own already (then its version stays). */
export const claimed = (task: ReviewTask, { holder, at, minutes = LEASE_MINUTES }: LeaseRequest): Result<ReviewTask, LeaseRefusal> => {
  const end = ended(task);
  if (end !== null) return { ok: false, problem: end };
  const held = isHeld(task, at);
  if (held && task.holder !== holder) return { ok: false, problem: 'held' };
  return { ok: true, value: { ...task, holder, leaseUntil: minutesAfter(at, minutes), version: held ? task.version : task.version + 1 } };
};

/** The task with its lease prolonged; one whose lease ended is still its holder's until somebody takes it over. */
export const renewed = (task: ReviewTask, { holder, at, minutes = LEASE_MINUTES }: LeaseRequest): Result<ReviewTask, LeaseRefusal> => {
  const end = ended(task);
  if (end !== null) return { ok: false, problem: end };
  if (task.holder !== holder) return { ok: false, problem: isHeld(task, at) ? 'held' : 'not-yours' };
  const until = minutesAfter(at, minutes);
  return { ok: true, value: { ...task, leaseUntil: task.leaseUntil !== undefined && task.leaseUntil > until ? task.leaseUntil : until } };
};

/** The task given back. */
export const released = (task: ReviewTask, { holder, at }: LeaseRequest): Result<ReviewTask, LeaseRefusal> => {
  const end = ended(task);
  if (end !== null) return { ok: false, problem: end };
  if (task.holder !== holder) return { ok: false, problem: isHeld(task, at) ? 'held' : 'not-yours' };
  const { holder: _, leaseUntil: __, ...free } = task;
  return { ok: true, value: { ...free, version: task.version + 1 } };
};
