import type { BureauLedger } from '#functions/bureau-ledger';
import { replyTo } from '#functions/bureau-reply';
import { givenBack, rebuilt, sendingAgain, toRebuild, uploading } from '#shared/bureau/sending-moves';
import { afterSendingAgain, afterUpload } from '#shared/bureau/sending-upload';
import { keepFile, keptFile } from './kept-files';
import { type OpenLine, type Progress, stop } from './progress';
import type { SendingTools } from './sending-tools';

const AGAIN: Progress = { comes: 'again' };

/** Marks a submission as on its way; false where it was withdrawn before. */
const begun = async (key: string, ledger: BureauLedger): Promise<boolean> => {
  const submission = await ledger.submission(key);
  if (submission?.state !== 'waiting') return submission?.state === 'sending';
  if (await ledger.putSubmission({ ...submission, state: 'sending' }, submission.version)) return true;
  // Somebody was quicker: to send it, or to withdraw it.
  return (await ledger.submission(key))?.state === 'sending';
};

/** Sends the current file under the line's number. That it goes out is written before it does. */
export const uploadCurrent = async ({ line, version }: OpenLine, { client, files, ledger, nowMs }: SendingTools): Promise<Progress> => {
  const { current, next } = line;
  if (current === null) return AGAIN;
  if (!(await begun(current.submission, ledger))) {
    await ledger.putLine(givenBack(line), version);
    return AGAIN;
  }
  const file = await keptFile(files, current.hash);
  if (file === null) {
    await ledger.putLine(toRebuild(line, nowMs(), null), version);
    return AGAIN;
  }
  const sent = uploading(line, nowMs());
  if (!(await ledger.putLine(sent, version))) return AGAIN;
  const reply = await replyTo(client.upload(next, file));
  await ledger.putLine(afterUpload(sent, reply, nowMs()), version + 1);
  return AGAIN;
};

/** Sends a file again that the bureau has lost, byte for byte. */
export const sendAgain = async (open: OpenLine, number: number, tools: SendingTools): Promise<Progress> => {
  const { client, files, ledger, nowMs } = tools;
  const { line, version } = open;
  const record = await ledger.sentFile(number);
  const file = record === null ? null : await keptFile(files, record.hash);
  if (file === null) return stop(open, 'file-not-kept', tools);
  const sent = sendingAgain(line, nowMs());
  if (!(await ledger.putLine(sent, version))) return AGAIN;
  const reply = await replyTo(client.upload(number, file));
  await ledger.putLine(afterSendingAgain(sent, reply, nowMs()), version + 1);
  return AGAIN;
};

/** Packs the current file anew, under the same number: the bureau could not open it, or its bytes are gone. */
export const packAnew = async (open: OpenLine, tools: SendingTools): Promise<Progress> => {
  const { build, files, ledger, nowMs } = tools;
  const { line, version } = open;
  const submission = line.current === null ? null : await ledger.submission(line.current.submission);
  if (submission === null) return stop(open, 'ledger-differs', tools);
  const built = await build(submission);
  if (!built.ok) return stop(open, 'packing', tools);
  await keepFile(files, built.file);
  await ledger.putLine(rebuilt(line, built.file.hash, nowMs()), version);
  return AGAIN;
};
