import type { SQSBatchResponse } from 'aws-lambda';
import { forEachQueuedKey } from '#functions/adapters/queued-objects';
import { environmentReadTools } from '#functions/adapters/read-environment';
import { readUpload } from './read-upload';

// Started while Lambda starts, where the CPU is free.
const reading = environmentReadTools();

/** Lambda entry of the step read-document: manifests of re-encoded uploads that S3 announced through the queue. */
export const handler = async (event: unknown): Promise<SQSBatchResponse> => {
  const tools = await reading;
  return forEachQueuedKey(event, (key) => readUpload(key, tools));
};
