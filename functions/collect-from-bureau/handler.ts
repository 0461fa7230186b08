import { environmentOffice } from '#functions/adapters/bureau/office-environment';
import { logLine } from '#functions/adapters/from-environment';
import { collectFromBureau } from './collect-from-bureau';

const { collecting } = environmentOffice();

/** Lambda entry of the step collect-from-bureau, by the clock. */
export const handler = async (): Promise<void> => {
  logLine({ event: 'collected', ...(await collectFromBureau(collecting)) });
};
