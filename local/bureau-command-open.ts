import { environmentLedgerItems } from '#functions/adapters/bureau/ledger-environment';
import type { BureauLedger } from '#functions/bureau-ledger';
import { createLedger } from '#functions/bureau-ledger-over-items';
import { connectTable } from '#local/system/connect';
import { openLedgerItems } from './bureau-command-ledger';

/** A ledger, and what lets go of it. */
export type OpenedLedger = { readonly ledger: BureauLedger; readonly close: () => Promise<void> };

const nothingToClose = async (): Promise<void> => undefined;

/** The ledger that the environment names (`TABLE_NAME`); else that of the system whose data folder it is, running or not; else the one in the folder's journal. */
export const openLedger = async (folder: string): Promise<OpenedLedger> => {
  if ((process.env.TABLE_NAME ?? '') !== '') return { ledger: createLedger(environmentLedgerItems()), close: nothingToClose };
  const connected = await connectTable(folder);
  if (connected === null) return { ledger: createLedger(await openLedgerItems(folder)), close: nothingToClose };
  return { ledger: createLedger(environmentLedgerItems(connected.table)), close: connected.close };
};
