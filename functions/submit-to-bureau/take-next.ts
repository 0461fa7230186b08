import { reserved } from '#shared/bureau/sending-moves';
import type { OpenLine } from './progress';
import type { SendingTools } from './sending-tools';

const LOOKED_AT = 10;

/** Gives the next number to the submission that waited longest; false where none waits. The list may lag, so each is read again before. */
export const takeNext = async ({ line, version }: OpenLine, { ledger, nowMs }: SendingTools): Promise<boolean> => {
  for (const { key } of await ledger.submissionsIn('waiting', { limit: LOOKED_AT })) {
    const submission = await ledger.submission(key);
    if (submission?.state !== 'waiting' || submission.hash === null) continue;
    await ledger.putLine(reserved(line, key, submission.hash, nowMs()), version);
    return true;
  }
  return false;
};
