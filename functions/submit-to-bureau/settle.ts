import { settled } from '#shared/bureau/sending-moves';
import { type OpenLine, type Progress, stop } from './progress';
import type { SendingTools } from './sending-tools';

/**
 * Writes down that the bureau accepted the current file: first for good under its number, then on the submission, then to the filing, and only
 * then is the number used. Each of them may already be written by a step that was cut off.
 */
export const settle = async (open: OpenLine, tools: SendingTools): Promise<Progress> => {
  const { ledger, outcomes, nowMs } = tools;
  const { line, version } = open;
  if (line.current === null) return { comes: 'again' };
  const { submission: key, hash, sinceMs: acceptedMs } = line.current;
  const number = line.next;
  if (!(await ledger.putSentFile({ number, submission: key, hash, acceptedMs }))) {
    const before = await ledger.sentFile(number);
    if (before?.submission !== key || before.hash !== hash) return stop(open, 'ledger-differs', tools);
  }
  const submission = await ledger.submission(key);
  if (submission === null) return stop(open, 'ledger-differs', tools);
  if (
    submission.number === null &&
    !(await ledger.putSubmission({ ...submission, state: 'accepted', number, hash, acceptedMs }, submission.version))
  )
    return { comes: 'again' };
  const { filingId } = submission;
  await outcomes.record({ id: `${key}/submitted`, filingId, submission: key, is: 'submitted', number, atMs: acceptedMs });
  await ledger.putLine(settled(line, nowMs()), version);
  return { comes: 'again' };
};
