import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Clock } from '#local/clock';
import { createStepFunctions, type StepFunctions, type StepFunctionsOptions } from '#local/step-functions/engine';
import type { Json } from '#local/step-functions/json';
import { machineArn } from './machine';

export const functionArn = (name: string): string => `arn:aws:lambda:eu-central-1:000000000000:function:${name}`;
export const startOfTime = Date.UTC(2018, 8, 17, 8);

/** A clock that never waits: it jumps to where it is slept to. */
export const hastyClock = (): Clock & { readonly jumps: number[] } => {
  let now = startOfTime;
  const jumps: number[] = [];
  return {
    jumps,
    now: () => now,
    sleepUntil: async (instant, signal) => {
      if (signal.aborted) throw signal.reason;
      if (instant > now) jumps.push((instant - now) / 1000);
      now = Math.max(now, instant);
    },
  };
};

/** A folder that is gone after the test. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'heyan-local-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** An engine that is closed after the test, and the faults it told. */
export const runningEngine = async (options: Partial<StepFunctionsOptions> & { readonly machines: StepFunctionsOptions['machines'] }) => {
  const faults: unknown[] = [];
  const engine = await createStepFunctions({
    folder: options.folder ?? temporaryFolder(),
    invoke: () => Promise.reject(new Error('nothing to call')),
    clock: hastyClock(),
    onFault: (error) => faults.push(error),
    ...options,
  });
  onTestFinished(engine.close);
  return { engine, faults };
};

/** What a machine makes of an input: its output, or its error with the cause. */
export const outcomeOf = async (
  definition: string,
  input: Json = {},
  options: Partial<StepFunctionsOptions> = {},
): Promise<{ readonly output: unknown } | { readonly status: unknown; readonly error: unknown; readonly cause: unknown }> => {
  const { engine, faults } = await runningEngine({ machines: { [machineArn]: definition }, ...options });
  const outcome = await finishedOf(engine, input);
  if (faults.length > 0) throw faults[0];
  return outcome;
};

/** Starts an execution and waits for its end. */
export const finishedOf = async (engine: StepFunctions, input: Json = {}, name = 'one') => {
  const { executionArn } = await engine.start({ stateMachineArn: machineArn, name, input: JSON.stringify(input) });
  return endOf(await engine.finished(executionArn));
};

/** The end of a described execution. */
export const endOf = ({ status, output, error, cause }: Readonly<Record<string, Json>>) =>
  typeof output === 'string' ? { output: JSON.parse(output) as unknown } : { status, error, cause };
