import type { FilingState, LifeCycleEvent } from '#shared/filing/life-cycle';
import type { Decision, Queue } from './task';

/** The queue in which a filing waits for a person, or null where none has to look. */
export const queueOf = (state: FilingState): Queue | null => {
  if (state === 'first-review' || state === 'photo-review') return state;
  return state === 'failed' ? 'exceptions' : null;
};

/** Who may work on a queue. */
export const QUEUE_ROLES: Readonly<Record<Queue, readonly ('reviewer' | 'operator')[]>> = {
  'first-review': ['reviewer'],
  'photo-review': ['reviewer'],
  exceptions: ['operator'],
  bureau: ['operator'],
};

const EVENTS: Readonly<Record<Queue, Readonly<Record<Decision['outcome'], LifeCycleEvent | null>>>> = {
  'first-review': { approve: 'approve', return: 'return' },
  'photo-review': { approve: 'approve', return: 'return' },
  exceptions: { approve: 'retry', return: 'return' },
  // A person's word on an answer of the bureau that could not be matched; what follows from it is the operator's to start.
  bureau: { approve: null, return: null },
};

/** What was reviewed and sent is not reviewed anew because sending it, or waiting for the bureau, failed. */
const WITH_THE_BUREAU: ReadonlySet<FilingState | undefined> = new Set<FilingState | undefined>(['sending', 'bureau-review']);

/**
 * What a decision does to the filing; null where it settles only the task. In a filing that did not fail, an exception is a question only; one that failed on its way to the
 * bureau (`failedFrom`) is sent again, any other is checked again.
 */
export const eventOfDecision = (
  queue: Queue,
  outcome: Decision['outcome'],
  { state, failedFrom }: { readonly state: FilingState; readonly failedFrom?: FilingState | undefined },
): LifeCycleEvent | null => {
  if (queue === 'exceptions' && state !== 'failed') return null;
  const event = EVENTS[queue][outcome];
  return event === 'retry' && WITH_THE_BUREAU.has(failedFrom) ? 'retry-sending' : event;
};
