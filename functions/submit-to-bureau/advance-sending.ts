import { replyTo } from '#functions/bureau-reply';
import { nextAction } from '#shared/bureau/sending';
import { openedLine } from '#shared/bureau/sending-line';
import { askPrevious, checkIfDue } from './ask-previous';
import { giveBack } from './give-back';
import type { Progress } from './progress';
import { packAnew, sendAgain, uploadCurrent } from './send-file';
import type { SendingTools } from './sending-tools';
import { settle } from './settle';
import { takeNext } from './take-next';

const NOT_OPENED_PAUSE_MS = 60_000;

const openLine = async ({ client, ledger, nowMs }: SendingTools): Promise<Progress> => {
  const reply = await replyTo(client.previousUpload());
  if (reply.is !== 'code' || reply.code !== 0 || reply.sequence === undefined)
    return { comes: 'wait', untilMs: nowMs() + NOT_OPENED_PAUSE_MS };
  await ledger.putLine(openedLine(reply.sequence, nowMs()), 0);
  return { comes: 'again' };
};

/**
 * One step of sending, by whoever comes: reads where the line stands, makes at most one call to the bureau and writes what came of it. Nothing
 * is remembered between two steps but the ledger, so a step that is cut off anywhere is simply followed by the next one.
 */
export const advanceSending = async (tools: SendingTools): Promise<Progress> => {
  const { ledger, nowMs } = tools;
  const open = await ledger.line();
  if (open === null) return openLine(tools);
  const action = nextAction(open.line, nowMs());
  switch (action.do) {
    case 'nothing-while-held':
      return { comes: 'held', reason: open.line.hold?.reason ?? 'other-answer' };
    case 'wait':
      return { comes: 'wait', untilMs: action.untilMs };
    case 'take':
      return (await takeNext(open, tools)) ? { comes: 'again' } : checkIfDue(open, tools);
    case 'ask':
      return askPrevious(open, tools);
    case 'upload':
      return uploadCurrent(open, tools);
    case 'send-again':
      return sendAgain(open, action.number, tools);
    case 'rebuild':
      return packAnew(open, tools);
    case 'settle':
      return settle(open, tools);
    case 'give-back':
      return giveBack(open, tools);
  }
};
