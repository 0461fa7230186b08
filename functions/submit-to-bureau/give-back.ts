import { givenBack } from '#shared/bureau/sending-moves';
import { type OpenLine, type Progress, stop } from './progress';
import type { SendingTools } from './sending-tools';

/** Gives a file back that the bureau refused without using its number up: the filing goes to a person, the number to the next file. */
export const giveBack = async (open: OpenLine, tools: SendingTools): Promise<Progress> => {
  const { ledger, outcomes } = tools;
  const { line, version } = open;
  if (line.current === null) return { comes: 'again' };
  const { submission: key, code } = line.current;
  const returnCode = code ?? 0;
  const submission = await ledger.submission(key);
  if (submission === null) return stop(open, 'ledger-differs', tools);
  if (
    submission.state === 'sending' &&
    !(await ledger.putSubmission({ ...submission, state: 'to-correct', returnCode }, submission.version))
  )
    return { comes: 'again' };
  await outcomes.record({ id: `${key}/to-correct`, filingId: submission.filingId, submission: key, is: 'to-correct', returnCode });
  await ledger.putLine(givenBack(line), version);
  return { comes: 'again' };
};
