import type { Result } from '#shared/bureau/result';
import type { Instant } from '#shared/filing/instant';
import { type DecisionRoom, mayDecide } from './four-eyes';
import { isHeld } from './lease';
import type { ReturnItem } from './return-item';
import { isReturnCode } from './return-reasons';
import { isOpen, type ReviewTask } from './task';

/** A decision that is asked for; `version` is that of the task as the person saw it. */
export type DecisionRequest = {
  readonly version: number;
  readonly outcome: 'approve' | 'return';
  readonly items?: readonly ReturnItem[];
  readonly by: string;
  readonly at: Instant;
};

/**
 * Why a decision is refused. `decided`: `task.decision` says by whom; `held`: by `task.holder`; `changed`: the task is not as it was seen; `no-items`: a
 * return that names nothing; `unknown-reason`: a code that is none; `four-eyes`: the same person decided on this filing before.
 */
export type DecisionRefusal = 'decided' | 'closed' | 'held' | 'changed' | 'no-items' | 'unknown-reason' | 'four-eyes';

/** The task decided. Whoever decided before is asked first, so that the second person hears of the first, not of a version. */
export const decided = (
  task: ReviewTask,
  { version, outcome, items = [], by, at }: DecisionRequest,
  room: DecisionRoom,
): Result<ReviewTask, DecisionRefusal> => {
  if (task.decision !== undefined) return { ok: false, problem: 'decided' };
  if (!isOpen(task)) return { ok: false, problem: 'closed' };
  if (isHeld(task, at) && task.holder !== by) return { ok: false, problem: 'held' };
  if (task.version !== version) return { ok: false, problem: 'changed' };
  if (!mayDecide(by, task, room)) return { ok: false, problem: 'four-eyes' };
  if (outcome === 'return' && items.length === 0) return { ok: false, problem: 'no-items' };
  if (items.some(({ code }) => !isReturnCode(code))) return { ok: false, problem: 'unknown-reason' };
  const { holder: _, leaseUntil: __, ...free } = task;
  return { ok: true, value: { ...free, version: version + 1, decision: { outcome, by, at, items: [...items] } } };
};
