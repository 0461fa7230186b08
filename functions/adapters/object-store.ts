import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { TransientError, UnprocessableError } from '#functions/errors';
import type { ObjectStore } from '#functions/ports';
import { mayPass, nameOfError } from './may-pass';

const mapped = (error: unknown): unknown => {
  const name = nameOfError(error);
  if (name === 'NoSuchKey') return new UnprocessableError('file-not-found', { cause: error });
  return mayPass(error) ? new TransientError(name, { cause: error }) : error;
};

const rejected = (error: unknown): Promise<never> => Promise.reject(mapped(error));

/**
 * One S3 bucket. An object larger than `mostBytes` is refused by its declared length, before its content is fetched. Throws UnprocessableError
 * (`file-not-found`, `too-many-bytes`), TransientError where S3 asks to come back, and the SDK's own error for a missing permission.
 */
export const createObjectStore = (client: S3Client, bucket: string, mostBytes = Number.POSITIVE_INFINITY): ObjectStore => ({
  get: async (key) => {
    const { Body, ContentLength = 0 } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key })).catch(rejected);
    if (ContentLength > mostBytes) {
      // Nobody reads this stream: left open, it holds a connection.
      if (Body !== undefined && 'destroy' in Body) Body.destroy();
      throw new UnprocessableError('too-many-bytes');
    }
    return (await Body?.transformToByteArray().catch(rejected)) ?? new Uint8Array();
  },
  put: async (key, bytes, contentType) => {
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes, ContentType: contentType })).catch(rejected);
  },
});
