import type { Credentials } from '#local/signed-request';
import { S3Error } from './errors';
import { uploadForm } from './form-data';
import { keptFrom, versionHeader } from './object-headers';
import type { ObjectStore } from './object-store';
import { allowedBytes } from './post-policy';
import type { S3Answer, S3Request } from './s3-request';
import { xmlDocument } from './xml';

const MOST_KEY_BYTES = 1024;
const MOST_BYTES = 5 * 1024 ** 3;

/** POST of a browser's form with a signed policy. The size limit is enforced while the bytes come in: what exceeds it is never kept. */
export const postObject = async (
  store: ObjectStore,
  request: S3Request,
  context: { readonly credentials: readonly Credentials[]; readonly now: number },
): Promise<S3Answer> => {
  const { bucket, wire, body } = request;
  const { fields: sent, fileName, file } = await uploadForm(body, wire.headers['content-type'] ?? '');
  const key = sent.get('key')?.replaceAll(/\$\{filename\}/g, () => fileName) ?? '';
  if (key === '') throw new S3Error('InvalidArgument', 'the field key is missing');
  if (Buffer.byteLength(key) > MOST_KEY_BYTES) throw new S3Error('KeyTooLongError');
  const fields = new Map([...sent, ['key', key]]);
  const { least, most } = allowedBytes(fields, { bucket, ...context });

  const described = keptFrom((name) => fields.get(name), fields);
  const received = await store.blobs.receive(file, { most: Math.min(most, MOST_BYTES), checksums: [] });
  if (received.size < least) {
    await store.blobs.remove(received.blob);
    throw new S3Error('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size');
  }
  const object = await store.put({ bucket, key }, received, { ...described, checksums: {}, etag: received.md5 }, 'Post');
  const etag = `"${object.etag}"`;
  const location = `http://${wire.headers.host}/${bucket}/${encodeURIComponent(key)}`;
  const headers = { etag, location, ...versionHeader(object) };
  const status = fields.get('success_action_status');
  if (status !== '201') return { status: status === '200' ? 200 : 204, headers };
  const answer = xmlDocument('PostResponse', { Location: location, Bucket: bucket, Key: key, ETag: etag });
  return { status: 201, headers: { ...headers, 'content-type': 'application/xml' }, body: answer };
};
