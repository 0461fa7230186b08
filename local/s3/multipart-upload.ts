import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Received } from './blobs';
import { writeGuard } from './conditions';
import { S3Error } from './errors';
import { keptFromRequest, versionHeader } from './object-headers';
import type { ObjectStore } from './object-store';
import { receiveBody } from './receive-body';
import type { S3Answer, S3Request } from './s3-request';
import type { StoredVersion } from './stored-version';
import { bodyText } from './write-object';
import { parsedXml, xmlDocument } from './xml';

type Upload = {
  readonly place: string;
  readonly described: Pick<StoredVersion, 'headers' | 'metadata'>;
  readonly parts: Map<number, Received>;
};

/** Uploads in parts that were begun. They live as long as the process: a client whose upload is gone (`NoSuchUpload`) begins again. */
export type MultipartUploads = {
  readonly create: (request: S3Request) => S3Answer;
  readonly putPart: (request: S3Request) => Promise<S3Answer>;
  readonly complete: (request: S3Request) => Promise<S3Answer>;
  readonly abort: (request: S3Request) => Promise<S3Answer>;
};

const xml = { 'content-type': 'application/xml' };
const MOST_PART_BYTES = 5 * 1024 ** 3;
const LEAST_PART_BYTES = 5 * 1024 ** 2;
const MOST_PARTS = 10_000;

const Part = z.object({ PartNumber: z.coerce.number().int().min(1).max(MOST_PARTS), ETag: z.string() });
const Complete = z.object({ CompleteMultipartUpload: z.object({ Part: z.union([Part.transform((one) => [one]), z.array(Part)]) }) });

const chosenParts = (asked: readonly z.infer<typeof Part>[], parts: ReadonlyMap<number, Received>): Received[] => {
  if (asked.some(({ PartNumber }, index) => PartNumber <= (asked[index - 1]?.PartNumber ?? 0))) throw new S3Error('InvalidPartOrder');
  return asked.map(({ PartNumber, ETag }, index) => {
    const part = parts.get(PartNumber);
    if (part === undefined || part.md5 !== ETag.replaceAll('"', '')) throw new S3Error('InvalidPart');
    if (index < asked.length - 1 && part.size < LEAST_PART_BYTES) throw new S3Error('EntityTooSmall');
    return part;
  });
};

async function* joined(store: ObjectStore, parts: readonly Received[]): AsyncGenerator<Uint8Array, void> {
  for (const { blob } of parts) yield* (await store.blobs.open(blob)).createReadStream();
}

/** Multipart uploads into the store. */
export const createMultipartUploads = (store: ObjectStore): MultipartUploads => {
  const uploads = new Map<string, Upload>();
  const placeOf = ({ bucket, key }: S3Request): string => `${bucket}/${key}`;
  const uploadOf = (request: S3Request): { readonly id: string; readonly upload: Upload } => {
    const id = request.query.get('uploadId') ?? '';
    const upload = uploads.get(id);
    if (upload === undefined || upload.place !== placeOf(request)) throw new S3Error('NoSuchUpload');
    return { id, upload };
  };
  const forget = async (id: string, { parts }: Upload): Promise<void> => {
    uploads.delete(id);
    for (const { blob } of parts.values()) await store.blobs.remove(blob);
  };

  return {
    create: (request) => {
      const id = randomBytes(24).toString('hex');
      uploads.set(id, { place: placeOf(request), described: keptFromRequest(request), parts: new Map() });
      const body = xmlDocument('InitiateMultipartUploadResult', { Bucket: request.bucket, Key: request.key, UploadId: id });
      return { status: 200, headers: xml, body };
    },
    putPart: async (request) => {
      const { upload } = uploadOf(request);
      const number = Number(request.query.get('partNumber'));
      if (!Number.isInteger(number) || number < 1 || number > MOST_PARTS) throw new S3Error('InvalidArgument');
      const received = await receiveBody(request, store.blobs, MOST_PART_BYTES);
      const before = upload.parts.get(number);
      upload.parts.set(number, received);
      if (before !== undefined) await store.blobs.remove(before.blob);
      return { status: 200, headers: { etag: `"${received.md5}"`, ...received.checksums } };
    },
    complete: async (request) => {
      const { id, upload } = uploadOf(request);
      const { Part: asked } = parsedXml(await bodyText(store, request), Complete).CompleteMultipartUpload;
      const parts = chosenParts(asked, upload.parts);
      const received = await store.blobs.receive(joined(store, parts), { most: Number.POSITIVE_INFINITY, checksums: [] });
      const etag = `${createHash('md5')
        .update(Buffer.concat(parts.map(({ md5 }) => Buffer.from(md5, 'hex'))))
        .digest('hex')}-${parts.length}`;
      const object = await store.put(
        request,
        received,
        { ...upload.described, checksums: {}, etag },
        'CompleteMultipartUpload',
        writeGuard(request.wire.headers),
      );
      await forget(id, upload);
      const body = xmlDocument('CompleteMultipartUploadResult', { Bucket: request.bucket, Key: request.key, ETag: `"${object.etag}"` });
      return { status: 200, headers: { ...xml, ...versionHeader(object) }, body };
    },
    abort: async (request) => {
      const { id, upload } = uploadOf(request);
      await forget(id, upload);
      return { status: 204 };
    },
  };
};
