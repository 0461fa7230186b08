import { environmentRerunPorts } from '#functions/adapters/rerun-environment';
import { requireEnv } from '#functions/env';
import { BeginInput, type Begun, beginRun } from './begin-run';

const ports = environmentRerunPorts();
const bucket = requireEnv('DERIVED_BUCKET');

/** Lambda entry of the step rerun-begin. The state machine reads the parts itself: it is told in which bucket. */
export const handler = async (event: unknown): Promise<Begun & { readonly bucket: string }> => ({
  ...(await beginRun(BeginInput.parse(event), ports)),
  bucket,
});
