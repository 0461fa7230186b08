import type { z } from 'zod';
import type { FilingRecord } from '#functions/records/filing-record';
import { stallsAt } from '#shared/filing/stall';
import { isOver } from '#shared/filing/standing';
import { isOpen, type ReviewTask } from '#shared/review/task';
import { orderKey } from '#shared/review/task-order';
import { headKey, inShard, pointerKey, shardOf, taskKey } from './keys';
import type { Item, Key, Place, Places, TableWrite } from './table';

/** The value of an item by its schema; throws what zod says of one that does not fit. */
export const parsed = <Schema extends z.ZodType>(schema: Schema, item: Item): z.infer<Schema> => schema.parse(item.value);

/** The value, or null where there is no item. */
export const parsedOrNull = <Schema extends z.ZodType>(schema: Schema, item: Item | null): z.infer<Schema> | null =>
  item === null ? null : parsed(schema, item);

/** The key of a task by an id that the store made itself. */
export const ownTaskKey = (id: string): Key => {
  const key = taskKey(id);
  if (key === null) throw new RangeError('not the id of a task');
  return key;
};

/** How a rule pack is named on lists. */
export const packName = ({ id, hash }: { readonly id: string; readonly hash: string }): string => `${id}@${hash}`;

const NEVER_DUE = '9999';

const headPlaces = (head: FilingRecord): Places => {
  const { id, account, state, createdAt, verdict, province, erasedAt } = head;
  const shard = shardOf(id);
  const created = `${createdAt}#${id}`;
  const at = (list: string, place: string): Place => ({ list, place });
  const places = { 3: at(inShard(`STATE#${state}`, shard), `${stallsAt(head) ?? NEVER_DUE}#${id}`) };
  if (erasedAt !== undefined) return places;
  return {
    ...places,
    1: at(`ACCOUNT#${account}`, created),
    2: at(`ACCOUNT#${account}#${state}`, created),
    ...(verdict === undefined || isOver(state) ? {} : { 4: at(inShard(`PACK#${packName(verdict.pack)}`, shard), id) }),
    5: at(inShard(`PROVINCE#${province}`, shard), created),
  };
};

/** The head of a filing as it is written for the given time. */
export const headItem = (head: FilingRecord, version: number): Item => ({
  ...headKey(head.id),
  kind: 'filing',
  version,
  value: head,
  places: headPlaces(head),
});

const taskPlaces = (task: ReviewTask): Places => {
  const { id, queue, province, holder, leaseUntil } = task;
  if (!isOpen(task)) return {};
  const place = orderKey(task);
  return {
    1: { list: `QUEUE#${queue}`, place },
    2: leaseUntil === undefined ? { list: `FREE#${queue}`, place } : { list: `HELD#${queue}`, place: `${leaseUntil}#${id}` },
    3: { list: `QUEUE#${queue}#${province}`, place },
    ...(holder === undefined ? {} : { 4: { list: `HOLDER#${holder}`, place } }),
  };
};

/** A review task as it is written. */
export const taskItem = (task: ReviewTask, version: number): Item => ({
  ...ownTaskKey(task.id),
  kind: 'task',
  version,
  value: task,
  places: taskPlaces(task),
});

const pointersOf = ({ state, verdict, readers, erasedAt }: FilingRecord): ReadonlySet<string> =>
  new Set(
    isOver(state) || erasedAt !== undefined
      ? []
      : [...(verdict?.rules ?? []).map((rule) => `RULE#${rule}`), ...readers.map((reader) => `READER#${reader}`)],
  );

/** The writes that keep the lists by rule and by reader as the head says. */
export const pointerWrites = (before: FilingRecord | null, after: FilingRecord): readonly TableWrite[] => {
  const old = before === null ? new Set<string>() : pointersOf(before);
  const now = pointersOf(after);
  const put = (to: string): TableWrite => ({
    put: {
      ...pointerKey(after.id, to),
      kind: 'pointer',
      version: 1,
      value: null,
      places: { 1: { list: inShard(to, shardOf(after.id)), place: after.id } },
    },
    when: 'any',
  });
  return [
    ...[...now].filter((to) => !old.has(to)).map(put),
    ...[...old].filter((to) => !now.has(to)).map((to): TableWrite => ({ remove: pointerKey(after.id, to), when: 'any' })),
  ];
};
