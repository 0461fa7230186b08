import type { FilingRecord } from '#functions/records/filing-record';
import type { NewTask } from '#functions/store-ports';
import type { Instant } from '#shared/filing/instant';
import { type Queue, ReviewTask } from '#shared/review/task';
import { parsed, taskItem } from './items';
import { counterKey, taskId } from './keys';
import type { Item, TableWrite } from './table';

/** The write that counts a queue's open tasks. */
export const countTask = (queue: Queue, id: string, amount: 1 | -1): TableWrite => ({ add: counterKey(`QUEUE#${queue}`, id), amount });

/** The writes by which open tasks fall away because the filing moved on; those that stay do so until the filing is withdrawn. */
export const closingWrites = (
  items: readonly Item[],
  { state }: FilingRecord,
  at: Instant,
): { readonly closed: readonly string[]; readonly writes: readonly TableWrite[] } => {
  const closing = items
    .map((item) => ({ task: parsed(ReviewTask, item), version: item.version }))
    .filter(({ task }) => !task.stays || state === 'withdrawn');
  return {
    closed: closing.map(({ task }) => task.id),
    writes: closing.flatMap(({ task: { holder: _, leaseUntil: __, ...task }, version }): readonly TableWrite[] => [
      { put: taskItem({ ...task, version: task.version + 1, closed: { at, reason: state } }, version + 1), when: version },
      countTask(task.queue, task.id, -1),
    ]),
  };
};

/**
 * The writes by which open tasks say that their filing was judged anew: each is another version, so that no decision counts on a verdict that whoever decides
 * did not see.
 */
export const renewingWrites = (items: readonly Item[]): readonly TableWrite[] =>
  items.map((item) => {
    const task = parsed(ReviewTask, item);
    return { put: taskItem({ ...task, version: task.version + 1 }, item.version + 1), when: item.version };
  });

/** The task that a change opens, if any, and its writes. */
export const openingWrites = (
  task: NewTask | undefined,
  { id: filingId, tasks, province, nature, revision, generation }: FilingRecord,
  openedAt: Instant,
): { readonly task: ReviewTask | null; readonly writes: readonly TableWrite[] } => {
  if (task === undefined) return { task: null, writes: [] };
  const { queue, reason, dueAt, worst, findings, stays = false } = task;
  const id = taskId(filingId, tasks + 1);
  const opened: ReviewTask = {
    ...{ id, filingId, queue, reason, dueAt, worst, findings: [...findings], stays },
    ...{ version: 1, openedAt, province, nature, revision, generation },
  };
  return { task: opened, writes: [{ put: taskItem(opened, 1), when: 'absent' }, countTask(queue, id, 1)] };
};
