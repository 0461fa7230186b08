import { MOST_WRITES, summedUp, type Table, type TableWrite } from '#functions/adapters/store/table';
import { atOnce } from '#functions/at-once';
import type { ObjectStore } from '#functions/ports';
import { randomFrom, seedOf } from '#samples/random';
import type { Instant } from '#shared/filing/instant';
import { drawFiling } from './seed-filing';
import { type Seeded, seededFiling } from './seed-items';

/** How many, from which seed, as of when. The same seed gives the same filings; those that are there already are left as they are. */
export type SeedRequest = { readonly count: number; readonly seed: number; readonly now: Instant };

/** Where filings are seeded. */
export type SeedPorts = { readonly table: Table; readonly derived: Pick<ObjectStore, 'put'> };

const OBJECTS_AT_ONCE = 64;
const TRANSACTIONS_AT_ONCE = 4;

/** The id of a seeded filing: it says what it is. */
export const seedId = (seed: number, number: number): string => `seed${seed}-${String(number).padStart(6, '0')}`;

/** Writes in transactions of as many filings as go into one; a filing stays whole. */
export const transactions = (filings: readonly Seeded[]): readonly (readonly TableWrite[])[] => {
  const groups: TableWrite[][] = [];
  for (const { writes } of filings) {
    const last = groups.at(-1);
    if (last === undefined || summedUp([...last, ...writes]).length > MOST_WRITES) groups.push([...writes]);
    else last.push(...writes);
  }
  return groups.map(summedUp);
};

const AT_ONCE = 200;

/**
 * Fills a system with invented filings in every state, read without pictures and judged by the rules of another day; answers their ids. Asked for again with the same seed, it
 * writes nothing that is there. `told` hears how many are done.
 */
export const seedFilings = async (
  { count, seed, now }: SeedRequest,
  { table, derived }: SeedPorts,
  told: (done: number) => void = () => undefined,
): Promise<readonly string[]> => {
  const ids = Array.from({ length: count }, (_, number) => seedId(seed, number));
  const seen = new Set<string>();
  for (let at = 0; at < count; at += AT_ONCE) {
    const part = ids.slice(at, at + AT_ONCE);
    const made = part.map((id) => seededFiling(drawFiling(randomFrom(seedOf(seed, id)), id, now)));
    await atOnce(
      made.flatMap(({ objects }) => [...objects]),
      OBJECTS_AT_ONCE,
      ([key, bytes]) => derived.put(key, bytes, 'application/json'),
    );
    await atOnce(transactions(made), TRANSACTIONS_AT_ONCE, async (writes) => void (await table.write(writes)));
    for (const one of made.flatMap((filing) => filing.seen)) seen.add(one);
    told(at + part.length);
  }
  const notes = [...seen].map((one): TableWrite => {
    const [what = '', name = ''] = one.split(' ');
    return { put: { pk: `SEEN#${what}`, sk: name, kind: 'seen', version: 1, value: null }, when: 'any' };
  });
  if (notes.length > 0) await table.write(notes);
  return ids;
};
