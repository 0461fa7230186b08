import type { BureauLedger } from '#functions/bureau-ledger';

/** Lets collecting go on after a stop, as an operator decides; false where nothing was stopped or somebody else was quicker. */
export const resumeCollecting = async (ledger: BureauLedger): Promise<boolean> => {
  const state = await ledger.collecting();
  return state?.held === true && ledger.putCollecting({ ...state, held: false, tries: 0, notBeforeMs: 0 }, state.version);
};
