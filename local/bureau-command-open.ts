import { environmentConnection } from '#functions/adapters/bureau/from-environment';
import { environmentTable } from '#functions/adapters/from-environment';
import { createLedgerItems } from '#functions/adapters/store/ledger-items';
import type { BureauLedger } from '#functions/bureau-ledger';
import { createLedger } from '#functions/bureau-ledger-over-items';
import { openLedgerItems } from './bureau-command-ledger';

/** The ledger that the environment names (`TABLE_NAME`, with the bureau of `BUREAU_CONNECTION`), or the one in the journal of a data folder. */
export const openLedger = async (folder: string): Promise<BureauLedger> => {
  const hasTable = (process.env.TABLE_NAME ?? '') !== '';
  return createLedger(hasTable ? createLedgerItems(environmentTable(), environmentConnection().ispId) : await openLedgerItems(folder));
};
