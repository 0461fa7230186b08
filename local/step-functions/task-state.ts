import { createHash } from 'node:crypto';
import { z } from 'zod';
import { awaitCallback, type Deadlines } from './callback';
import type { Task } from './definition';
import { evaluate } from './evaluate';
import { Halted, StateFailure } from './failures';
import { type Json, overTheWire } from './json';
import { type Attempt, bindingsOf, cancellable, type Outcome, outcomeOf, record, type Scope, sleepUntil, unlessHalted } from './scope';

const OPTIMISED = /^arn:[^:]+:states:::(?<service>[a-z0-9:-]+:[a-zA-Z]+)(?<pattern>\.waitForTaskToken|\.sync:2|\.sync)?$/;
const FUNCTION = /^arn:[^:]+:lambda:/;

const Invocation = z.object({ FunctionName: z.string(), Payload: z.json().default({}) });
const Start = z.object({ StateMachineArn: z.string(), Input: z.json().default({}), Name: z.string().optional() });

const parsed = <Form>(form: z.ZodType<Form>, parameters: Json): Form => {
  const result = form.safeParse(parameters);
  if (result.success) return result.data;
  throw new StateFailure('States.Runtime', `The arguments have another form: ${z.prettifyError(result.error)}`);
};

/** What a failed call looks like to Retry and Catch. */
const failureOf = (error: unknown): unknown => {
  if (error instanceof StateFailure || error instanceof Halted) return error;
  const name = error instanceof Error ? error.name : 'Error';
  const message = error instanceof Error ? error.message : String(error);
  return new StateFailure(name, JSON.stringify({ errorType: name, errorMessage: message, trace: [] }));
};

const called = async (work: () => Promise<unknown>): Promise<Json> => {
  try {
    return overTheWire(await work());
  } catch (error) {
    throw failureOf(error);
  }
};

const invoke = ({ services }: Scope, parameters: Json): Promise<Json> => {
  const { FunctionName, Payload } = parsed(Invocation, parameters);
  return called(async () => ({
    ExecutedVersion: '$LATEST',
    Payload: overTheWire(await services.invoke(FunctionName, Payload)),
    StatusCode: 200,
  }));
};

/** The name a child has when its parent gives none: the same whenever this try is made again. */
const childName = ({ scope, position, attempt }: Attempt): string =>
  createHash('sha256')
    .update(JSON.stringify([scope.context, scope.frame, position.step, attempt]))
    .digest('hex')
    .slice(0, 36);

const started = (attempt: Attempt, parameters: Json): Promise<{ readonly arn: string; readonly startDate: number }> => {
  const { StateMachineArn, Input, Name } = parsed(Start, parameters);
  return attempt.scope.services.children.start(StateMachineArn, Name ?? childName(attempt), Input).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    throw code === undefined ? failureOf(error) : new StateFailure(`StepFunctions.${code}Exception`, code);
  });
};

const Described = z.object({ Status: z.string(), Input: z.string(), Output: z.string().optional() });

/** Starts an execution of another machine and waits for its end. After a restart it waits on for the one that was started. */
const startAndWait = async (attempt: Attempt, parameters: Json, outputAsText: boolean): Promise<Json> => {
  const { scope, recovered } = attempt;
  const { children, clock } = scope.services;
  const { StateMachineArn, Name } = parsed(Start, parameters);
  const known = recovered?.started?.child;
  const child = known ?? children.arnOf(StateMachineArn, Name ?? childName(attempt));
  if (known === undefined) {
    if (children.exists(child)) throw new StateFailure('StepFunctions.ExecutionAlreadyExistsException', 'ExecutionAlreadyExists');
    await record(scope, { kind: 'started', at: clock.now(), frame: scope.frame, child });
  }
  if (!children.exists(child)) await started(attempt, parameters);
  try {
    const description = await unlessHalted(scope, children.finished(child));
    const { Status, Input, Output } = Described.parse(description);
    if (Status !== 'SUCCEEDED') throw new StateFailure('States.TaskFailed', JSON.stringify(description));
    if (outputAsText || typeof description !== 'object') return description;
    return { ...description, Input: overTheWire(JSON.parse(Input)), Output: overTheWire(JSON.parse(Output ?? 'null')) };
  } catch (error) {
    if (error instanceof Halted && error.reason !== 'closed') await children.stop(child);
    throw error;
  }
};

type Call = { readonly service: string; readonly pattern: string | undefined };

const request = (attempt: Attempt, { service, pattern }: Call, parameters: Json): Promise<Json> => {
  const { scope } = attempt;
  if (service === 'lambda:invoke') return invoke(scope, parameters);
  if (service === 'states:startExecution') {
    if (pattern === '.sync' || pattern === '.sync:2') return startAndWait(attempt, parameters, pattern === '.sync');
    return called(async () => {
      const { arn, startDate } = await started(attempt, parameters);
      return { ExecutionArn: arn, StartDate: new Date(startDate).toISOString() };
    });
  }
  const integration = scope.services.integrations[service];
  if (integration === undefined) throw new StateFailure('States.Runtime', `The integration ${service} is not there.`);
  return called(() => integration(parameters));
};

const callOf = (resource: string): Call => {
  const { service, pattern } = OPTIMISED.exec(resource)?.groups ?? {};
  if (service === undefined) throw new StateFailure('States.Runtime', `The resource ${resource} is not known.`);
  return { service, pattern };
};

const milliseconds = async (attempt: Attempt, seconds: number | string | undefined): Promise<number | undefined> => {
  if (seconds === undefined) return undefined;
  const value = await evaluate(seconds, bindingsOf(attempt));
  if (typeof value !== 'number' || value <= 0)
    throw new StateFailure('States.QueryEvaluationError', 'A time-out is not a positive number of seconds.');
  return value * 1000;
};

const inTime = async (attempt: Attempt, until: number | undefined, work: (inner: Attempt) => Promise<Json>): Promise<Json> => {
  const { signal, halt } = cancellable(attempt.scope.signal);
  const scope = { ...attempt.scope, signal };
  try {
    const late = async (instant: number): Promise<never> => {
      await sleepUntil(scope, instant);
      throw new StateFailure('States.Timeout', 'The task took longer than its time-out.');
    };
    const races = [unlessHalted(scope, work({ ...attempt, scope })), ...(until === undefined ? [] : [late(until)])];
    return await Promise.race(races);
  } finally {
    halt('superseded');
  }
};

/** The resource's answer. Throws StateFailure. */
const resultOf = async (attempt: Attempt, state: Task): Promise<Json> => {
  const { scope, position } = attempt;
  const parameters = async (token?: string): Promise<Json> =>
    state.Arguments === undefined
      ? position.input
      : evaluate(state.Arguments, bindingsOf(attempt, token === undefined ? {} : { token }), 'argument');
  const [timeoutMs, beatMs] = [await milliseconds(attempt, state.TimeoutSeconds), await milliseconds(attempt, state.HeartbeatSeconds)];
  const until = timeoutMs === undefined ? undefined : scope.services.clock.now() + timeoutMs;
  if (FUNCTION.test(state.Resource))
    return inTime(attempt, until, async () => {
      const payload = await parameters();
      return called(() => scope.services.invoke(state.Resource, payload));
    });
  const call = callOf(state.Resource);
  if (call.pattern === '.waitForTaskToken') {
    const deadlines: Deadlines = { until, beatMs };
    return awaitCallback(attempt, deadlines, async (token) => request(attempt, call, await parameters(token)));
  }
  return inTime(attempt, until, async (inner) => request(inner, call, await parameters()));
};

/** Task: asks its resource and yields the answer. */
export const task = async (attempt: Attempt, state: Task): Promise<Outcome> => {
  const result = await resultOf(attempt, state);
  return outcomeOf(attempt, state, result, { result });
};
