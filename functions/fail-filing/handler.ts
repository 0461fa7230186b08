import { systemClock } from '#functions/adapters/clock';
import { environmentStore } from '#functions/adapters/from-environment';
import type { Standing } from '#functions/workflow/run';
import { FailEvent } from './ended-run';
import { failFiling } from './fail-filing';

const ports = { store: environmentStore(), clock: systemClock };

/** Lambda entry of the step fail-filing. */
export const handler = (event: unknown): Promise<Standing> => failFiling(FailEvent.parse(event), ports);
