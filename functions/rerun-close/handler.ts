import { environmentRerunPorts } from '#functions/adapters/rerun-environment';
import { type Closed, CloseInput, closeRun } from './close-run';

const ports = environmentRerunPorts();

/** Lambda entry of the step rerun-close. */
export const handler = (event: unknown): Promise<Closed> => closeRun(CloseInput.parse(event), ports);
