import { taskWords } from '#shared/messages/console-task';
import type { Sentence } from '#shared/verdict/verdict';

/**
 * How long a task must have been in view before it is decided, in milliseconds. The next task takes the place of the one that was decided in an instant, and one
 * without anything to check could be approved there and then: a second press, or the second half of a double click, was about the task before it.
 */
export const SEEN_MS = 500;

/** How it is when a decision is asked for; `cameUpAt` and `now` in milliseconds. */
export type Moment = {
  readonly standing: string;
  readonly isOnItsWay: boolean;
  readonly cameUpAt: number;
  readonly now: number;
  readonly unresolved: number;
  readonly returns: number;
};

/** What becomes of a decision that is asked for: it is taken, waits for the claim, or is not taken, and why. */
export const answerTo = (
  outcome: 'approve' | 'return',
  { standing, isOnItsWay, cameUpAt, now, unresolved, returns }: Moment,
): Sentence | 'taken' | 'after-claim' => {
  if (isOnItsWay) return taskWords.onItsWay;
  if (now - cameUpAt < SEEN_MS) return taskWords.justCameUp;
  if (standing === 'unknown') return 'after-claim';
  if (standing !== 'mine') return taskWords.notYours;
  if (outcome === 'return') return returns === 0 ? taskWords.nothingToReturn : 'taken';
  if (returns > 0) return taskWords.hasReturns;
  return unresolved > 0 ? taskWords.firstCheck : 'taken';
};
