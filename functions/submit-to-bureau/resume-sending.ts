import type { BureauLedger } from '#functions/bureau-ledger';
import { resumed } from '#shared/bureau/sending-line';

/** Lets a stopped line go on, as an operator decides; false where nothing was stopped or somebody else was quicker. */
export const resumeSending = async (ledger: BureauLedger): Promise<boolean> => {
  const open = await ledger.line();
  return open !== null && open.line.hold !== null && (await ledger.putLine(resumed(open.line), open.version));
};
