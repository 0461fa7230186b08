import { S3Client } from '@aws-sdk/client-s3';
import type { SQSBatchResponse } from 'aws-lambda';
import { createObjectStore } from '#functions/adapters/object-store';
import { pictureDecoders } from '#functions/adapters/picture-decoders';
import { forEachQueuedKey } from '#functions/adapters/queued-objects';
import { requireEnv } from '#functions/env';
import { allowOnlyJpegAndPng } from './allow-decoders';
import { defaultLimits } from './limits';
import { normaliseUpload } from './normalise-upload';

allowOnlyJpegAndPng();
const s3 = new S3Client({});
const uploads = createObjectStore(s3, requireEnv('UPLOADS_BUCKET'), defaultLimits.bytes);
const derived = createObjectStore(s3, requireEnv('DERIVED_BUCKET'));

/** Lambda entry of the step normalise-image: uploads that S3 announced through the queue. */
export const handler = (event: unknown): Promise<SQSBatchResponse> =>
  forEachQueuedKey(event, (key) => normaliseUpload(key, { uploads, derived, decoders: pictureDecoders }));
