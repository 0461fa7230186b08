import { environmentOffice } from '#functions/adapters/bureau/office-environment';
import { OwnedFiling } from '#functions/workflow/run';
import { type SubmitStanding, submitFiling } from './submit-filing';

const office = environmentOffice();

/** Lambda entry of the step submit-to-bureau. */
export const handler = (event: unknown): Promise<SubmitStanding> => submitFiling(OwnedFiling.parse(event), office);
