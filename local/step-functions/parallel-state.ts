import type { Parallel } from './definition';
import { evaluate } from './evaluate';
import { outputsOf, runInner, toleratesNothing } from './inner-frames';
import { type Attempt, bindingsOf, type Outcome, outcomeOf } from './scope';

/** Parallel: every branch on the same input; their outputs in the order of the branches. The first failure calls the others off. */
export const parallel = async (attempt: Attempt, state: Parallel): Promise<Outcome> => {
  const { scope, position } = attempt;
  const input = state.Arguments === undefined ? position.input : await evaluate(state.Arguments, bindingsOf(attempt), 'argument');
  const outer = { ...scope.outer, ...position.variables };
  const results = await runInner(attempt, state.Branches.length, {
    most: 0,
    tolerates: toleratesNothing,
    frameOf: async (index) => ({ body: state.Branches[index] ?? { StartAt: '', States: {} }, input, outer }),
  });
  const result = outputsOf(results);
  return outcomeOf(attempt, state, result, { result });
};
