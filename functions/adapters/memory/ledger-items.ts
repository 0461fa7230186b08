import type { LedgerItem, LedgerItems } from '#functions/bureau-ledger';

type Stored = LedgerItem & { readonly version: number };

/** The records in memory. `live`: the changes that would bring them about anew, one for each record and counter. */
export type MemoryLedgerItems = LedgerItems & { readonly live: () => Iterable<LedgerChange> };

/** One thing that happened to the records: what a journal keeps, and what is replayed from it. */
export type LedgerChange = { readonly put: Stored } | { readonly counter: string; readonly is: number };

const keyOf = (collection: string, id: string): string => `${collection}\n${id}`;

const byOrder = (a: { order: string }, b: { order: string }): number => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0);

/**
 * The ledger's records in memory, with the conditional writes of the real store. `written` is called with each change, one after the other and
 * before anyone sees it; a change that it refuses did not happen. `past` are the changes of an earlier life, in order.
 */
export const memoryLedgerItems = (
  written: (change: LedgerChange) => Promise<void> = async () => {},
  past: Iterable<LedgerChange> = [],
): MemoryLedgerItems => {
  const records = new Map<string, Stored>();
  const lists = new Map<string, Map<string, Stored>>();
  const counters = new Map<string, number>();

  const apply = (change: LedgerChange): void => {
    if ('counter' in change) {
      counters.set(change.counter, change.is);
      return;
    }
    const { put } = change;
    const key = keyOf(put.collection, put.id);
    const before = records.get(key);
    if (before?.list !== undefined) lists.get(before.list)?.delete(key);
    records.set(key, put);
    if (put.list === undefined) return;
    const list = lists.get(put.list) ?? new Map<string, Stored>();
    lists.set(put.list, list.set(key, put));
  };
  const make = async (change: LedgerChange): Promise<void> => {
    await written(change);
    apply(change);
  };
  let turn: Promise<unknown> = Promise.resolve();
  /** A condition must still hold when its change is made, so changes wait for each other. */
  const inTurn = <Answer>(change: () => Promise<Answer>): Promise<Answer> => {
    const made = turn.then(change);
    turn = made.catch(() => undefined);
    return made;
  };
  for (const change of past) apply(change);

  return {
    get: async (collection, id) => {
      const found = records.get(keyOf(collection, id));
      return found === undefined ? null : { version: found.version, value: structuredClone(found.value) };
    },
    put: (item, expected) =>
      inTurn(async () => {
        if ((records.get(keyOf(item.collection, item.id))?.version ?? 0) !== expected) return false;
        await make({ put: { ...item, value: structuredClone(item.value), version: expected + 1 } });
        return true;
      }),
    list: async (list, { after = '', limit }) =>
      [...(lists.get(list)?.values() ?? [])]
        .map(({ id, order = '', version, value }) => ({ id, order, version, value }))
        .filter(({ order }) => order > after)
        .sort(byOrder)
        .slice(0, limit)
        .map((one) => ({ ...one, value: structuredClone(one.value) })),
    add: (counter, by) =>
      inTurn(async () => {
        const is = (counters.get(counter) ?? 0) + by;
        await make({ counter, is });
        return is;
      }),
    live: () => [...[...records.values()].map((put) => ({ put })), ...[...counters].map(([counter, is]) => ({ counter, is }))],
  };
};
