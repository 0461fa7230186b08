import { setTimeout as pause } from 'node:timers/promises';
import { createStepFunctions } from '#local/step-functions/engine';
import type { Json } from '#local/step-functions/json';
import { ServiceError } from '#local/step-functions/service-error';
import { machine, machineArn } from './machine';

/** A process of its own with twelve executions, so that a test can kill it. Ends with status 0 when all of them have ended. */
const [, , folder = ''] = process.argv;

const task = (letter: string, next: Readonly<Record<string, Json>>): Json => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: { FunctionName: letter, Payload: '{% $states.input %}' },
  Output: '{% $states.result.Payload %}',
  ...next,
});
const branches: Json = [{ StartAt: 'B', States: { B: task('b', { Next: 'C' }), C: task('c', { End: true }) } }];
const definition = machine({
  A: task('a', { Next: 'P' }),
  P: { Type: 'Parallel', Branches: branches, Output: '{% $states.result[0] %}', Next: 'D' },
  D: task('d', { End: true }),
});

const engine = await createStepFunctions({
  folder,
  machines: { [machineArn]: definition },
  invoke: async (letter, payload) => {
    await pause(10);
    return `${String(payload)}${letter}`;
  },
});
process.stdout.write('open\n');
for (let each = 0; each < 12; each += 1) {
  const request = { stateMachineArn: machineArn, name: `e-${each}`, input: JSON.stringify(`${each} `) };
  await engine.start(request).catch((error: unknown) => {
    if (!(error instanceof ServiceError) || error.code !== 'ExecutionAlreadyExists') throw error;
  });
}
await Promise.all(engine.list(machineArn).map(({ executionArn }) => engine.finished(String(executionArn))));
process.exit(0);
