import { environmentDeliveryPorts } from '#functions/adapters/step-ports';
import { deliverOutbox } from './deliver-messages';

const ports = environmentDeliveryPorts();

/** Lambda entry of the step deliver-outbox, by the clock: what could not be delivered at once. */
export const handler = async (): Promise<void> => {
  ports.log({ event: 'outbox', ...(await deliverOutbox(ports)) });
};
