import type { Instant } from '#shared/filing/instant';
import { claimed } from '#shared/review/lease';
import { isOpen, type Queue, ReviewTask } from '#shared/review/task';
import { parsed, taskItem } from './items';
import { type PagedList, pageOf } from './pages';
import type { Item, Table } from './table';

/** Who asks for work, and what is not for them. */
export type NextRequest = {
  readonly queue: Queue;
  readonly holder: string;
  readonly at: Instant;
  readonly skip: (task: ReviewTask) => boolean;
};

/** How many candidates are read at once: more than there are people who take the next task in the same moment. */
const CANDIDATES = 10;

const tryToClaim = async (table: Table, item: Item, { holder, at, skip }: NextRequest): Promise<ReviewTask | null> => {
  const task = parsed(ReviewTask, item);
  if (!isOpen(task) || skip(task) || (task.holder === holder && task.leaseUntil !== undefined && task.leaseUntil > at)) return null;
  const claim = claimed(task, { holder, at });
  if (!claim.ok) return null;
  const { ok } = await table.write([{ put: taskItem(claim.value, item.version + 1), when: item.version }]);
  return ok ? claim.value : null;
};

const firstOf = async (table: Table, list: PagedList, request: NextRequest): Promise<ReviewTask | null> => {
  let cursor = null;
  do {
    const page: Awaited<ReturnType<typeof pageOf<Item>>> = await pageOf(
      table,
      list,
      { limit: CANDIDATES, ...(cursor === null ? {} : { cursor }) },
      (item) => item,
    );
    for (const item of page.items) {
      const task = await tryToClaim(table, item, request);
      if (task !== null) return task;
    }
    cursor = page.cursor;
  } while (cursor !== null);
  return null;
};

/** Claims the most urgent task that nobody holds: those whose lease has ended come first, since they have waited longest; then by due time and severity. */
export const claimNext = async (table: Table, request: NextRequest): Promise<ReviewTask | null> => {
  // A lease that ends now has ended; `$` is the character after `#`, which parts the end from the id.
  const ended: PagedList = { index: 2, list: `HELD#${request.queue}`, sharded: false, before: `${request.at}$` };
  const free: PagedList = { index: 2, list: `FREE#${request.queue}`, sharded: false };
  return (await firstOf(table, ended, request)) ?? firstOf(table, free, request);
};
