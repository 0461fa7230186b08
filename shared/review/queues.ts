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

/** What a decision does to the filing; null where it settles only the task. In a filing that did not fail, an exception is a question only. */
export const eventOfDecision = (queue: Queue, outcome: Decision['outcome'], state: FilingState): LifeCycleEvent | null =>
  queue === 'exceptions' && state !== 'failed' ? null : EVENTS[queue][outcome];
