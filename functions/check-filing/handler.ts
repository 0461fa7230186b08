import { environmentStepPorts } from '#functions/adapters/step-ports';
import { optionalEnv } from '#functions/env';
import { RunInput, type Standing } from '#functions/workflow/run';
import { checkFiling } from './check-filing';

const ports = { ...environmentStepPorts(), policy: { waivesFirstReview: optionalEnv('WAIVES_FIRST_REVIEW') === 'true' } };

/** Lambda entry of the step check-filing. */
export const handler = (event: unknown): Promise<Standing> => checkFiling(RunInput.parse(event), ports);
