/** Where an item stands: partition and place in it. */
export type Key = { readonly pk: string; readonly sk: string };

/** The indexes, by number. */
export type ListNumber = 1 | 2 | 3 | 4 | 5;

/** An item's place on a list: the list's name, and what it is sorted by. */
export type Place = { readonly list: string; readonly place: string };
export type Places = Readonly<Partial<Record<ListNumber, Place>>>;

/** What is stored under a key. `version` counts the writes from 1; `expiresAt` is in seconds since 1970. */
export type Item = Key & {
  readonly kind: string;
  readonly version: number;
  readonly value: unknown;
  readonly places?: Places;
  readonly expiresAt?: number;
};

/** What must be stored for a write to be made: nothing, whatever, or exactly this version. */
export type Condition = 'absent' | 'any' | number;

/** Counting in an item that holds nothing else. */
export type Count = { readonly add: Key; readonly amount: number; readonly expiresAt?: number };

/** One of the writes that are made together or not at all; each of another key. */
export type TableWrite = { readonly put: Item; readonly when: Condition } | { readonly remove: Key; readonly when: Condition } | Count;

/** What is read of a list: places from `from` (included) until `before` (excluded), after an item if one is named. */
export type ListRequest = {
  readonly index: ListNumber;
  readonly list: string;
  readonly from?: string;
  readonly before?: string;
  readonly after?: ListedKey;
  readonly limit: number;
};

/** A key with its place on the list that was read. */
export type ListedKey = Key & { readonly place: string };

/** The most writes that can be made together. */
export const MOST_WRITES = 100;

/** The writes with counts of the same counter added up: a transaction names each key once. */
export const summedUp = (writes: readonly TableWrite[]): readonly TableWrite[] => {
  const sums = new Map<string, Count>();
  for (const write of writes) {
    if (!('add' in write)) continue;
    const id = JSON.stringify([write.add.pk, write.add.sk]);
    sums.set(id, { ...write, amount: write.amount + (sums.get(id)?.amount ?? 0) });
  }
  return [...writes.filter((write) => !('add' in write)), ...[...sums.values()].filter(({ amount }) => amount !== 0)];
};

/**
 * The table: all that the store needs of one. Reads by key are consistent, lists may lag behind. Throws TransientError where another try may help.
 */
export type Table = {
  readonly get: (key: Key) => Promise<Item | null>;
  /** What there is under these keys, in their order. */
  readonly getMany: (keys: readonly Key[]) => Promise<readonly Item[]>;
  /** All items of a partition whose sort key begins so, in its order. */
  readonly partition: (pk: string, prefix?: string) => Promise<readonly Item[]>;
  /** A part of a list in its order; `more` when something may follow. */
  readonly list: (request: ListRequest) => Promise<{ readonly keys: readonly ListedKey[]; readonly more: boolean }>;
  /** Makes all writes, or none and says which conditions did not hold (by their place in the request). */
  readonly write: (
    writes: readonly TableWrite[],
  ) => Promise<{ readonly ok: true } | { readonly ok: false; readonly failed: readonly number[] }>;
  /** Counts, and answers the new count. */
  readonly add: (key: Key, amount: number, expiresAt?: number) => Promise<number>;
  /** Counts as they stand; 0 where nothing was counted. */
  readonly counts: (keys: readonly Key[]) => Promise<readonly number[]>;
  /** All counters of a partition, in the order of their sort keys. */
  readonly countsIn: (pk: string) => Promise<readonly { readonly sk: string; readonly count: number }[]>;
};
