import { ListExecutionsCommand, type SFNClient } from '@aws-sdk/client-sfn';
import type { Runs } from '#functions/api/operator-ports';
import { rethrown } from './may-pass';

/** What the service says of a token that it did not give out. */
const NOT_ITS_TOKEN = new Set(['InvalidToken', 'ValidationException']);

/** The filing that a run's name begins with (see `runName`); ids of filings hold no hyphen. */
const filingOf = (name: string): string | null => /^(.+?)-r\d+-/.exec(name)?.[1] ?? null;

/** Runs of one state machine that ended badly, as the service lists them: the last first. Throws TransientError where it is busy. */
export const createRuns = (client: SFNClient, stateMachineArn: string): Runs => ({
  ended: async (status, { limit, cursor }) => {
    const asked = { stateMachineArn, statusFilter: status, maxResults: limit, ...(cursor === undefined ? {} : { nextToken: cursor }) };
    try {
      const { executions = [], nextToken } = await client.send(new ListExecutionsCommand(asked));
      const items = executions.map(({ name = '', startDate, stopDate }) => ({
        ...{ name, filing: filingOf(name), status },
        startedAt: (startDate ?? new Date(0)).toISOString(),
        ...(stopDate === undefined ? {} : { endedAt: stopDate.toISOString() }),
      }));
      return { items, cursor: nextToken ?? null };
    } catch (error) {
      if (cursor !== undefined && error instanceof Error && NOT_ITS_TOKEN.has(error.name)) return null;
      return rethrown(error);
    }
  },
});
