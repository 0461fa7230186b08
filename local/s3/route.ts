import { type Credentials, signatureFault } from '#local/signed-request';
import { S3Error } from './errors';
import { listObjects, listVersions } from './list-objects';
import type { MultipartUploads } from './multipart-upload';
import type { Buckets, ObjectStore } from './object-store';
import { postObject } from './post-object';
import { readObject } from './read-object';
import type { S3Answer, S3Request } from './s3-request';
import { copyObject, deleteObject, deleteObjects, putObject } from './write-object';

/** What requests work on. */
export type S3Context = {
  readonly store: ObjectStore;
  readonly uploads: MultipartUploads;
  readonly buckets: Buckets;
  readonly credentials: readonly Credentials[];
  readonly now: () => number;
};

const bucketAnswer = async ({ store }: S3Context, request: S3Request): Promise<S3Answer> => {
  const { wire, query } = request;
  if (wire.method === 'HEAD') return { status: 200 };
  if (wire.method === 'POST' && query.has('delete')) return deleteObjects(store, request);
  if (wire.method === 'GET' && query.has('versions')) return listVersions(store, request);
  if (wire.method === 'GET' && query.get('list-type') === '2') return listObjects(store, request);
  throw new S3Error('NotImplemented');
};

const objectAnswer = async ({ store, uploads }: S3Context, request: S3Request): Promise<S3Answer> => {
  const { wire, query } = request;
  const unknown = ['tagging', 'acl', 'retention', 'legal-hold', 'attributes', 'torrent', 'restore', 'select'].some((name) =>
    query.has(name),
  );
  if (unknown) throw new S3Error('NotImplemented');
  const inParts = query.has('uploadId');
  switch (wire.method) {
    case 'GET':
    case 'HEAD':
      if (inParts) throw new S3Error('NotImplemented');
      return readObject(store, request);
    case 'PUT':
      if (inParts && wire.headers['x-amz-copy-source'] !== undefined) throw new S3Error('NotImplemented');
      if (inParts) return uploads.putPart(request);
      return wire.headers['x-amz-copy-source'] === undefined ? putObject(store, request) : copyObject(store, request);
    case 'POST':
      if (query.has('uploads')) return uploads.create(request);
      if (inParts) return uploads.complete(request);
      break;
    case 'DELETE':
      return inParts ? uploads.abort(request) : deleteObject(store, request);
  }
  throw new S3Error('MethodNotAllowed');
};

const isForm = ({ wire, key }: S3Request): boolean =>
  wire.method === 'POST' && key === '' && /^multipart\/form-data/i.test(wire.headers['content-type'] ?? '');

/** Answers a request; throws S3Error. Nothing is looked up before the signature, or the form's policy, is found good. */
export const answerTo = async (context: S3Context, request: S3Request): Promise<S3Answer> => {
  const { buckets, credentials, store } = context;
  const now = context.now();
  if (isForm(request)) {
    if (!Object.hasOwn(buckets, request.bucket)) throw new S3Error('NoSuchBucket');
    return postObject(store, request, { credentials, now });
  }
  const payload = request.wire.headers['x-amz-content-sha256'] ?? 'UNSIGNED-PAYLOAD';
  const fault = signatureFault(request.wire, payload, { service: 's3', credentials, now });
  if (fault !== null) throw new S3Error(fault);
  if (!Object.hasOwn(buckets, request.bucket)) throw new S3Error('NoSuchBucket');
  return request.key === '' ? bucketAnswer(context, request) : objectAnswer(context, request);
};
