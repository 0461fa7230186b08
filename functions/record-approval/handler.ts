import { environmentDerived, environmentStore } from '#functions/adapters/from-environment';
import { environmentDeliveryPorts } from '#functions/adapters/step-ports';
import { delivering } from '#functions/deliver-outbox/deliver-messages';
import { OwnedFiling, type Standing } from '#functions/workflow/run';
import { recordApproval } from './record-approval';

const delivery = environmentDeliveryPorts();
const ports = { ...delivery, store: environmentStore(), derived: environmentDerived(), deliver: delivering(delivery) };

/** Lambda entry of the step record-approval. */
export const handler = (event: unknown): Promise<Standing> => recordApproval(OwnedFiling.parse(event), ports);
