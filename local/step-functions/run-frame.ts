import type { Body, State } from './definition';
import { StateFailure, withinLimit } from './failures';
import type { Json, Variables } from './json';
import { map } from './map-state';
import { parallel } from './parallel-state';
import type { Recovered } from './progress';
import { caught, nextTry, type Tries } from './retry-and-catch';
import { type Attempt, type Outcome, type Position, record, type Scope, sleepUntil } from './scope';
import { choose, fail, pass, wait } from './simple-states';
import { task } from './task-state';

const perform = (attempt: Attempt, state: State): Promise<Outcome> => {
  switch (state.Type) {
    case 'Pass':
    case 'Succeed':
      return pass(attempt, state);
    case 'Fail':
      return fail(attempt, state);
    case 'Wait':
      return wait(attempt, state);
    case 'Choice':
      return choose(attempt, state);
    case 'Task':
      return task(attempt, state);
    case 'Parallel':
      return parallel(attempt, state);
    case 'Map':
      return map(attempt, state);
  }
};

const policyOf = (state: State): Pick<Extract<State, { readonly Type: 'Task' }>, 'Retry' | 'Catch'> =>
  'Retry' in state ? state : { Retry: [], Catch: [] };

/** Runs a state until it has an outcome: tries, retries, catches. */
const runState = async (scope: Scope, state: State, position: Position, recovered: Recovered | undefined): Promise<Outcome> => {
  const { clock, chance } = scope.services;
  const { Retry, Catch } = policyOf(state);
  let tries: Tries = recovered?.retrying ?? { attempt: 0, counts: [], until: undefined };
  let here = recovered;
  for (;;) {
    if (tries.until !== undefined) await sleepUntil(scope, tries.until);
    const attempt: Attempt = { scope, position, attempt: tries.attempt, recovered: here };
    try {
      return await perform(attempt, state);
    } catch (error) {
      if (!(error instanceof StateFailure)) throw error;
      const now = clock.now();
      const again = nextTry(Retry, error.error, tries, { now, chance });
      if (again === undefined) return caught(attempt, Catch, error);
      const { attempt: number, counts, until } = again;
      const why = { error: error.error, cause: error.cause };
      await record(scope, { kind: 'retrying', at: now, frame: scope.frame, attempt: number, counts: [...counts], until, ...why });
      tries = again;
      here = undefined;
    }
  }
};

const enter = async (scope: Scope, state: string, step: number, input: Json, variables: Variables): Promise<Position> => {
  const at = scope.services.clock.now();
  const own = Object.keys(variables).length === 0 ? {} : { variables };
  await record(scope, { kind: 'entered', at, frame: scope.frame, state, step, input, ...own });
  return { state, step, input, at, variables };
};

/**
 * Runs through states from the first, or from where the journal ends, to the end, and answers the last output. Each state's beginning is on the disk
 * before anything of it happens. Throws StateFailure, or Halted when the work is called off.
 */
export const runFrame = async (scope: Scope, { StartAt, States }: Body, input: Json, recovered?: Recovered): Promise<Json> => {
  const found = recovered?.position;
  let position: Position =
    found === undefined ? await enter(scope, StartAt, 0, withinLimit(input, 'input'), {}) : { ...found, variables: found.variables ?? {} };
  let here = found === undefined ? undefined : recovered;
  for (;;) {
    const state = Object.hasOwn(States, position.state) ? States[position.state] : undefined;
    if (state === undefined) throw new StateFailure('States.Runtime', `There is no state ${position.state}.`);
    const { next, output, variables } = await runState(scope, state, position, here);
    if (next === undefined) return output;
    position = await enter(scope, next, position.step + 1, output, variables);
    here = undefined;
  }
};
