import { S3Client } from '@aws-sdk/client-s3';
import type { SQSBatchResponse } from 'aws-lambda';
import { createFaceFinder } from '#functions/adapters/face/face-finder';
import { createObjectStore } from '#functions/adapters/object-store';
import { createPaddleReader } from '#functions/adapters/paddle-ocr/reader';
import { forEachQueuedKey } from '#functions/adapters/queued-objects';
import { requireEnv } from '#functions/env';
import { readUpload } from './read-upload';

const derived = createObjectStore(new S3Client({}), requireEnv('DERIVED_BUCKET'));
// Started while Lambda starts, where the CPU is free.
const faces = createFaceFinder();
const reading = createPaddleReader({ modelsFolder: requireEnv('MODELS_FOLDER') });

/** Lambda entry of the step read-document: manifests of re-encoded uploads that S3 announced through the queue. */
export const handler = async (event: unknown): Promise<SQSBatchResponse> => {
  const reader = await reading;
  return forEachQueuedKey(event, (key) => readUpload(key, { derived, reader, faces }));
};
