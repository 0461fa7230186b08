import { FilingRecord } from '#functions/records/filing-record';
import type { FilingStore } from '#functions/store-ports';
import { isInProgress } from '#shared/filing/standing';
import { isOpen, ReviewTask } from '#shared/review/task';
import { changeFiling } from './change-filing';
import { parsed, parsedOrNull } from './items';
import { filingPartition, headKey, secretKey } from './keys';
import { type Item, MOST_WRITES, summedUp, type Table, type TableWrite } from './table';
import { countTask } from './task-writes';

/** What of a filing stays: the head, emptied, the audit trail, and the names of effects. */
const stays = (sk: string): boolean => sk === 'HEAD' || sk === 'KEY' || sk.startsWith('EVENT#') || sk.startsWith('EFFECT#');

const emptied = (head: FilingRecord, at: string): FilingRecord => {
  const { id, action, province, nature, state, revision, inputs, generation, createdAt, changedAt, since, tasks, audit } = head;
  return {
    ...{ id, account: '', action, province, nature, filingType: null, state, revision, inputs, generation, createdAt, changedAt, since },
    ...{ enteredHash: head.enteredHash, readers: [], returned: [], tasks, openTasks: [], audit, erasedAt: at },
  };
};

/** A removed task may have to be counted, too. */
const MOST_AT_ONCE = MOST_WRITES / 2;

const removal = (item: Item): readonly TableWrite[] => {
  const remove: TableWrite = { remove: item, when: 'any' };
  const task = item.kind === 'task' ? parsed(ReviewTask, item) : null;
  return task !== null && isOpen(task) ? [{ ...remove, when: item.version }, countTask(task.queue, task.id, -1)] : [remove];
};

/** Removes what is personal, item by item, then the key together with the head's emptying: killed in between, it is asked for again and goes on. */
export const eraseFiling = async (table: Table, request: Parameters<FilingStore['erase']>[0]): ReturnType<FilingStore['erase']> => {
  const { filing, at } = request;
  const head = parsedOrNull(FilingRecord, await table.get(headKey(filing)));
  if (head === null) return { ok: false, refusal: 'not-found' };
  if (isInProgress(head.state)) return { ok: false, refusal: 'in-progress' };
  const personal = (await table.partition(filingPartition(filing))).filter(({ sk }) => !stays(sk));
  for (let from = 0; from < personal.length; from += MOST_AT_ONCE) {
    await table.write(summedUp(personal.slice(from, from + MOST_AT_ONCE).flatMap(removal)));
  }
  if (head.erasedAt !== undefined) return { ok: true };
  const written = await changeFiling<'in-progress'>(table, request, (now) =>
    isInProgress(now.state)
      ? { ok: false, problem: 'in-progress' }
      : { ok: true, value: { next: emptied(now, at), event: 'erased', writes: [{ remove: secretKey(filing), when: 'any' }] } },
  );
  if (written.ok || written.refusal === 'erased') return { ok: true };
  return { ok: false, refusal: written.refusal === 'not-found' ? 'not-found' : 'in-progress' };
};
