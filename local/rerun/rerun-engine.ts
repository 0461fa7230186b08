import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RerunPorts } from '#functions/rerun/ports';
import { BeginInput, beginRun } from '#functions/rerun-begin/begin-run';
import { CloseInput, closeRun } from '#functions/rerun-close/close-run';
import { BatchInput, rerunBatch } from '#functions/rerun-filings/rerun-batch';
import { RERUN_DEFINITION_FILE } from '#infra/rerun-definition';
import { createStepFunctions } from '#local/step-functions/engine';
import { ServiceError } from '#local/step-functions/service-error';
import { LOCAL_RERUN_MACHINE } from '#local/system/environment';

/** The bucket's name in an engine of one's own, which has but one. */
const BUCKET = 'derived';

/** The definition that is deployed, with names of functions in the place of their ARNs. */
export const rerunDefinition = async (arnOf: (name: string) => string): Promise<string> =>
  (await readFile(RERUN_DEFINITION_FILE, 'utf8')).replaceAll(/\$\{(\w+)\}/g, (_, name: string) =>
    name === 'Partition' ? 'aws' : arnOf(name),
  );

/** What each function of the definition does. */
const stepsOf = (ports: RerunPorts): Readonly<Record<string, (payload: unknown) => Promise<unknown>>> => ({
  RerunBegin: async (payload) => ({ ...(await beginRun(BeginInput.parse(payload), ports)), bucket: BUCKET }),
  RerunFilings: (payload) => rerunBatch(BatchInput.parse(payload), ports),
  RerunClose: (payload) => closeRun(CloseInput.parse(payload), ports),
});

/** Runs of this process: started under a name, and waited for. */
export type RerunEngine = {
  readonly workflow: { readonly start: (name: string, input: unknown) => Promise<void> };
  /** When the execution of this name has ended; its status. */
  readonly ended: (name: string) => Promise<string>;
  readonly close: () => Promise<void>;
};

const overTheWire = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

/**
 * Runs the deployed state machine in this process, where no system runs. It keeps nothing: how far a run is, every filing says itself, and whoever takes the run up again goes on
 * from there.
 */
export const openRerunEngine = async (ports: RerunPorts): Promise<RerunEngine> => {
  const folder = await mkdtemp(join(tmpdir(), 'heyan-rerun-'));
  const steps = stepsOf(ports);
  const prefix = 'arn:aws:lambda:local:000000000000:function:';
  const engine = await createStepFunctions({
    folder,
    machines: { [LOCAL_RERUN_MACHINE]: await rerunDefinition((name) => `${prefix}${name}`) },
    invoke: async (arn, payload) => {
      const step = steps[arn.slice(prefix.length)];
      if (step === undefined) throw new Error('the definition names a function that is not there');
      return overTheWire(await step(overTheWire(payload)));
    },
    objects: {
      get: (_bucket, key) => ports.derived.get(key),
      put: (_bucket, key, bytes) => ports.derived.put(key, bytes, 'application/json'),
      list: () => Promise.reject(new Error('no map here lists a bucket')),
    },
  });
  return {
    workflow: {
      start: async (name, input) => {
        try {
          await engine.start({ stateMachineArn: LOCAL_RERUN_MACHINE, name, input: JSON.stringify(input) });
        } catch (error) {
          // Over already: it was started, which is what is promised.
          if (!(error instanceof ServiceError && error.code === 'ExecutionAlreadyExists')) throw error;
        }
      },
    },
    ended: async (name) => {
      const arn = `${LOCAL_RERUN_MACHINE.replace(':stateMachine:', ':execution:')}:${name}`;
      return String((await engine.finished(arn)).status);
    },
    close: async () => {
      await engine.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
