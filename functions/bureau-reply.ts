import { BureauNotReached, BureauReplyLost } from '#functions/bureau-ports';
import type { Reply } from '#shared/bureau/sending-replies';

/** A call's answer, or how it failed: a call that never left is told apart from one whose reply is lost. Other errors are not the bureau's. */
export const replyTo = async <Answer extends { readonly code: number }>(call: Promise<Answer>): Promise<Reply<Answer>> => {
  try {
    return { is: 'code', ...(await call) };
  } catch (error) {
    if (error instanceof BureauNotReached) return { is: 'not-sent' };
    if (error instanceof BureauReplyLost) return { is: 'lost' };
    throw error;
  }
};
