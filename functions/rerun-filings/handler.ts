import { environmentRerunPorts } from '#functions/adapters/rerun-environment';
import { type BatchAnswer, BatchInput, rerunBatch } from './rerun-batch';

const ports = environmentRerunPorts();

/** Lambda entry of the step rerun-filings. */
export const handler = (event: unknown): Promise<BatchAnswer> => rerunBatch(BatchInput.parse(event), ports);
