import { environmentDeliveryPorts } from '#functions/adapters/step-ports';
import { delivering } from '#functions/deliver-outbox/deliver-messages';
import { remindApplicants } from './remind-applicants';

const delivery = environmentDeliveryPorts();
const ports = { ...delivery, deliver: delivering(delivery) };

/** Lambda entry of the step remind-applicants, once a day. */
export const handler = async (): Promise<void> => {
  delivery.log({ event: 'reminded', ...(await remindApplicants(ports)) });
};
