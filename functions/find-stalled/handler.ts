import { systemClock } from '#functions/adapters/clock';
import { environmentDerived, environmentStore, logLine } from '#functions/adapters/from-environment';
import { environmentDeliveryPorts } from '#functions/adapters/step-ports';
import { delivering } from '#functions/deliver-outbox/deliver-messages';
import { findStalled } from './find-stalled';

const ports = {
  ...{ store: environmentStore(), derived: environmentDerived(), clock: systemClock },
  deliver: delivering(environmentDeliveryPorts()),
};

/** Lambda entry of the step find-stalled, by the clock. What it logs is what the alarms look at. */
export const handler = async (): Promise<void> => {
  logLine({ event: 'stalled', ...(await findStalled(ports)) });
};
