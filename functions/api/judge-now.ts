import { refreshVerdict } from '#functions/record-reading/refresh-verdict';
import type { ApiPorts } from './api-ports';

/**
 * Brings a filing's verdict up to date after a call changed what it depends on. The call has done its work by then: a failure is logged, and the next reading
 * or the workflow's own check judges again.
 */
export const judgeNow = async (filing: string, ports: ApiPorts): Promise<void> => {
  try {
    await refreshVerdict(filing, ports);
  } catch (error) {
    ports.log({ event: 'verdict-not-refreshed', filing, error: error instanceof Error ? error.name : 'unknown' });
  }
};
