import { environmentTable } from '#functions/adapters/from-environment';
import { createLedgerItems } from '#functions/adapters/store/ledger-items';
import type { LedgerItems } from '#functions/bureau-ledger';

/** One bureau, whose records this provider keeps under this name. */
const BUREAU = 'bureau';

/** The records of the bureau's ledger in the one table: the same for the steps and for an operator's command. */
export const environmentLedgerItems = (table = environmentTable()): LedgerItems => createLedgerItems(table, BUREAU);
