import type { RerunPorts } from '#functions/rerun/ports';
import { environmentRegistry } from './bureau/from-environment';
import { systemClock } from './clock';
import { environmentDerived, environmentServers, environmentStore } from './from-environment';

/** What the steps of a re-run need, as the environment says. */
export const environmentRerunPorts = (): RerunPorts => {
  const store = environmentStore();
  return {
    ...{ store, derived: environmentDerived(), registry: environmentRegistry(store) },
    ...{ servers: environmentServers(), clock: systemClock },
  };
};
