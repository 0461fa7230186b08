import { SFNClient } from '@aws-sdk/client-sfn';
import { requireEnv } from '#functions/env';
import type { RerunPorts } from '#functions/rerun/ports';
import type { StartPorts } from '#functions/rerun/start-run';
import { environmentRegistry } from './bureau/from-environment';
import { systemClock } from './clock';
import { environmentDerived, environmentServers, environmentStore } from './from-environment';
import { createWorkflow } from './workflow';

/** What the steps of a re-run need, as the environment says. */
export const environmentRerunPorts = (): RerunPorts => {
  const store = environmentStore();
  return {
    ...{ store, derived: environmentDerived(), registry: environmentRegistry(store) },
    ...{ servers: environmentServers(), clock: systemClock },
  };
};

/** What starts runs over many filings and speaks to them, as the environment says (`RERUN_MACHINE_ARN`). */
export const environmentStartPorts = (): StartPorts => ({
  ...{ store: environmentStore(), derived: environmentDerived(), clock: systemClock },
  workflow: createWorkflow(new SFNClient({}), requireEnv('RERUN_MACHINE_ARN')),
});
