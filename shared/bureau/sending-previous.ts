import { uploadVerdict } from './sending-answers';
import { held, type Line, withCall } from './sending-line';
import { catchingUp, inPhase, later, missingIn, saidNothing } from './sending-moves';
import { noted, type PreviousReply } from './sending-replies';

const confirmed = (line: Line, nowMs: number): Line => ({ ...line, checkedMs: nowMs, tries: 0, others: 0 });

const range = (from: number, until: number): readonly number[] =>
  Array.from({ length: Math.max(0, until - from) }, (_, index) => from + index);

const lastIs = (line: Line, sequence: number, hash: string | undefined, nowMs: number): Line => {
  const { current, next } = line;
  const missing = line.catchUp[0];
  if (sequence > next || (sequence === next && current === null)) return held(line, 'bureau-ahead', nowMs);
  if (sequence === next && current !== null) {
    if (hash === undefined) return saidNothing(line, nowMs, 0);
    const attempt = line.attempts.find((one) => one.hash === hash && one.submission === current.submission);
    return attempt === undefined
      ? held(line, 'number-used-by-another', nowMs)
      : { ...line, catchUp: [], current: { ...current, hash, phase: 'accepted', sinceMs: nowMs } };
  }
  if (missing !== undefined) {
    return sequence >= missing.number
      ? { ...line, tries: 0, catchUp: line.catchUp.slice(1) }
      : missingIn({ ...line, tries: 0 }, 'reserved', nowMs);
  }
  const waiting = confirmed(inPhase(line, 'reserved', nowMs), nowMs);
  return sequence === next - 1 ? { ...waiting, others: line.others } : catchingUp(waiting, range(sequence + 1, next), nowMs);
};

/**
 * The line after the bureau was asked for its last upload. `recordedHash` is the hash of our own file with the number that it named, null where
 * we have none: another hash under an old number means that somebody else uses our account.
 */
export const afterPrevious = (before: Line, reply: PreviousReply, recordedHash: string | null, nowMs: number): Line => {
  const line = withCall(before, {
    atMs: nowMs,
    call: 'previous-upload',
    number: before.next,
    reply: noted(reply),
  });
  if (reply.is !== 'code') return later(line, nowMs);
  const verdict = uploadVerdict(reply.code);
  if (verdict.is === 'stop') return held(line, verdict.reason, nowMs, reply.code);
  if (verdict.is === 'wait') return later(line, nowMs, verdict.pauseMs);
  if (verdict.is !== 'accepted' || reply.sequence === undefined) return saidNothing(line, nowMs, reply.code);
  if (recordedHash !== null && reply.hash !== undefined && reply.hash !== recordedHash) return held(line, 'number-used-by-another', nowMs);
  return lastIs(line, reply.sequence, reply.hash, nowMs);
};
