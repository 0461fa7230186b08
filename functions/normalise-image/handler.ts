import type { SQSBatchResponse } from 'aws-lambda';
import { environmentNormaliseTools } from '#functions/adapters/normalise-environment';
import { forEachQueuedKey } from '#functions/adapters/queued-objects';
import { normaliseUpload } from './normalise-upload';

const tools = environmentNormaliseTools();

/** Lambda entry of the step normalise-image: uploads that S3 announced through the queue. */
export const handler = (event: unknown): Promise<SQSBatchResponse> => forEachQueuedKey(event, (key) => normaliseUpload(key, tools));
