import { systemClock } from '#functions/adapters/clock';
import { environmentStore } from '#functions/adapters/from-environment';
import type { Standing } from '#functions/workflow/run';
import { EscalateInput, escalateWait } from './escalate-wait';

const ports = { store: environmentStore(), clock: systemClock };

/** Lambda entry of the step escalate-wait. */
export const handler = (event: unknown): Promise<Standing> => escalateWait(EscalateInput.parse(event), ports);
