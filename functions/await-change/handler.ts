import { systemClock } from '#functions/adapters/clock';
import { environmentStore, environmentWorkflow } from '#functions/adapters/from-environment';
import { awaitChange, WaitInput } from './await-change';

const ports = { store: environmentStore(), workflow: environmentWorkflow(), clock: systemClock };

/** Lambda entry of the step await-change: it answers the state machine by the task token, not by its result. */
export const handler = (event: unknown): Promise<void> => awaitChange(WaitInput.parse(event), ports);
