import type { Line, Phase } from './sending-line';

/** The one thing to do next. `untilMs`: nothing is to be done before. */
export type SendingAction =
  | { readonly do: 'nothing-while-held' }
  | { readonly do: 'wait'; readonly untilMs: number }
  | { readonly do: 'take' }
  | { readonly do: 'ask' }
  | { readonly do: 'upload' }
  | { readonly do: 'send-again'; readonly number: number }
  | { readonly do: 'rebuild' }
  | { readonly do: 'settle' }
  | { readonly do: 'give-back' };

/** A call that has not come back after so long is taken for lost, whoever made it. */
export const ANSWER_WITHIN_MS = 120_000;

/** An idle line asks this often whether the bureau still has our last file. */
export const CHECK_EVERY_MS = 3_600_000;

const actionOf = (phase: Phase, sinceMs: number, nowMs: number, send: SendingAction): SendingAction => {
  if (phase === 'sent' && nowMs < sinceMs + ANSWER_WITHIN_MS) return { do: 'wait', untilMs: sinceMs + ANSWER_WITHIN_MS };
  if (phase === 'sent' || phase === 'unknown') return { do: 'ask' };
  return phase === 'rebuild' ? { do: 'rebuild' } : send;
};

/** What to do on a line now: never a new number while one is unknown, missing numbers before the current one. */
export const nextAction = (line: Line, nowMs: number): SendingAction => {
  const { current, hold, notBeforeMs } = line;
  if (current?.phase === 'accepted') return { do: 'settle' };
  if (hold !== null) return { do: 'nothing-while-held' };
  if (current?.phase === 'to-correct') return { do: 'give-back' };
  if (nowMs < notBeforeMs) return { do: 'wait', untilMs: notBeforeMs };
  const missing = line.catchUp[0];
  if (missing !== undefined) return actionOf(missing.phase, missing.sinceMs, nowMs, { do: 'send-again', number: missing.number });
  return current === null ? { do: 'take' } : actionOf(current.phase, current.sinceMs, nowMs, { do: 'upload' });
};
