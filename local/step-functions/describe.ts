import type { Definition, State } from './definition';
import type { Execution } from './executions';
import type { Json } from './json';
import type { ProgressEntry } from './progress';

/** An execution as the API describes it; dates in seconds since 1970, as the protocol writes them. */
export const described = (execution: Execution): Readonly<Record<string, Json>> => {
  const { arn, name, machineArn, input, startDate, ended, redriveCount, redriveDate } = execution;
  return {
    executionArn: arn,
    stateMachineArn: machineArn,
    name,
    status: ended?.status ?? 'RUNNING',
    startDate: startDate / 1000,
    ...(ended === undefined ? {} : { stopDate: ended.stopDate / 1000 }),
    input: JSON.stringify(input),
    ...(ended?.output === undefined ? {} : { output: JSON.stringify(ended.output) }),
    ...(ended?.error === undefined ? {} : { error: ended.error, cause: ended.cause ?? '' }),
    redriveCount,
    ...(redriveDate === undefined ? {} : { redriveDate: redriveDate / 1000 }),
    redriveStatus: ended !== undefined && ended.status !== 'SUCCEEDED' ? 'REDRIVABLE' : 'NOT_REDRIVABLE',
  };
};

/** The same for a parent that waits for it: names with a capital, instants as text. */
export const describedToParent = (execution: Execution): Json => {
  const { ended, startDate } = execution;
  return {
    ExecutionArn: execution.arn,
    StateMachineArn: execution.machineArn,
    Name: execution.name,
    Status: ended?.status ?? 'RUNNING',
    StartDate: new Date(startDate).toISOString(),
    StopDate: new Date(ended?.stopDate ?? startDate).toISOString(),
    Input: JSON.stringify(execution.input),
    ...(ended?.output === undefined ? {} : { Output: JSON.stringify(ended.output) }),
    ...(ended?.error === undefined ? {} : { Error: ended.error, Cause: ended.cause ?? '' }),
  };
};

type Event = { readonly type: string; readonly at: number; readonly details?: Readonly<Record<string, Json>> };

const typesOf = (states: Readonly<Record<string, State>>): Map<string, string> =>
  new Map(
    Object.entries(states).flatMap(([name, state]) => [
      [name, state.Type] as const,
      ...('Branches' in state ? state.Branches : 'ItemProcessor' in state ? [state.ItemProcessor] : []).flatMap((body) => [
        ...typesOf(body.States),
      ]),
    ]),
  );

const errorDetails = (error: string, cause: string): Readonly<Record<string, Json>> => ({ error, cause });

const eventsOf = function* (execution: Execution, definition: Definition, entries: Iterable<ProgressEntry>): Generator<Event> {
  const types = typesOf(definition.States);
  const current = new Map<string, string>();
  const typeOf = (frame: string): string => types.get(current.get(frame) ?? '') ?? 'Task';
  yield {
    type: 'ExecutionStarted',
    at: execution.startDate,
    details: { executionStartedEventDetails: { input: JSON.stringify(execution.input) } },
  };
  for (const entry of entries) {
    if (entry.kind === 'redriven') yield { type: 'ExecutionRedriven', at: entry.at };
    else if (entry.kind === 'entered') {
      const text = JSON.stringify(entry.input);
      const before = current.get(entry.frame);
      if (before !== undefined)
        yield {
          type: `${typeOf(entry.frame)}StateExited`,
          at: entry.at,
          details: { stateExitedEventDetails: { name: before, output: text } },
        };
      current.set(entry.frame, entry.state);
      yield {
        type: `${typeOf(entry.frame)}StateEntered`,
        at: entry.at,
        details: { stateEnteredEventDetails: { name: entry.state, input: text } },
      };
    } else if (entry.kind === 'retrying') {
      const type = typeOf(entry.frame);
      const details = { resourceType: 'task', resource: type, ...errorDetails(entry.error, entry.cause) };
      yield type === 'Task'
        ? { type: 'TaskFailed', at: entry.at, details: { taskFailedEventDetails: details } }
        : { type: `${type}StateFailed`, at: entry.at };
    } else if (entry.kind === 'started') yield { type: 'TaskStarted', at: entry.at };
    else if (entry.kind === 'answered') yield { type: 'output' in entry.result ? 'TaskSucceeded' : 'TaskFailed', at: entry.at };
  }
};

const endings = { SUCCEEDED: 'Succeeded', FAILED: 'Failed', TIMED_OUT: 'TimedOut', ABORTED: 'Aborted' } as const;

/** What happened in an execution, oldest first, in the API's form. */
export const historyOf = (
  execution: Execution,
  definition: Definition,
  entries: Iterable<ProgressEntry>,
): Readonly<Record<string, Json>>[] => {
  const { ended } = execution;
  const end: Event[] =
    ended === undefined
      ? []
      : [
          {
            type: `Execution${endings[ended.status]}`,
            at: ended.stopDate,
            details:
              ended.output === undefined
                ? { [`execution${endings[ended.status]}EventDetails`]: errorDetails(ended.error ?? '', ended.cause ?? '') }
                : { executionSucceededEventDetails: { output: JSON.stringify(ended.output) } },
          },
        ];
  return [...eventsOf(execution, definition, entries), ...end].map(({ type, at, details }, index) => ({
    id: index + 1,
    previousEventId: index,
    timestamp: at / 1000,
    type,
    ...details,
  }));
};
