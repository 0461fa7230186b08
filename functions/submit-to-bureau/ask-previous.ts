import { replyTo } from '#functions/bureau-reply';
import { CHECK_EVERY_MS } from '#shared/bureau/sending';
import { afterPrevious } from '#shared/bureau/sending-previous';
import type { OpenLine, Progress } from './progress';
import type { SendingTools } from './sending-tools';

/** Asks the bureau for its last upload and compares it with the ledger. */
export const askPrevious = async ({ line, version }: OpenLine, { client, ledger, nowMs }: SendingTools): Promise<Progress> => {
  const reply = await replyTo(client.previousUpload());
  const last = reply.is === 'code' ? (reply.sequence ?? 0) : 0;
  const recorded = last > 0 && last < line.next ? await ledger.sentFile(last) : null;
  await ledger.putLine(afterPrevious(line, reply, recorded?.hash ?? null, nowMs()), version);
  return { comes: 'again' };
};

/** An idle line asks now and then whether the bureau still has what it accepted last: nothing that follows would show it. */
export const checkIfDue = async (open: OpenLine, tools: SendingTools): Promise<Progress> => {
  const { next, checkedMs } = open.line;
  return next > 1 && tools.nowMs() >= checkedMs + CHECK_EVERY_MS ? askPrevious(open, tools) : { comes: 'idle' };
};
