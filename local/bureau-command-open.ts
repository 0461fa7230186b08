import { environmentLedgerItems } from '#functions/adapters/bureau/ledger-environment';
import type { BureauLedger } from '#functions/bureau-ledger';
import { createLedger } from '#functions/bureau-ledger-over-items';
import { openLedgerItems } from './bureau-command-ledger';

/** The ledger that the environment names (`TABLE_NAME`), or the one in the journal of a data folder. */
export const openLedger = async (folder: string): Promise<BureauLedger> => {
  const hasTable = (process.env.TABLE_NAME ?? '') !== '';
  return createLedger(hasTable ? environmentLedgerItems() : await openLedgerItems(folder));
};
