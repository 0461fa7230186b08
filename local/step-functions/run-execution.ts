import { callbackKeeper } from './callback';
import type { Definition } from './definition';
import type { Ended, Execution } from './executions';
import { Halted, StateFailure } from './failures';
import { openCallbacks, type ProgressEntry, type Recovered } from './progress';
import { runFrame } from './run-frame';
import { cancellable, type Scope, type Services, sleepUntil, unlessHalted } from './scope';

/** An execution as it is run: `outcome` is undefined when it was halted. */
export type Running = { readonly outcome: Promise<Ended | undefined>; readonly halt: (reason: 'closed' | 'stopped') => void };

const rootScope = (execution: Execution, services: Services, signal: AbortSignal, append: Scope['append']): Scope => {
  const { arn, name, input, startDate, machineArn, redriveCount } = execution;
  const started = new Date(startDate).toISOString();
  return {
    services,
    signal,
    frame: '',
    outer: {},
    item: undefined,
    append,
    context: {
      Execution: {
        Id: arn,
        Input: input,
        Name: name,
        RoleArn: 'arn:aws:iam::000000000000:role/local',
        StartTime: started,
        RedriveCount: redriveCount,
      },
      StateMachine: { Id: machineArn, Name: machineArn.split(':').at(-1) ?? '' },
    },
  };
};

const endOf = async (scope: Scope, definition: Definition, execution: Execution, recovered: Recovered | undefined): Promise<Ended> => {
  try {
    return { status: 'SUCCEEDED', output: await runFrame(scope, definition, execution.input, recovered) };
  } catch (error) {
    if (!(error instanceof StateFailure)) throw error;
    return { status: 'FAILED', error: error.error, cause: error.cause };
  }
};

/** Runs an execution from its beginning, or from where its journal ends. An error that is a bug here ends it as States.Runtime and goes to `onFault`. */
export const runExecution = (
  execution: Execution,
  definition: Definition,
  services: Services,
  {
    append,
    recovered,
    onFault,
  }: {
    readonly append: (entry: ProgressEntry) => Promise<void>;
    readonly recovered: Recovered | undefined;
    readonly onFault: (error: unknown) => void;
  },
): Running => {
  const { signal, halt } = cancellable(new AbortController().signal);
  const scope = rootScope(execution, services, signal, append);
  const { tokens, clock } = services;
  // Answers may come before the work is back at the state that waits for them.
  const early = recovered === undefined ? [] : [...openCallbacks(recovered)];
  for (const { frame, started } of early) {
    if (started.token === undefined) continue;
    const { until, beatBy } = started;
    const beatMs = started.beatMs;
    tokens.expect(started.token, { until, beatBy, beatMs, keep: callbackKeeper(append, frame, clock.now) });
  }

  const late = async (seconds: number): Promise<Ended> => {
    await sleepUntil(scope, (execution.redriveDate ?? execution.startDate) + seconds * 1000);
    return { status: 'TIMED_OUT', error: 'States.Timeout', cause: 'The execution took longer than its time-out.' };
  };
  const outcome = async (): Promise<Ended | undefined> => {
    const { TimeoutSeconds } = definition;
    try {
      const ways = [endOf(scope, definition, execution, recovered), ...(TimeoutSeconds === undefined ? [] : [late(TimeoutSeconds)])];
      return await unlessHalted(scope, Promise.race(ways));
    } catch (error) {
      if (error instanceof Halted) return undefined;
      onFault(error);
      return { status: 'FAILED', error: 'States.Runtime', cause: error instanceof Error ? error.name : 'unknown' };
    } finally {
      for (const { started } of early) if (started.token !== undefined) tokens.forget(started.token);
      if (!signal.aborted) halt('superseded');
    }
  };
  return { outcome: outcome(), halt };
};
