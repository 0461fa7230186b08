import { environmentCollecting } from '#functions/adapters/bureau/outcome-environment';
import { logLine } from '#functions/adapters/from-environment';
import { collectFromBureau } from './collect-from-bureau';

const tools = environmentCollecting();

/** Lambda entry of the step collect-from-bureau, by the clock. */
export const handler = async (): Promise<void> => {
  logLine({ event: 'collected', ...(await collectFromBureau(tools)) });
};
