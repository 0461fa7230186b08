import type { Clock } from '#local/clock';
import { type Bindings, evaluate } from './evaluate';
import { Halted, type HaltReason, withinLimit } from './failures';
import type { Json, Variables } from './json';
import { functionsOfTheService } from './jsonata-functions';
import type { ProgressEntry, Recovered, Result } from './progress';
import type { TaskTokens } from './task-tokens';

/** Objects that a distributed map reads and writes. */
export type MapObjects = {
  readonly get: (bucket: string, key: string) => Promise<Uint8Array>;
  readonly put: (bucket: string, key: string, bytes: Uint8Array) => Promise<void>;
  /** Each as S3's ListObjectsV2 describes it. */
  readonly list: (bucket: string, prefix: string) => Promise<readonly Json[]>;
};

/** What states need from outside. */
export type Services = {
  readonly clock: Clock;
  /** 0..1, for jitter and `$random()`. */
  readonly chance: () => number;
  /** Calls a function; what it throws fails the task under the error's name. */
  readonly invoke: (functionArn: string, payload: Json) => Promise<unknown>;
  /** Further integrations by the end of their resource, such as `sqs:sendMessage`. */
  readonly integrations: Readonly<Record<string, (parameters: Json) => Promise<unknown>>>;
  readonly objects: MapObjects | undefined;
  readonly tokens: TaskTokens;
  readonly children: {
    readonly start: (machineArn: string, name: string, input: Json) => Promise<{ readonly arn: string; readonly startDate: number }>;
    /** Where the execution of this name would be, whether it exists or not. */
    readonly arnOf: (machineArn: string, name: string) => string;
    readonly exists: (arn: string) => boolean;
    readonly finished: (arn: string) => Promise<Json>;
    readonly stop: (arn: string) => Promise<void>;
  };
};

/** What `$states.context.Execution` and `.StateMachine` say. */
export type ExecutionContext = { readonly Execution: Json; readonly StateMachine: Json };

/** A frame that is being run: which execution and frame, until when, and what it can see of the frames around it. */
export type Scope = {
  readonly services: Services;
  readonly signal: AbortSignal;
  readonly context: ExecutionContext;
  readonly frame: string;
  readonly outer: Variables;
  readonly item: Json | undefined;
  /** Writes a line to the execution's journal. */
  readonly append: (entry: ProgressEntry) => Promise<void>;
};

/** Where a frame stands: the state entered last, with its number, its input and the frame's own variables. */
export type Position = {
  readonly state: string;
  readonly step: number;
  readonly input: Json;
  readonly at: number;
  readonly variables: Variables;
};

/** One try of one state. */
export type Attempt = {
  readonly scope: Scope;
  readonly position: Position;
  /** How often it was tried before. */
  readonly attempt: number;
  /** What was written of this try before the process was killed. */
  readonly recovered: Recovered | undefined;
};

/** What comes after a state: the next one, or the frame's end. */
export type Outcome = { readonly next: string | undefined; readonly output: Json; readonly variables: Variables };

const haltedBy = (signal: AbortSignal): Halted => (signal.reason instanceof Halted ? signal.reason : new Halted('closed'));

/** Throws Halted where the work on a frame has ended. */
export const goOn = ({ signal }: Pick<Scope, 'signal'>): void => {
  if (signal.aborted) throw haltedBy(signal);
};

/** Writes a line, and goes on only where the work has not ended meanwhile. */
export const record = async (scope: Scope, entry: ProgressEntry): Promise<void> => {
  goOn(scope);
  await scope.append(entry);
  goOn(scope);
};

/** Rejects with Halted as soon as the work ends. */
export const sleepUntil = ({ services, signal }: Scope, until: number): Promise<void> => services.clock.sleepUntil(until, signal);

/** Runs work that can be called off: by the scope it stands in, or by `halt`. */
export const cancellable = (signal: AbortSignal): { readonly signal: AbortSignal; readonly halt: (reason: HaltReason) => void } => {
  const own = new AbortController();
  return { signal: AbortSignal.any([signal, own.signal]), halt: (reason) => own.abort(new Halted(reason)) };
};

/** The work's outcome, or Halted when the scope ends first: nobody waits for a call that cannot be called off. */
export const unlessHalted = async <Value>({ signal }: Pick<Scope, 'signal'>, work: Promise<Value>): Promise<Value> => {
  if (signal.aborted) {
    // The work goes on, and nobody hears how it fails.
    work.catch(() => undefined);
    throw haltedBy(signal);
  }
  let stop: () => void = () => undefined;
  const halted = new Promise<never>((_, reject) => {
    stop = () => reject(haltedBy(signal));
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, halted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
};

/** What expressions of this try can name. `extra` adds `result` or `errorOutput` to `$states`, and a task's token to its context. */
export const bindingsOf = (
  { scope, position, attempt }: Attempt,
  extra: { readonly result?: Json; readonly errorOutput?: Json; readonly token?: string; readonly item?: Json } = {},
): Bindings => {
  const { result, errorOutput, token, item = scope.item } = extra;
  const context = {
    ...scope.context,
    State: { Name: position.state, EnteredTime: new Date(position.at).toISOString(), RetryCount: attempt },
    ...(item === undefined ? {} : { Map: { Item: item } }),
    ...(token === undefined ? {} : { Task: { Token: token } }),
  };
  const states = {
    input: position.input,
    context,
    ...(result === undefined ? {} : { result }),
    ...(errorOutput === undefined ? {} : { errorOutput }),
  };
  const { clock, chance } = scope.services;
  return { ...functionsOfTheService(clock.now, chance), ...scope.outer, ...position.variables, states };
};

/** The variables after a state: those before, and what it assigns. All its expressions still see the values before. */
export const assigned = async (
  attempt: Attempt,
  assign: Readonly<Record<string, Json>> | undefined,
  bindings: Bindings,
): Promise<Variables> => {
  const pairs = await Promise.all(
    Object.entries(assign ?? {}).map(async ([name, template]) => [name, await evaluate(template, bindings, `variable ${name}`)] as const),
  );
  return { ...attempt.position.variables, ...Object.fromEntries(pairs) };
};

/** Ends a try: output and variables, from what the state yields. */
export const outcomeOf = async (
  attempt: Attempt,
  state: {
    readonly Output?: Json | undefined;
    readonly Assign?: Readonly<Record<string, Json>> | undefined;
    readonly Next?: string | undefined;
  },
  otherwise: Json,
  extra: { readonly result?: Json; readonly errorOutput?: Json } = {},
): Promise<Outcome> => {
  const bindings = bindingsOf(attempt, extra);
  const output = state.Output === undefined ? withinLimit(otherwise, 'output') : await evaluate(state.Output, bindings, 'output');
  return { next: state.Next, output, variables: await assigned(attempt, state.Assign, bindings) };
};

/** The segment of a frame within this try of this state. */
export const innerFrame = ({ scope, position, attempt }: Attempt, index: number): { readonly frame: string; readonly segment: string } => {
  const segment = `${position.step}.${attempt}:${index}`;
  return { segment, frame: scope.frame === '' ? segment : `${scope.frame}/${segment}` };
};

/** A result as it stands in the journal. */
export const outputOf = (result: Result): Json => ('output' in result ? result.output : { Error: result.error, Cause: result.cause });
