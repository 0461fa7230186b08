import { environmentOffice } from '#functions/adapters/bureau/office-environment';
import { OwnedFiling, type Standing } from '#functions/workflow/run';
import { recordApproval } from './record-approval';

const office = environmentOffice();

/** Lambda entry of the step record-approval. */
export const handler = (event: unknown): Promise<Standing> => recordApproval(OwnedFiling.parse(event), office);
