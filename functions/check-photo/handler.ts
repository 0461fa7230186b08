import { environmentStepPorts } from '#functions/adapters/step-ports';
import { OwnedFiling, type Standing } from '#functions/workflow/run';
import { checkPhoto } from './check-photo';

const ports = environmentStepPorts();

/** Lambda entry of the step check-photo. */
export const handler = (event: unknown): Promise<Standing> => checkPhoto(OwnedFiling.parse(event), ports);
