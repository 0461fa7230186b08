import type { Queue, ReviewTask } from './task';

/** Where two different persons must decide. `apart`: queues of which nobody decides two on one filing; empty: four eyes are off. */
export type FourEyes = { readonly apart: readonly Queue[] };

/** Off, as long as nobody configured it. */
export const NO_FOUR_EYES: FourEyes = { apart: [] };

/** Both reviews of a filing by different persons. */
export const BOTH_REVIEWS: FourEyes = { apart: ['first-review', 'photo-review'] };

/** What four eyes look at: all tasks of the filing, and whose filing it is. */
export type DecisionRoom = { readonly all: readonly ReviewTask[]; readonly account: string | null; readonly fourEyes: FourEyes };

/**
 * True when a person may decide on a task: never on the own filing, and never where the same person approved in another queue of the same filing, whatever role
 * it was done in. Seeing the same filing again in the same queue is the same pair of eyes.
 */
export const mayDecide = (by: string, task: ReviewTask, { all, account, fourEyes: { apart } }: DecisionRoom): boolean => {
  if (!apart.includes(task.queue)) return true;
  const approvedElsewhere = all.some(
    ({ queue, decision }) => queue !== task.queue && apart.includes(queue) && decision?.outcome === 'approve' && decision.by === by,
  );
  return by !== account && !approvedElsewhere;
};
