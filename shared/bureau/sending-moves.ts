import { pauseMs } from './sending-answers';
import { held, type Line, type Phase } from './sending-line';

const OTHERS_ALLOWED = 5;
const ROUNDS_ALLOWED = 5;
const REBUILDS_ALLOWED = 3;

/** The line with its file in another phase; `code` is the answer that brought it there. */
export const inPhase = (line: Line, phase: Phase, nowMs: number, code: number | null = null): Line =>
  line.current === null ? line : { ...line, current: { ...line.current, phase, code, sinceMs: nowMs } };

/** The line after a fruitless call: nothing more before the pause is over. */
export const later = (line: Line, nowMs: number, pause = pauseMs(line.tries)): Line => ({
  ...line,
  tries: line.tries + 1,
  notBeforeMs: nowMs + pause,
});

/** The line after an answer that decides nothing: tried again a few times, then stopped. */
export const saidNothing = (line: Line, nowMs: number, code: number): Line => {
  const counted = later({ ...line, others: line.others + 1 }, nowMs);
  return counted.others >= OTHERS_ALLOWED ? held(counted, 'other-answer', nowMs, code) : counted;
};

/** The line with its file to be packed anew: a few times, then stopped. `code`: what the bureau said, null where the kept bytes are gone. */
export const toRebuild = (line: Line, nowMs: number, code: number | null): Line => {
  const rebuilds = line.rebuilds + 1;
  const next = inPhase({ ...line, rebuilds }, 'rebuild', nowMs, code);
  return rebuilds > REBUILDS_ALLOWED ? held(next, 'packing', nowMs, code) : next;
};

/** The line with these numbers to be sent again first, lowest first; those that it has not used yet are left out. */
export const catchingUp = (line: Line, numbers: readonly number[], nowMs: number): Line => {
  const missing = [...new Set([...numbers, ...line.catchUp.map(({ number }) => number)])].filter(
    (number) => number >= 1 && number < line.next,
  );
  const rounds = line.rounds + 1;
  const next = {
    ...line,
    rounds,
    catchUp: missing.sort((a, b) => a - b).map((number) => ({ number, phase: 'reserved' as const, sinceMs: nowMs })),
  };
  return rounds > ROUNDS_ALLOWED ? held(next, 'catch-up', nowMs) : next;
};

/** The line with its lowest missing file in another phase. */
export const missingIn = (line: Line, phase: 'reserved' | 'sent' | 'unknown', nowMs: number): Line => ({
  ...line,
  catchUp: line.catchUp.map((one, index) => (index === 0 ? { ...one, phase, sinceMs: nowMs } : one)),
});

/** The line before a missing file is sent again. */
export const sendingAgain = (line: Line, nowMs: number): Line => missingIn(line, 'sent', nowMs);

/** The line before a call: the file is under way, and its hash is among those that may stand under this number. */
export const uploading = (line: Line, nowMs: number): Line => {
  const { current } = line;
  if (current === null) return line;
  const { submission, hash } = current;
  const known = line.attempts.some((one) => one.hash === hash && one.submission === submission);
  return inPhase({ ...line, attempts: known ? line.attempts : [...line.attempts, { submission, hash }] }, 'sent', nowMs);
};

/** The line with its records written: the number is used, the next file may come. */
export const settled = (line: Line, nowMs: number): Line => ({
  ...line,
  next: line.next + 1,
  current: null,
  attempts: [],
  catchUp: [],
  tries: 0,
  others: 0,
  rebuilds: 0,
  rounds: 0,
  notBeforeMs: 0,
  checkedMs: nowMs,
});

/** The line without its file, which goes back to a person: the number stays for the next one. */
export const givenBack = (line: Line): Line => ({ ...line, current: null, tries: 0, others: 0, rebuilds: 0 });

/** The line with a file taken up under the next number. */
export const reserved = (line: Line, submission: string, hash: string, nowMs: number): Line => ({
  ...line,
  current: { submission, hash, phase: 'reserved', sinceMs: nowMs, code: null },
});

/** The line with its file packed anew, under the same number. */
export const rebuilt = (line: Line, hash: string, nowMs: number): Line =>
  line.current === null ? line : { ...line, current: { ...line.current, hash, phase: 'reserved', sinceMs: nowMs } };
