import { createStore } from '#functions/adapters/store/create-store';
import { filingPartition } from '#functions/adapters/store/keys';
import type { Table } from '#functions/adapters/store/table';
import type { Cursor } from '#functions/page-cursor';
import { ProvinceCode } from '#shared/filing/codes';
import type { ExportedTrail } from './trail';

const PAGE = 100;

/** How often a trail is read anew because it grew while it was read. */
const TRIES = 20;

/**
 * The trail of a filing as it lies in a table, with the end that its head knew before and after; null where there is no such filing. Events are not parsed: one that was tampered with must
 * not stop whoever looks for it. Throws where the trail grows faster than it can be read.
 */
export const storedTrail = async (table: Table, filing: string): Promise<ExportedTrail | null> => {
  const { filings } = createStore(table);
  let head = await filings.get(filing);
  for (let tried = 0; head !== null && tried < TRIES; tried += 1) {
    const items = (await table.partition(filingPartition(filing), 'EVENT#')).map(({ value }) => value);
    const after = await filings.get(filing);
    if (after?.audit.hash === head.audit.hash) return { filing, items, head: head.audit };
    head = after;
  }
  if (head === null) return null;
  throw new Error('a trail grows faster than it can be read');
};

/** The ids of all filings of a table, erased ones too, by their provinces. */
export const storedFilings = async function* (table: Table): AsyncGenerator<string> {
  const { filings } = createStore(table);
  for (const province of ProvinceCode.options) {
    let cursor: Cursor | null = null;
    do {
      const page: Awaited<ReturnType<typeof filings.find>> = await filings.find(
        { province },
        { limit: PAGE, ...(cursor === null ? {} : { cursor }) },
      );
      for (const { id } of page.items) yield id;
      cursor = page.cursor;
    } while (cursor !== null);
  }
};
