import { ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3';
import { TransientError } from '#functions/errors';
import type { UploadProbe } from '#functions/workflow/unread';

/** Looks whether an upload arrived by listing its key: whoever asks needs no right to read what a stranger uploaded. */
export const createUploadProbe = (client: S3Client, bucket: string): UploadProbe => ({
  arrived: async (key) => {
    const listed = await client.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: key, MaxKeys: 1 })).catch((error: unknown) => {
      throw new TransientError('the uploads cannot be listed', { cause: error });
    });
    return listed.Contents?.some(({ Key }) => Key === key) ?? false;
  },
});
