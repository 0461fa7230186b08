import { stdout } from 'node:process';
import { systemClock } from '#functions/adapters/clock';
import { environmentDerived, environmentStore } from '#functions/adapters/from-environment';
import { environmentDeliveryPorts } from '#functions/adapters/step-ports';
import { delivering } from '#functions/deliver-outbox/deliver-messages';
import { findStalled, stalledLine } from './find-stalled';

const deliver = delivering(environmentDeliveryPorts());
const ports = { store: environmentStore(), derived: environmentDerived(), clock: systemClock, deliver };

/** Lambda entry of the step find-stalled, by the clock. What it logs is what the alarms look at. */
export const handler = async (): Promise<void> => {
  stdout.write(stalledLine(await findStalled(ports)));
};
