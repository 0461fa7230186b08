import { randomUUID } from 'node:crypto';
import { type Clock, systemClock } from '#local/clock';
import { openJournal, readJournal } from '#local/journal';
import { described, describedToParent, historyOf } from './describe';
import { type Execution, openExecutions } from './executions';
import { bytesOf, Json, MOST_BYTES } from './json';
import { openMachines } from './machines';
import { createRunner, progressForm } from './runner';
import type { MapObjects, Services } from './scope';
import { ServiceError } from './service-error';
import { createTaskTokens } from './task-tokens';

/** What an engine runs on. Everything it keeps lies in `folder`. */
export type StepFunctionsOptions = {
  readonly folder: string;
  /** Definitions as JSON text, by the machine's ARN. */
  readonly machines: Readonly<Record<string, string>>;
  /** Calls a function by its ARN; what it throws fails the task under the error's name. */
  readonly invoke: (functionArn: string, payload: Json) => Promise<unknown>;
  /** Further services by the end of their resource, such as `sqs:sendMessage`. */
  readonly integrations?: Services['integrations'];
  /** Where distributed maps read and write. */
  readonly objects?: MapObjects;
  readonly clock?: Clock;
  /** 0..1, for jitter and `$random()`. */
  readonly chance?: () => number;
  /** How long an ended execution is remembered, and its name taken; and how long what happened in it. */
  readonly keepDays?: { readonly executions: number; readonly histories: number };
  /** Told about an error that is a bug here, or of the disk. */
  readonly onFault?: (error: unknown) => void;
  /**
   * Told of each execution that ended otherwise than by its own last state, in the words of the service's event (`Step Functions Execution Status Change`); of those that
   * ended before, again, once when the folder is opened.
   */
  readonly onFailed?: (event: StatusChange) => void;
};

/** What EventBridge says of an execution that ended. */
export type StatusChange = {
  readonly source: 'aws.states';
  readonly 'detail-type': 'Step Functions Execution Status Change';
  readonly detail: {
    readonly executionArn: string;
    readonly stateMachineArn: string;
    readonly name: string;
    readonly status: 'FAILED' | 'TIMED_OUT' | 'ABORTED';
    readonly input: string;
  };
};

type Described = Readonly<Record<string, Json>>;

/** Step Functions in one process. Calls are refused with ServiceError; what they have answered survives a kill. */
export type StepFunctions = {
  /** A name that runs already with the same input is the same execution; ended, or with another input, it is `ExecutionAlreadyExists`. */
  readonly start: (request: { readonly stateMachineArn: string; readonly name?: string; readonly input?: string }) => Promise<{
    readonly executionArn: string;
    readonly startDate: number;
  }>;
  readonly describe: (executionArn: string) => Described;
  /** Newest first. */
  readonly list: (stateMachineArn: string, status?: string) => readonly Described[];
  readonly history: (executionArn: string) => Promise<readonly Described[]>;
  readonly stop: (executionArn: string, error?: string, cause?: string) => Promise<{ readonly stopDate: number }>;
  /** Takes an execution that failed, was stopped or timed out up again where it stood. */
  readonly redrive: (executionArn: string) => Promise<{ readonly redriveDate: number }>;
  readonly sendTaskSuccess: (taskToken: string, output: string) => Promise<void>;
  readonly sendTaskFailure: (taskToken: string, error?: string, cause?: string) => Promise<void>;
  readonly sendTaskHeartbeat: (taskToken: string) => Promise<void>;
  /** Its description once it has ended. */
  readonly finished: (executionArn: string) => Promise<Described>;
  /** Puts everything down where it stands; another engine on the folder takes it up. */
  readonly close: () => Promise<void>;
};

const NAME = /^[^\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}]{1,80}$/u;
const MOST_ERROR = 256;
const MOST_CAUSE = 32768;
const DAY_MS = 86_400_000;

const parsedJson = (text: string, code: 'InvalidExecutionInput' | 'InvalidOutput'): Json => {
  let value: Json;
  try {
    value = Json.parse(JSON.parse(text));
  } catch {
    throw new ServiceError(code, 'is not JSON');
  }
  if (bytesOf(value) > MOST_BYTES) throw new ServiceError(code, `is larger than ${MOST_BYTES} bytes`);
  return value;
};

const sameJson = (one: Json, other: Json): boolean => JSON.stringify(one) === JSON.stringify(other);

const executionArnOf = (machineArn: string, name: string): string => `${machineArn.replace(':stateMachine:', ':execution:')}:${name}`;

/** Opens the folder, checks the machines (an Error names what is wrong), and goes on with every execution that was running. */
export const createStepFunctions = async (options: StepFunctionsOptions): Promise<StepFunctions> => {
  const { folder, invoke, integrations = {}, objects, clock = systemClock, chance = Math.random } = options;
  const { keepDays = { executions: 90, histories: 30 }, onFault = () => undefined, onFailed = () => undefined } = options;
  const machines = await openMachines(folder, options.machines);
  const executions = await openExecutions(folder);
  const tokens = createTaskTokens(clock.now);
  /** Starts and redrives that are not on the disk yet. */
  const starting = new Map<string, Promise<void>>();
  let closed = false;
  let lastSweep = clock.now();

  const found = (arn: string): Execution => {
    const execution = executions.get(arn);
    if (execution === undefined) throw new ServiceError('ExecutionDoesNotExist');
    return execution;
  };
  const open = (): void => {
    if (closed) throw new ServiceError('ServiceUnavailable');
  };
  const forgetOld = (): Promise<void> => {
    lastSweep = clock.now();
    return executions.forget({
      executions: lastSweep - keepDays.executions * DAY_MS,
      journals: lastSweep - Math.min(keepDays.executions, keepDays.histories) * DAY_MS,
    });
  };
  const beginOnce = async (arn: string, begin: () => Promise<void>): Promise<void> => {
    const beginning = begin();
    starting.set(arn, beginning);
    await beginning.finally(() => starting.delete(arn));
  };

  const start: StepFunctions['start'] = async ({ stateMachineArn, name = randomUUID(), input: text = '{}' }) => {
    open();
    const machine = machines.get(stateMachineArn);
    if (machine === undefined) throw new ServiceError('StateMachineDoesNotExist');
    if (!NAME.test(name)) throw new ServiceError('InvalidName');
    const input = parsedJson(text, 'InvalidExecutionInput');
    const arn = executionArnOf(stateMachineArn, name);
    const before = executions.get(arn);
    if (before !== undefined) {
      if (before.ended !== undefined || !sameJson(before.input, input)) throw new ServiceError('ExecutionAlreadyExists');
      await starting.get(arn);
      return { executionArn: arn, startDate: before.startDate };
    }
    const startDate = clock.now();
    const execution = { arn, name, machineArn: stateMachineArn, input, definition: machine.hash, startDate, redriveCount: 0 };
    await beginOnce(arn, () => executions.runs(execution));
    await runner.run(execution);
    return { executionArn: arn, startDate };
  };

  const stop: StepFunctions['stop'] = async (arn, error, cause) => {
    open();
    found(arn);
    await runner.stop(arn, { status: 'ABORTED', ...(error === undefined ? {} : { error }), ...(cause === undefined ? {} : { cause }) });
    return { stopDate: found(arn).ended?.stopDate ?? clock.now() };
  };

  const redrive: StepFunctions['redrive'] = async (arn) => {
    open();
    const { ended, ...execution } = found(arn);
    if (ended === undefined || ended.status === 'SUCCEEDED' || starting.has(arn)) throw new ServiceError('ExecutionNotRedrivable');
    const redriveDate = clock.now();
    const again = { ...execution, redriveCount: execution.redriveCount + 1, redriveDate };
    await beginOnce(arn, async () => {
      const { entries, journal } = await openJournal(executions.journalOf(arn), progressForm);
      if (entries.length === 0) throw new ServiceError('ExecutionNotRedrivable');
      await journal.append({ kind: 'redriven', at: redriveDate });
      await executions.runs(again);
    });
    await runner.run(again);
    return { redriveDate };
  };

  const finished = async (arn: string): Promise<Execution> => {
    found(arn);
    await runner.ended(arn);
    return found(arn);
  };

  const services: Services = {
    ...{ clock, chance, invoke, integrations, objects, tokens },
    children: {
      start: async (stateMachineArn, name, input) => {
        const { executionArn, startDate } = await start({ stateMachineArn, name, input: JSON.stringify(input) });
        return { arn: executionArn, startDate };
      },
      arnOf: executionArnOf,
      exists: (arn) => executions.get(arn) !== undefined,
      finished: async (arn) => describedToParent(await finished(arn)),
      stop: async (arn) => void (await stop(arn)),
    },
  };
  const tell = ({ arn, machineArn, name, input, ended }: Execution): void => {
    if (ended === undefined || ended.status === 'SUCCEEDED') return;
    const detail = { executionArn: arn, stateMachineArn: machineArn, name, status: ended.status, input: JSON.stringify(input) };
    onFailed({ source: 'aws.states', 'detail-type': 'Step Functions Execution Status Change', detail });
  };
  const afterEnd = async (arn: string): Promise<void> => {
    tell(found(arn));
    if (clock.now() - lastSweep > DAY_MS) await forgetOld();
  };
  const runner = createRunner(executions, machines, services, { clock, onFault, afterEnd });

  await forgetOld();
  for (const execution of [...executions.all()]) {
    if (execution.ended === undefined) await runner.run(execution);
    // Nobody knows whether it was heard before the process ended.
    else tell(execution);
  }

  return {
    start,
    stop,
    redrive,
    describe: (arn) => described(found(arn)),
    list: (machineArn, status) =>
      [...executions.all()]
        .filter((execution) => execution.machineArn === machineArn)
        .filter(({ ended }) => status === undefined || (ended?.status ?? 'RUNNING') === status)
        .sort((a, b) => b.startDate - a.startDate)
        .map((execution) => {
          const { input: _, output: __, ...summary } = described(execution);
          return summary;
        }),
    history: async (arn) => {
      const execution = found(arn);
      const entries = await readJournal(executions.journalOf(arn), progressForm);
      return historyOf(execution, await machines.definition(execution.definition), entries);
    },
    sendTaskSuccess: async (token, output) => {
      open();
      await tokens.answer(token, { output: parsedJson(output, 'InvalidOutput') });
    },
    sendTaskFailure: async (token, error = '', cause = '') => {
      open();
      await tokens.answer(token, { error: error.slice(0, MOST_ERROR), cause: cause.slice(0, MOST_CAUSE) });
    },
    sendTaskHeartbeat: async (token) => {
      open();
      await tokens.beat(token);
    },
    finished: async (arn) => described(await finished(arn)),
    close: async () => {
      closed = true;
      await runner.close();
      await executions.settled();
    },
  };
};
