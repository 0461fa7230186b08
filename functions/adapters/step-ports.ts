import type { DeliveryPorts } from '#functions/deliver-outbox/deliver-messages';
import type { RecordingPorts } from '#functions/record-reading/record-reading';
import type { UploadProbe } from '#functions/workflow/unread';
import { environmentRegistry } from './bureau/from-environment';
import { systemClock } from './clock';
import {
  environmentDerived,
  environmentNotifier,
  environmentServers,
  environmentStore,
  environmentUploadProbe,
  environmentWorkflow,
  logLine,
} from './from-environment';

/** What most steps of the workflow need, as the environment says. */
export const environmentStepPorts = (): RecordingPorts & { readonly uploads: UploadProbe } => {
  const store = environmentStore();
  return {
    store,
    derived: environmentDerived(),
    registry: environmentRegistry(store),
    servers: environmentServers(),
    uploads: environmentUploadProbe(),
    workflow: environmentWorkflow(),
    clock: systemClock,
  };
};

/** What delivery needs, as the environment says. */
export const environmentDeliveryPorts = (): DeliveryPorts => ({
  store: environmentStore(),
  workflow: environmentWorkflow(),
  notifier: environmentNotifier(),
  clock: systemClock,
  log: logLine,
});
