import type { Condition, Item, Key, ListedKey, ListRequest, Table, TableWrite } from '#functions/adapters/store/table';
import { MOST_WRITES } from '#functions/adapters/store/table';

const idOf = ({ pk, sk }: Key): string => JSON.stringify([pk, sk]);
const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const listOf = (index: number, list: string): string => `${index} ${list}`;
const byPlace = (a: ListedKey, b: ListedKey): number => compared(a.place, b.place) || compared(a.pk, b.pk) || compared(a.sk, b.sk);

/** As it comes back from a wire: what is undefined is not there. */
const overTheWire = (item: Item): Item => ({ ...item, value: JSON.parse(JSON.stringify(item.value)) });

type Partition = Map<string, Item>;
type List = { readonly keys: Map<string, ListedKey>; sorted: readonly ListedKey[] | null };

/** A table in memory that keeps every promise of the real one: writes all or none, by the same conditions. What is put in is copied, as over a wire. */
export const createMemoryTable = (): Table => {
  const partitions = new Map<string, Partition>();
  const lists = new Map<string, List>();
  const counters = new Map<string, number>();
  const counted = new Map<string, Set<string>>();

  const itemAt = ({ pk, sk }: Key): Item | undefined => partitions.get(pk)?.get(sk);
  const holds = (key: Key, when: Condition): boolean =>
    when === 'any' || (when === 'absent' ? itemAt(key) === undefined : itemAt(key)?.version === when);

  const listKeys = (item: Item): readonly (readonly [string, ListedKey])[] =>
    Object.entries(item.places ?? {}).map(([index, { list, place }]) => [listOf(Number(index), list), { pk: item.pk, sk: item.sk, place }]);

  const takeOff = (key: Key): void => {
    const item = itemAt(key);
    if (item === undefined) return;
    for (const [name] of listKeys(item)) {
      const list = lists.get(name);
      list?.keys.delete(idOf(key));
      if (list !== undefined) list.sorted = null;
    }
    partitions.get(key.pk)?.delete(key.sk);
  };

  const putIn = (item: Item): void => {
    takeOff(item);
    const partition = partitions.get(item.pk) ?? new Map<string, Item>();
    partitions.set(item.pk, partition.set(item.sk, overTheWire(item)));
    for (const [name, key] of listKeys(item)) {
      const list = lists.get(name) ?? { keys: new Map<string, ListedKey>(), sorted: null };
      list.keys.set(idOf(item), key);
      list.sorted = null;
      lists.set(name, list);
    }
  };

  const add = (key: Key, amount: number): number => {
    const count = (counters.get(idOf(key)) ?? 0) + amount;
    counters.set(idOf(key), count);
    counted.set(key.pk, (counted.get(key.pk) ?? new Set()).add(key.sk));
    return count;
  };

  const fails = (write: TableWrite): boolean => {
    if ('put' in write) return !holds(write.put, write.when);
    return 'remove' in write && !holds(write.remove, write.when);
  };

  const list = ({ index, list: name, from = '', before, after, limit }: ListRequest) => {
    const found = lists.get(listOf(index, name));
    if (found === undefined) return { keys: [], more: false };
    found.sorted ??= [...found.keys.values()].sort(byPlace);
    const rest = found.sorted.filter(
      (key) => key.place >= from && (before === undefined || key.place < before) && (after === undefined || byPlace(key, after) > 0),
    );
    return { keys: rest.slice(0, limit), more: rest.length > limit };
  };

  const keyOf = (write: TableWrite): Key => ('put' in write ? write.put : 'remove' in write ? write.remove : write.add);

  const write = (writes: readonly TableWrite[]): { ok: true } | { ok: false; failed: number[] } => {
    if (writes.length > MOST_WRITES) throw new RangeError('too many writes in one transaction');
    if (new Set(writes.map((one) => idOf(keyOf(one)))).size < writes.length)
      throw new RangeError('two writes of one key in one transaction');
    const failed = writes.flatMap((one, at) => (fails(one) ? [at] : []));
    if (failed.length > 0) return { ok: false, failed };
    for (const one of writes) {
      if ('put' in one) putIn(one.put);
      else if ('remove' in one) takeOff(one.remove);
      else add(one.add, one.amount);
    }
    return { ok: true };
  };

  const copied = (item: Item | undefined): Item | null => (item === undefined ? null : structuredClone(item));
  return {
    get: async (key) => copied(itemAt(key)),
    getMany: async (keys) => keys.flatMap((key) => copied(itemAt(key)) ?? []),
    partition: async (pk, prefix = '') =>
      [...(partitions.get(pk)?.values() ?? [])]
        .filter(({ sk }) => sk.startsWith(prefix))
        .sort((a, b) => compared(a.sk, b.sk))
        .map((item) => structuredClone(item)),
    list: async (request) => list(request),
    write: async (writes) => write(writes),
    add: async (key, amount) => add(key, amount),
    counts: async (keys) => keys.map((key) => counters.get(idOf(key)) ?? 0),
    countsIn: async (pk) => [...(counted.get(pk) ?? [])].sort(compared).map((sk) => ({ sk, count: counters.get(idOf({ pk, sk })) ?? 0 })),
  };
};
