import { StateFailure } from './failures';
import type { Json } from './json';
import type { Result } from './progress';
import { type Attempt, cancellable, record, type Scope, sleepUntil, unlessHalted } from './scope';
import type { TaskTokens } from './task-tokens';

/** When a task is late: instants in milliseconds. */
export type Deadlines = { readonly until: number | undefined; readonly beatMs: number | undefined };

type Awaited = ReturnType<TaskTokens['expect']>;

/** The output of a result; throws StateFailure for an error. */
export const settled = (result: Result): Json => {
  if ('output' in result) return result.output;
  throw new StateFailure(result.error, result.cause);
};

/** How an answer and a sign of life get into an execution's journal. */
export const callbackKeeper = (append: Scope['append'], frame: string, now: () => number): Awaited['keep'] => ({
  answer: (result) => append({ kind: 'answered', at: now(), frame, result }),
  beat: (beatBy) => append({ kind: 'beat', at: now(), frame, beatBy }),
});

/** Throws StateFailure when the time is up and no answer was taken before. A sign of life puts the alarm off. */
const alarm = async (scope: Scope, awaited: Awaited): Promise<never> => {
  for (;;) {
    const next = Math.min(awaited.until ?? Number.POSITIVE_INFINITY, awaited.beatBy ?? Number.POSITIVE_INFINITY);
    await sleepUntil(scope, next);
    if (awaited.taken) return new Promise<never>(() => undefined);
    const now = scope.services.clock.now();
    if (awaited.until !== undefined && awaited.until <= now) throw new StateFailure('States.Timeout', 'The task was not answered in time.');
    if (awaited.beatBy !== undefined && awaited.beatBy <= now)
      throw new StateFailure('States.HeartbeatTimeout', 'The task showed no sign of life.');
  }
};

const expected = async (attempt: Attempt, { until, beatMs }: Deadlines): Promise<{ readonly token: string; readonly awaited: Awaited }> => {
  const { scope, recovered } = attempt;
  const { tokens, clock } = scope.services;
  const keep = callbackKeeper(scope.append, scope.frame, clock.now);
  const started = recovered?.started;
  if (started?.token !== undefined) {
    const awaited =
      tokens.awaited(started.token) ?? tokens.expect(started.token, { until: started.until, beatBy: started.beatBy, beatMs, keep });
    return { token: started.token, awaited };
  }
  const token = tokens.create();
  const beatBy = beatMs === undefined ? undefined : clock.now() + beatMs;
  const awaited = tokens.expect(token, { until, beatBy, beatMs, keep });
  const limits = { ...(until === undefined ? {} : { until }), ...(beatBy === undefined || beatMs === undefined ? {} : { beatBy, beatMs }) };
  await record(scope, { kind: 'started', at: clock.now(), frame: scope.frame, token, ...limits });
  return { token, awaited };
};

/**
 * A task that somebody answers later. The token is on the disk before `call` hands it out, and after a restart it is the same with the same deadline;
 * a call that had not come back by then is made again. Whoever is first decides: the answer, the call's failure, or the time.
 */
export const awaitCallback = async (attempt: Attempt, deadlines: Deadlines, call: (token: string) => Promise<unknown>): Promise<Json> => {
  const { scope, recovered } = attempt;
  if (recovered?.answered !== undefined) return settled(recovered.answered);
  const { token, awaited } = await expected(attempt, deadlines);
  const work = cancellable(scope.signal);
  const inner = { ...scope, signal: work.signal };
  const called = async (): Promise<never> => {
    if (!recovered?.invoked) {
      await unlessHalted(inner, call(token));
      if (!awaited.taken) await record(inner, { kind: 'invoked', at: scope.services.clock.now(), frame: scope.frame });
    }
    return new Promise<never>(() => undefined);
  };
  try {
    return settled(await unlessHalted(inner, Promise.race([awaited.answer, alarm(inner, awaited), called()])));
  } catch (error) {
    // An answer that was accepted stands, whatever the call or the clock says at the same moment.
    if (error instanceof StateFailure && awaited.taken) return settled(await unlessHalted(scope, awaited.answer));
    throw error;
  } finally {
    work.halt('superseded');
    scope.services.tokens.forget(token);
  }
};
