import fc from 'fast-check';
import type { Json } from '#local/step-functions/json';
import { machine } from './machine';

/** A step of a random machine: what it does to a number. */
export type Step =
  | { readonly kind: 'pass' | 'remember' | 'wait' | 'catch'; readonly number: number }
  | { readonly kind: 'task'; readonly failures: number }
  | { readonly kind: 'choice'; readonly odd: readonly Step[]; readonly even: readonly Step[] }
  | { readonly kind: 'parallel'; readonly branches: readonly (readonly Step[])[] }
  | {
      readonly kind: 'map';
      readonly items: number;
      readonly most: number;
      readonly mode: 'INLINE' | 'DISTRIBUTED';
      readonly steps: readonly Step[];
    };

const number = fc.integer({ min: 0, max: 9 });

/** Machines of up to a dozen states, nested twice at most. */
export const steps: fc.Arbitrary<readonly Step[]> = fc.letrec<{ readonly steps: readonly Step[]; readonly step: Step }>((tie) => ({
  steps: fc.array(tie('step'), { minLength: 1, maxLength: 3 }),
  step: fc.oneof(
    { depthSize: 'small', withCrossShrink: true, maxDepth: 2 },
    fc.record({ kind: fc.constantFrom('pass' as const, 'remember' as const, 'wait' as const, 'catch' as const), number }),
    fc.record({ kind: fc.constant('task' as const), failures: fc.integer({ min: 0, max: 2 }) }),
    fc.record({ kind: fc.constant('choice' as const), odd: tie('steps'), even: tie('steps') }),
    fc.record({ kind: fc.constant('parallel' as const), branches: fc.array(tie('steps'), { minLength: 1, maxLength: 2 }) }),
    fc.record({
      ...{ kind: fc.constant('map' as const), items: fc.integer({ min: 0, max: 3 }), most: fc.integer({ min: 0, max: 2 }) },
      ...{ mode: fc.constantFrom('INLINE' as const, 'DISTRIBUTED' as const), steps: tie('steps') },
    }),
  ),
})).steps;

type States = Record<string, Json>;

const call = (Payload: Json): States => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: { FunctionName: 'f', Payload },
});
const onward = (next: string | undefined): States => (next === undefined ? { End: true } : { Next: next });

const bodyOf = (list: readonly Step[], path: string): { readonly StartAt: string; readonly States: States } => {
  const States: States = {};
  for (const [index, step] of list.entries()) {
    const name = `${path}${index}`;
    const next = index + 1 < list.length ? `${path}${index + 1}` : undefined;
    Object.assign(States, statesOf(step, name, next));
  }
  return { StartAt: `${path}0`, States };
};

const statesOf = (step: Step, name: string, next: string | undefined): States => {
  switch (step.kind) {
    case 'pass':
      return { [name]: { Type: 'Pass', Output: `{% $states.input + ${step.number} %}`, ...onward(next) } };
    case 'remember':
      return {
        [name]: { Type: 'Pass', Assign: { [`${name}v`]: `{% $states.input * 2 %}` }, Next: `${name}m` },
        [`${name}m`]: { Type: 'Pass', Output: `{% $states.input + $${name}v %}`, ...onward(next) },
      };
    case 'wait':
      return { [name]: { Type: 'Wait', Seconds: step.number, ...onward(next) } };
    case 'catch':
      return {
        [name]: {
          ...call({ failures: 99, tries: 0, value: 0 }),
          Catch: [{ ErrorEquals: ['Flaky'], Next: `${name}c`, Output: '{% $states.input + 1 %}' }],
          Next: `${name}c`,
        },
        [`${name}c`]: { Type: 'Pass', ...onward(next) },
      };
    case 'task':
      return {
        [name]: {
          ...call({ failures: step.failures, tries: '{% $states.context.State.RetryCount %}', value: '{% $states.input %}' }),
          Output: '{% $states.result.Payload %}',
          Retry: [{ ErrorEquals: ['Flaky'], MaxAttempts: 2 }],
          ...onward(next),
        },
      };
    case 'choice': {
      const join = { [`${name}j`]: { Type: 'Pass', ...onward(next) } };
      const ways = { o: step.odd, e: step.even };
      const inner = Object.entries(ways).flatMap(([way, list]) =>
        list.map((each, index) =>
          statesOf(each, `${name}${way}${index}`, index + 1 < list.length ? `${name}${way}${index + 1}` : `${name}j`),
        ),
      );
      const Choices = [{ Condition: '{% $states.input % 2 = 1 %}', Next: `${name}o0` }];
      return Object.assign({ [name]: { Type: 'Choice', Choices, Default: `${name}e0` } }, ...inner, join) as States;
    }
    case 'parallel': {
      const Branches = step.branches.map((branch, index) => bodyOf(branch, `${name}b${index}`));
      return { [name]: { Type: 'Parallel', Branches, Output: '{% $sum($states.result) %}', ...onward(next) } };
    }
    case 'map': {
      const ItemProcessor = { ProcessorConfig: { Mode: step.mode, ExecutionType: 'STANDARD' }, ...bodyOf(step.steps, `${name}i`) };
      const Items = `{% [$map([0..${step.items}], function($i) { $states.input + $i })] %}`;
      return {
        [name]: { Type: 'Map', Items, MaxConcurrency: step.most, ItemProcessor, Output: '{% $sum($states.result) %}', ...onward(next) },
      };
    }
  }
};

/** The machine of some steps. Its output is a number that tells whether each of them happened, once, in order. */
export const machineOf = (list: readonly Step[]): string => machine(bodyOf(list, 's').States);

/** What its function does: fails as often as it is told, then counts on. */
export const flaky = async (_arn: string, payload: Json): Promise<Json> => {
  const { failures, tries, value } = payload as { readonly failures: number; readonly tries: number; readonly value: number };
  if (tries < failures) throw Object.assign(new Error('not yet'), { name: 'Flaky' });
  return ((value * 3 + 1) % 1009) + 1;
};
