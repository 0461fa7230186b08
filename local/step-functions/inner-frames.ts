import type { Body } from './definition';
import { StateFailure } from './failures';
import type { Json, Variables } from './json';
import type { Recovered, Result } from './progress';
import { runFrame } from './run-frame';
import { type Attempt, cancellable, type ExecutionContext, innerFrame, outputOf, record, type Scope } from './scope';

/** A frame within a state: what it runs on, and what it sees. */
export type Inner = {
  readonly body: Body;
  readonly input: Json;
  readonly item?: Json;
  readonly outer: Variables;
  readonly context?: ExecutionContext;
};

const resultOf = async (scope: Scope, inner: Inner, recovered: Recovered | undefined): Promise<Result> => {
  try {
    return { output: await runFrame(scope, inner.body, inner.input, recovered) };
  } catch (error) {
    if (error instanceof StateFailure) return { error: error.error, cause: error.cause };
    throw error;
  }
};

/**
 * Runs a try's inner frames, at most `most` at once (0: all), in their order, and answers their results. `frameOf` is asked for a frame when its turn
 * comes. `tolerates` looks at each failure and says whether the others go on; when it answers a failure instead, they are called off and that one
 * is thrown.
 */
export const runInner = async (
  attempt: Attempt,
  count: number,
  {
    most,
    frameOf,
    tolerates,
  }: {
    readonly most: number;
    readonly frameOf: (index: number) => Promise<Inner>;
    readonly tolerates: (failure: StateFailure) => StateFailure | undefined;
  },
): Promise<readonly Result[]> => {
  const { scope, recovered } = attempt;
  const { signal, halt } = cancellable(scope.signal);
  const results: Result[] = new Array(count);
  let fatal: { readonly error: unknown } | undefined;
  const give = (error: unknown): void => {
    fatal ??= { error };
    halt('superseded');
  };

  const run = async (index: number): Promise<void> => {
    const { frame, segment } = innerFrame(attempt, index);
    const before = recovered?.within.get(segment);
    recovered?.within.delete(segment);
    const inner = before?.ended === undefined ? await frameOf(index) : undefined;
    const within: Scope = {
      ...scope,
      ...{
        signal: cancellable(signal).signal,
        frame,
        outer: inner?.outer ?? {},
        item: inner?.item ?? scope.item,
        context: inner?.context ?? scope.context,
      },
    };
    const result = before?.ended ?? (inner === undefined ? undefined : await resultOf(within, inner, before));
    if (result === undefined) return;
    results[index] = result;
    const failure = 'error' in result ? tolerates(new StateFailure(result.error, result.cause)) : undefined;
    // A failure that ends the state is no result: the state's own retry or the next state follows.
    if (failure !== undefined) return give(failure);
    if (before?.ended === undefined) await record(within, { kind: 'ended', at: scope.services.clock.now(), frame, result });
  };

  let next = 0;
  const work = async (): Promise<void> => {
    while (next < count && !signal.aborted) {
      const index = next;
      next += 1;
      await run(index).catch(give);
    }
  };
  await Promise.all(Array.from({ length: Math.min(count, most === 0 ? count : most) }, work));
  if (fatal !== undefined) throw fatal.error;
  return results;
};

/** Every failure ends the state. */
export const toleratesNothing = (failure: StateFailure): StateFailure => failure;

/** The values of results, a failure as its error and cause. */
export const outputsOf = (results: readonly Result[]): Json[] => results.map(outputOf);
