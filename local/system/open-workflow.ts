import { join } from 'node:path';
import type { Credentials } from '#local/signed-request';
import { createStepFunctions } from '#local/step-functions/engine';
import { serveStepFunctions } from '#local/step-functions/server';
import type { Closings } from './closings';
import { LOCAL_MACHINE } from './environment';
import type { Functions } from './functions';

/** What runs are opened with: the definition that is deployed, and the functions that it calls. */
export type WorkflowOptions = {
  readonly folder: string;
  readonly machine: string;
  readonly credentials: readonly Credentials[];
  readonly functions: Functions;
  readonly onFault: (error: unknown) => void;
};

/** Opens the workflow of a folder, whose runs go on where they were; answers where it listens. */
export const openWorkflow = async (
  { folder, machine, credentials, functions, onFault }: WorkflowOptions,
  closings: Closings,
): Promise<string> => {
  const engine = closings.keep(
    await createStepFunctions({
      folder: join(folder, 'step-functions'),
      machines: { [LOCAL_MACHINE]: machine },
      invoke: (arn, payload) => functions.invoke(arn.split(':').at(-1) ?? '', payload),
      onFault,
    }),
  );
  const { port } = closings.keep(await serveStepFunctions(engine, { credentials, onFault }));
  return `http://127.0.0.1:${port}`;
};
