import { join } from 'node:path';
import { z } from 'zod';
import { type MemoryLedgerItems, memoryLedgerItems } from '#functions/adapters/memory/ledger-items';
import { openJournal } from './journal';

const LedgerChange = z.union([
  z.strictObject({
    put: z.strictObject({
      collection: z.string(),
      id: z.string(),
      value: z.unknown(),
      list: z.string().exactOptional(),
      order: z.string().exactOptional(),
      version: z.int().min(1),
    }),
  }),
  z.strictObject({ counter: z.string(), is: z.int() }),
]);

const FORM = { kind: 'bureau-ledger', version: 1, entry: LedgerChange };

/** A journal is written anew when it holds so many times what is live. */
const WASTE = 4;

/**
 * The ledger's records in a journal below a folder: each change is on the disk before anyone sees it, a kill at any moment loses none that was
 * answered. For one process at a time.
 */
export const openLedgerItems = async (folder: string): Promise<MemoryLedgerItems> => {
  const { entries, journal } = await openJournal(join(folder, 'bureau-ledger.jsonl'), FORM);
  const items = memoryLedgerItems(journal.append, entries);
  if (entries.length > WASTE * [...items.live()].length) await journal.rewrite(items.live);
  return items;
};
