import type { Catcher, Retrier } from './definition';
import { evaluate } from './evaluate';
import { namesError, type StateFailure } from './failures';
import { type Attempt, assigned, bindingsOf, type Outcome } from './scope';

/** Tries so far: all of them, and those that each retrier of the state allowed. `until` is when the next one may begin. */
export type Tries = { readonly attempt: number; readonly counts: readonly number[]; readonly until: number | undefined };

/** When a failed state is tried again by its first fitting retrier; undefined when there is none or it allows no more. `chance` answers 0..1. */
export const nextTry = (
  retriers: readonly Retrier[],
  error: string,
  { attempt, counts }: Tries,
  { now, chance }: { readonly now: number; readonly chance: () => number },
): (Tries & { readonly until: number }) | undefined => {
  const index = retriers.findIndex(({ ErrorEquals }) => namesError(ErrorEquals, error));
  const retrier = retriers[index];
  const used = counts[index] ?? 0;
  if (retrier === undefined || used >= retrier.MaxAttempts) return undefined;
  const longest = retrier.MaxDelaySeconds ?? Number.POSITIVE_INFINITY;
  const seconds = Math.min(retrier.IntervalSeconds * retrier.BackoffRate ** used, longest);
  const delayed = retrier.JitterStrategy === 'FULL' ? seconds * chance() : seconds;
  return {
    attempt: attempt + 1,
    counts: retriers.map((_, each) => (counts[each] ?? 0) + (each === index ? 1 : 0)),
    until: now + delayed * 1000,
  };
};

/** Where a failure leads by the state's first fitting catcher; throws the failure again where none fits. */
export const caught = async (attempt: Attempt, catchers: readonly Catcher[], failure: StateFailure): Promise<Outcome> => {
  const catcher = catchers.find(({ ErrorEquals }) => namesError(ErrorEquals, failure.error));
  if (catcher === undefined) throw failure;
  const errorOutput = { Error: failure.error, Cause: failure.cause };
  const bindings = bindingsOf(attempt, { errorOutput });
  const output = catcher.Output === undefined ? errorOutput : await evaluate(catcher.Output, bindings, 'output');
  return { next: catcher.Next, output, variables: await assigned(attempt, catcher.Assign, bindings) };
};
