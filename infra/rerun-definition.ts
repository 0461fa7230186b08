/** The state machine of runs over many filings as it is deployed, and as it runs on one machine: the bytes of this file. */
export const RERUN_DEFINITION_FILE = new URL('./state-machines/rerun.asl.json', import.meta.url);
