import { type UploadVerdict, uploadVerdict } from './sending-answers';
import { held, type Line, withCall } from './sending-line';
import { catchingUp, inPhase, later, missingIn, saidNothing, toRebuild } from './sending-moves';
import { noted, type UploadReply } from './sending-replies';

const afterVerdict = (line: Line, verdict: UploadVerdict, code: number, missing: readonly number[], nowMs: number): Line => {
  switch (verdict.is) {
    case 'accepted':
      return inPhase(line, 'accepted', nowMs);
    case 'numbers-missing': {
      const lacking = missing.filter((number) => number < line.next);
      if (lacking.length === 0) return saidNothing(inPhase(line, 'unknown', nowMs), nowMs, code);
      return catchingUp(inPhase(line, 'reserved', nowMs), lacking, nowMs);
    }
    case 'wait':
      return later(inPhase(line, 'reserved', nowMs), nowMs, verdict.pauseMs);
    case 'rebuild':
      return toRebuild(line, nowMs, code);
    case 'to-correct':
      return inPhase(line, 'to-correct', nowMs, code);
    case 'stop':
      return held(inPhase(line, 'reserved', nowMs), verdict.reason, nowMs, code);
    case 'says-nothing':
      return saidNothing(inPhase(line, 'unknown', nowMs), nowMs, code);
  }
};

/** The line after an upload of the current file. */
export const afterUpload = (before: Line, reply: UploadReply, nowMs: number): Line => {
  const line = withCall(before, {
    atMs: nowMs,
    call: 'upload',
    number: before.next,
    reply: noted(reply),
  });
  if (reply.is === 'not-sent') return later(inPhase(line, 'reserved', nowMs), nowMs);
  if (reply.is === 'lost') return later(inPhase(line, 'unknown', nowMs), nowMs);
  return afterVerdict(line, uploadVerdict(reply.code), reply.code, reply.missing, nowMs);
};

/** The line after a missing file (the first of `catchUp`) was sent again. Its bytes are fixed: nothing is packed anew for it. */
export const afterSendingAgain = (before: Line, reply: UploadReply, nowMs: number): Line => {
  const number = before.catchUp[0]?.number ?? 0;
  const line = withCall(before, { atMs: nowMs, call: 'upload', number, reply: noted(reply) });
  if (reply.is === 'not-sent') return later(missingIn(line, 'reserved', nowMs), nowMs);
  if (reply.is === 'lost') return later(missingIn(line, 'unknown', nowMs), nowMs);
  const verdict = uploadVerdict(reply.code);
  switch (verdict.is) {
    case 'accepted':
      return { ...line, tries: 0, others: 0, catchUp: line.catchUp.slice(1) };
    case 'numbers-missing':
      return reply.missing.some((one) => one < number)
        ? catchingUp(missingIn(line, 'reserved', nowMs), reply.missing, nowMs)
        : saidNothing(missingIn(line, 'unknown', nowMs), nowMs, reply.code);
    case 'wait':
      return later(missingIn(line, 'reserved', nowMs), nowMs, verdict.pauseMs);
    case 'stop':
      return held(missingIn(line, 'reserved', nowMs), verdict.reason, nowMs, reply.code);
    case 'rebuild':
    case 'to-correct':
      return saidNothing(missingIn(line, 'reserved', nowMs), nowMs, reply.code);
    case 'says-nothing':
      return saidNothing(missingIn(line, 'unknown', nowMs), nowMs, reply.code);
  }
};
