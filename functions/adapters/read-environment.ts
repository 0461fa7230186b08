import { S3Client } from '@aws-sdk/client-s3';
import { requireEnv } from '#functions/env';
import type { ReadTools } from '#functions/read-document/read-upload';
import { createFaceFinder } from './face/face-finder';
import { createObjectStore } from './object-store';
import { createPaddleReader } from './paddle-ocr/reader';

/** What reads documents, as the environment says (`DERIVED_BUCKET`, `MODELS_FOLDER`). Its networks begin to load at once; it is there when the reader's are. */
export const environmentReadTools = async (): Promise<ReadTools> => {
  const derived = createObjectStore(new S3Client({}), requireEnv('DERIVED_BUCKET'));
  const faces = createFaceFinder();
  return { derived, faces, reader: await createPaddleReader({ modelsFolder: requireEnv('MODELS_FOLDER') }) };
};
