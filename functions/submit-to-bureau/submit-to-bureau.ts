import type { Submission } from '#functions/bureau-ledger-records';
import type { HoldReason } from '#shared/bureau/sending-line';
import { advanceSending } from './advance-sending';
import { requestSubmission, type Wish } from './request-submission';
import type { SendingTools } from './sending-tools';

/**
 * Where a submission stands when the step returns. `wait` and `held`: call again, not before `untilMs` (milliseconds since 1970); everything is
 * kept. `not-built` and `to-correct`: only a new revision helps.
 */
export type SubmitResult =
  | { readonly state: 'submitted'; readonly submission: string; readonly number: number }
  | { readonly state: 'wait'; readonly submission: string; readonly untilMs: number }
  | { readonly state: 'held'; readonly submission: string; readonly untilMs: number; readonly reason: HoldReason }
  | { readonly state: 'to-correct'; readonly submission: string; readonly returnCode: number }
  | { readonly state: 'withdrawn'; readonly submission: string }
  | { readonly state: 'not-built'; readonly problems: readonly string[] };

/** Calls to the bureau in one run of the step, at most. */
const STEPS = 200;

/** How long after an operator's stop, or a list that lags, the step is worth calling again. */
const HELD_PAUSE_MS = 300_000;
const LAG_PAUSE_MS = 2_000;

const done = ({ key: submission, state, number, returnCode }: Submission): SubmitResult | null => {
  if (number !== null) return { state: 'submitted', submission, number };
  if (state === 'to-correct') return { state, submission, returnCode: returnCode ?? 0 };
  return state === 'withdrawn' ? { state, submission } : null;
};

/**
 * Submits one wish of a filing to the bureau, exactly once. It asks for a number, then moves the line on until this submission is through or
 * the line has to wait; submissions in front of it are sent on the way, whoever asked for them.
 */
export const submitToBureau = async (wish: Wish, tools: SendingTools): Promise<SubmitResult> => {
  const requested = await requestSubmission(wish, tools);
  if ('problems' in requested) return { state: 'not-built', problems: requested.problems };
  const { key: submission } = requested.submission;
  for (let step = 0; step < STEPS; step += 1) {
    const found = await tools.ledger.submission(submission);
    const result = found === null ? null : done(found);
    if (result !== null) return result;
    const progress = await advanceSending(tools);
    if (progress.comes === 'held') return { state: 'held', submission, reason: progress.reason, untilMs: tools.nowMs() + HELD_PAUSE_MS };
    if (progress.comes === 'wait') return { state: 'wait', submission, untilMs: progress.untilMs };
    if (progress.comes === 'idle') break;
  }
  return { state: 'wait', submission, untilMs: tools.nowMs() + LAG_PAUSE_MS };
};
