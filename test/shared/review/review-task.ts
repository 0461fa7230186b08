import type { ReviewTask } from '#shared/review/task';

export const AT = '2018-09-17T02:00:00.000Z';

/** A task of the first review that nobody holds. */
export const taskOf = (changes: Partial<ReviewTask> = {}): ReviewTask => ({
  ...{ id: 'f.t1', filingId: 'f', queue: 'first-review', version: 1, dueAt: '2018-09-18T15:59:59.999Z', worst: 'review', openedAt: AT },
  ...{ reason: 'doubt', province: 'CN-GD', nature: 'person', findings: [], revision: 0, generation: 1, stays: false },
  ...changes,
});
