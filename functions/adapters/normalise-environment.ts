import { S3Client } from '@aws-sdk/client-s3';
import { requireEnv } from '#functions/env';
import { allowOnlyJpegAndPng } from '#functions/normalise-image/allow-decoders';
import { defaultLimits } from '#functions/normalise-image/limits';
import type { NormaliseTools } from '#functions/normalise-image/normalise-upload';
import { createObjectStore } from './object-store';
import { pictureDecoders } from './picture-decoders';

/**
 * What opens uploads, as the environment says (`UPLOADS_BUCKET`, `DERIVED_BUCKET`): no upload above the limit is fetched, and sharp is left its JPEG and PNG
 * decoders alone for the rest of the process.
 */
export const environmentNormaliseTools = (): NormaliseTools => {
  allowOnlyJpegAndPng();
  const s3 = new S3Client({});
  return {
    uploads: createObjectStore(s3, requireEnv('UPLOADS_BUCKET'), defaultLimits.bytes),
    derived: createObjectStore(s3, requireEnv('DERIVED_BUCKET')),
    decoders: pictureDecoders,
  };
};
