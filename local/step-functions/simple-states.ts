import type { Choice, Fail, Pass, Succeed, Wait } from './definition';
import { evaluate } from './evaluate';
import { StateFailure } from './failures';
import type { Json } from './json';
import { type Attempt, assigned, bindingsOf, type Outcome, outcomeOf, record, sleepUntil } from './scope';

/** Pass and Succeed: the input, or what `Output` makes of it. */
export const pass = (attempt: Attempt, state: Pass | Succeed): Promise<Outcome> => outcomeOf(attempt, state, attempt.position.input);

/** Fail: always throws StateFailure. */
export const fail = async (attempt: Attempt, state: Fail): Promise<never> => {
  const bindings = bindingsOf(attempt);
  const [error, cause] = await Promise.all([state.Error ?? '', state.Cause ?? ''].map((text) => evaluate(text, bindings)));
  throw new StateFailure(String(error), String(cause));
};

/** Choice: the first condition that is true; throws StateFailure `States.NoChoiceMatched`. */
export const choose = async (attempt: Attempt, state: Choice): Promise<Outcome> => {
  const bindings = bindingsOf(attempt);
  const { input } = attempt.position;
  for (const choice of state.Choices) {
    const holds = await evaluate(choice.Condition, bindings, 'condition');
    if (typeof holds !== 'boolean') throw new StateFailure('States.QueryEvaluationError', 'A condition is not a boolean.');
    if (!holds) continue;
    const output = choice.Output === undefined ? input : await evaluate(choice.Output, bindings, 'output');
    return { next: choice.Next, output, variables: await assigned(attempt, choice.Assign, bindings) };
  }
  if (state.Default === undefined) throw new StateFailure('States.NoChoiceMatched', `No choice of ${attempt.position.state} matched.`);
  return { ...(await outcomeOf(attempt, state, input)), next: state.Default };
};

const untilOf = async (attempt: Attempt, state: Wait): Promise<number> => {
  const bindings = bindingsOf(attempt);
  const wrong = (what: string, value: Json): StateFailure =>
    new StateFailure('States.QueryEvaluationError', `${what} is ${JSON.stringify(value)}.`);
  if (state.Timestamp !== undefined) {
    const timestamp = await evaluate(state.Timestamp, bindings);
    const instant = typeof timestamp === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(timestamp) ? Date.parse(timestamp) : Number.NaN;
    if (Number.isNaN(instant)) throw wrong('Timestamp', timestamp);
    return instant;
  }
  const seconds = await evaluate(state.Seconds ?? 0, bindings);
  if (typeof seconds !== 'number' || !Number.isInteger(seconds) || seconds < 0) throw wrong('Seconds', seconds);
  return attempt.position.at + seconds * 1000;
};

/** Wait: until an instant that is worked out once and stays what it is across a restart. */
export const wait = async (attempt: Attempt, state: Wait): Promise<Outcome> => {
  const { scope, recovered } = attempt;
  let until = recovered?.waiting?.until;
  if (until === undefined) {
    until = await untilOf(attempt, state);
    await record(scope, { kind: 'waiting', at: scope.services.clock.now(), frame: scope.frame, until });
  }
  await sleepUntil(scope, until);
  return outcomeOf(attempt, state, attempt.position.input);
};
