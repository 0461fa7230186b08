import { join } from 'node:path';
import type { Credentials } from '#local/signed-request';
import { createStepFunctions } from '#local/step-functions/engine';
import type { MapObjects } from '#local/step-functions/scope';
import { serveStepFunctions } from '#local/step-functions/server';
import type { Closings } from './closings';
import { tellEndedRuns } from './ended-runs';
import { LOCAL_MACHINE, LOCAL_RERUN_MACHINE } from './environment';
import type { Functions } from './functions';
import type { Topology } from './topology-shape';

/** What runs are opened with: the definitions that are deployed, the functions that they call, and the buckets that maps read. */
export type WorkflowOptions = {
  readonly folder: string;
  readonly topology: Pick<Topology, 'machine' | 'rerunMachine' | 'endedRuns'>;
  readonly objects: MapObjects;
  readonly credentials: readonly Credentials[];
  readonly functions: Functions;
  readonly onFault: (error: unknown) => void;
};

/** Opens the workflow of a folder, whose runs go on where they were; answers where it listens. */
export const openWorkflow = async (
  { folder, topology, objects, credentials, functions, onFault }: WorkflowOptions,
  closings: Closings,
): Promise<string> => {
  const engine = closings.keep(
    await createStepFunctions({
      folder: join(folder, 'step-functions'),
      machines: { [LOCAL_MACHINE]: topology.machine, [LOCAL_RERUN_MACHINE]: topology.rerunMachine },
      objects,
      invoke: (arn, payload) => functions.invoke(arn.split(':').at(-1) ?? '', payload),
      onFault,
      onFailed: tellEndedRuns(topology.endedRuns, LOCAL_MACHINE, functions, { onFault }),
    }),
  );
  const { port } = closings.keep(await serveStepFunctions(engine, { credentials, onFault }));
  return `http://127.0.0.1:${port}`;
};
