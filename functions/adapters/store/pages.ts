import type { Cursor } from '#functions/page-cursor';
import type { Page, PageRequest } from '#functions/store-ports';
import { SHARDS } from '#shared/storage/table-definition';
import { inShard } from './keys';
import type { Item, Key, ListedKey, ListNumber, Table } from './table';

/** A list to page through; `shards`: how many parts it has (1: it is one). */
export type PagedList = {
  readonly index: ListNumber;
  readonly list: string;
  readonly sharded: boolean;
  readonly from?: string;
  readonly before?: string;
};

/** The most that a caller gets at once. */
export const MOST_ON_PAGE = 200;

/** How many are looked at for one page at most, where only some are kept. */
const MOST_LOOKED_AT = 500;

/** The item that a place on a list stands for: the one itself, if nothing else is said. */
const itself = ({ pk, sk }: ListedKey): Key => ({ pk, sk });

const cursorAfter = (shard: number, { place, pk, sk }: ListedKey): Cursor => ({ shard, after: { place, pk, sk } });

type Stretch = { readonly keys: readonly ListedKey[]; readonly next: Cursor | null };

/** One reading of an index: up to `limit` keys of one part of the list, and where to go on. */
const stretchOf = async (table: Table, { sharded, list, ...range }: PagedList, cursor: Cursor, limit: number): Promise<Stretch> => {
  const { shard, after } = cursor;
  const name = sharded ? inShard(list, shard) : list;
  const { keys, more } = await table.list({ ...range, list: name, limit, ...(after === undefined ? {} : { after }) });
  const last = keys.at(-1);
  if (more && last !== undefined) return { keys, next: cursorAfter(shard, last) };
  return { keys, next: sharded && shard + 1 < SHARDS ? { shard: shard + 1 } : null };
};

/**
 * A page of a list with its items: read by index, then by key. `kept` turns an item into what is shown, or into null where it is not (or no longer)
 * wanted; then the page goes on looking, 500 items at most.
 */
export const pageOf = async <Shown>(
  table: Table,
  list: PagedList,
  { limit, cursor = { shard: 0 } }: PageRequest,
  kept: (item: Item) => Shown | null,
  standsFor: (listed: ListedKey) => Key = itself,
): Promise<Page<Shown>> => {
  const wanted = Math.min(Math.max(1, limit), MOST_ON_PAGE);
  const items: Shown[] = [];
  let next: Cursor | null = cursor;
  let looked = 0;
  while (next !== null && items.length < wanted && looked < MOST_LOOKED_AT) {
    const stretch: Stretch = await stretchOf(table, list, next, wanted - items.length);
    const found = stretch.keys.length === 0 ? [] : await table.getMany(stretch.keys.map(standsFor));
    items.push(...found.flatMap((item) => kept(item) ?? []));
    looked += stretch.keys.length;
    next = stretch.next;
  }
  return { items, cursor: next };
};
