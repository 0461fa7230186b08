import type { Leased, TaskFilter, TaskStore } from '#functions/store-ports';
import type { Result } from '#shared/bureau/result';
import { claimed, type LeaseRefusal, type LeaseRequest, released, renewed } from '#shared/review/lease';
import { isOpen, type Queue, ReviewTask } from '#shared/review/task';
import { claimNext } from './claim-next';
import { decideTask } from './decide-task';
import { parsed, parsedOrNull, taskItem } from './items';
import { counterKeys, filingPartition, taskKey } from './keys';
import { type PagedList, pageOf } from './pages';
import type { Item, Table } from './table';

const queueList = (queue: Queue, { province }: TaskFilter): PagedList =>
  province === undefined
    ? { index: 1, list: `QUEUE#${queue}`, sharded: false }
    : { index: 3, list: `QUEUE#${queue}#${province}`, sharded: false };

const openTask = (item: Item, { nature, finding }: TaskFilter = {}): ReviewTask | null => {
  const task = parsed(ReviewTask, item);
  const wanted = (nature === undefined || task.nature === nature) && (finding === undefined || task.findings.includes(finding));
  return wanted && isOpen(task) ? task : null;
};

/** Tries a lease until nobody was faster. */
const leasing =
  (table: Table, lease: (task: ReviewTask, request: LeaseRequest) => Result<ReviewTask, LeaseRefusal>) =>
  async (id: string, holder: string, at: string): Promise<Leased> => {
    const key = taskKey(id);
    for (;;) {
      const item = key === null ? null : await table.get(key);
      if (item === null) return { ok: false, refusal: 'not-found' };
      const task = parsed(ReviewTask, item);
      const leased = lease(task, { holder, at });
      if (!leased.ok) return { ok: false, refusal: leased.problem, task };
      const { ok } = await table.write([{ put: taskItem(leased.value, item.version + 1), when: item.version }]);
      if (ok) return { ok: true, task: leased.value };
    }
  };

const oldest = async (table: Table, queue: Queue): Promise<ReviewTask | null> => {
  const { items } = await pageOf(table, queueList(queue, {}), { limit: 1 }, openTask);
  return items[0] ?? null;
};

/** Review tasks over a table. */
export const createTaskStore = (table: Table): TaskStore => ({
  get: async (id) => {
    const key = taskKey(id);
    return key === null ? null : parsedOrNull(ReviewTask, await table.get(key));
  },
  ofFiling: async (filing) => (await table.partition(filingPartition(filing), 'TASK#')).map((item) => parsed(ReviewTask, item)),
  inQueue: (queue, { limit, cursor, ...filter }) =>
    pageOf(table, queueList(queue, filter), { limit, ...(cursor === undefined ? {} : { cursor }) }, (item) => openTask(item, filter)),
  heldBy: (holder, page) =>
    pageOf(table, { index: 4, list: `HOLDER#${holder}`, sharded: false }, page, (item) => {
      const task = openTask(item);
      return task?.holder === holder ? task : null;
    }),
  counts: async () => {
    const countOf = async (queue: Queue) => {
      const [counts, first] = await Promise.all([table.counts(counterKeys(`QUEUE#${queue}`)), oldest(table, queue)]);
      return { open: counts.reduce((a, b) => a + b, 0), oldestDueAt: first?.dueAt ?? null };
    };
    const [firstReview, photoReview, exceptions, bureau] = await Promise.all([
      countOf('first-review'),
      countOf('photo-review'),
      countOf('exceptions'),
      countOf('bureau'),
    ]);
    return { 'first-review': firstReview, 'photo-review': photoReview, exceptions, bureau };
  },
  claim: leasing(table, claimed),
  renew: leasing(table, renewed),
  release: leasing(table, released),
  claimNext: (queue, holder, at, skip) => claimNext(table, { queue, holder, at, skip: skip ?? (() => false) }),
  decide: (request) => decideTask(table, request),
});
