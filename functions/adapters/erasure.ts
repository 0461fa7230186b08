import { DeleteObjectsCommand, ListObjectVersionsCommand, type ObjectIdentifier, type S3Client } from '@aws-sdk/client-s3';
import type { Erasure } from '#functions/api/api-ports';
import { TransientError } from '#functions/errors';
import { rethrown } from './may-pass';

type Place = { readonly keyMarker: string | undefined; readonly versionMarker: string | undefined };

const pageOf = async (client: S3Client, Bucket: string, Prefix: string, { keyMarker, versionMarker }: Place) => {
  const {
    Versions = [],
    DeleteMarkers = [],
    ...page
  } = await client
    .send(new ListObjectVersionsCommand({ Bucket, Prefix, KeyMarker: keyMarker, VersionIdMarker: versionMarker }))
    .catch(rethrown);
  const objects = [...Versions, ...DeleteMarkers].flatMap(({ Key, VersionId }): ObjectIdentifier[] =>
    Key === undefined ? [] : [{ Key, VersionId }],
  );
  const next = page.IsTruncated === true ? { keyMarker: page.NextKeyMarker, versionMarker: page.NextVersionIdMarker } : null;
  return { objects, next };
};

const removeBelow = async (client: S3Client, bucket: string, prefix: string): Promise<number> => {
  let removed = 0;
  let place: Place | null = { keyMarker: undefined, versionMarker: undefined };
  while (place !== null) {
    const page: Awaited<ReturnType<typeof pageOf>> = await pageOf(client, bucket, prefix, place);
    if (page.objects.length > 0) {
      const { Errors = [] } = await client
        .send(new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects: page.objects, Quiet: true } }))
        .catch(rethrown);
      // What was not removed is still there for the next try; its key says whose it is and is not repeated here.
      if (Errors.length > 0) throw new TransientError('ObjectsNotRemoved');
    }
    removed += page.objects.length;
    place = page.next;
  }
  return removed;
};

/** Removes objects in all their versions, for good, from the buckets named. Throws TransientError where something was left, or S3 is busy. */
export const createErasure = (client: S3Client, buckets: readonly string[]): Erasure => ({
  removeObjectsOf: async (filing) => {
    let removed = 0;
    for (const bucket of buckets) removed += await removeBelow(client, bucket, `${filing}/`);
    return removed;
  },
});
