import { z } from 'zod';
import { writeGuard } from './conditions';
import { S3Error } from './errors';
import { keptFromRequest, versionHeader } from './object-headers';
import type { Guard, ObjectStore } from './object-store';
import { requestedVersion } from './read-object';
import { receiveBody } from './receive-body';
import type { S3Answer, S3Request } from './s3-request';
import type { StoredVersion } from './stored-version';
import { parsedXml, xmlDocument } from './xml';

/** S3's own limit for one PUT. */
const MOST_BYTES = 5 * 1024 ** 3;
const MOST_XML_BYTES = 2 * 1024 ** 2;

/** PUT of an object. */
export const putObject = async (store: ObjectStore, request: S3Request): Promise<S3Answer> => {
  const guard = writeGuard(request.wire.headers);
  guard(store.index.current(request.bucket, request.key));
  const described = keptFromRequest(request);
  const received = await receiveBody(request, store.blobs, MOST_BYTES);
  const object = await store.put(request, received, { ...described, checksums: received.checksums, etag: received.md5 }, 'Put', guard);
  return { status: 200, headers: { etag: `"${object.etag}"`, ...object.checksums, ...versionHeader(object) } };
};

const sourceOf = (header: string): { readonly bucket: string; readonly key: string; readonly query: ReadonlyMap<string, string> } => {
  const [path = '', version] = header.split('?versionId=');
  const place = decodeURIComponent(path).replace(/^\//, '');
  const slash = place.indexOf('/');
  if (slash < 1) throw new S3Error('InvalidArgument', 'a copy source is BUCKET/KEY');
  return {
    bucket: place.slice(0, slash),
    key: place.slice(slash + 1),
    query: new Map(version === undefined ? [] : [['versionId', version]]),
  };
};

/** Copies an object of this server; `x-amz-metadata-directive: REPLACE` takes the request's metadata in place of the source's. */
export const copyObject = async (store: ObjectStore, request: S3Request): Promise<S3Answer> => {
  const { headers } = request.wire;
  const source = requestedVersion(store, sourceOf(headers['x-amz-copy-source'] ?? ''));
  const handle = await store.blobs.open(source.blob);
  const received = await store.blobs.receive(handle.createReadStream(), { most: source.size, checksums: [] });
  const described =
    headers['x-amz-metadata-directive'] === 'REPLACE' ? keptFromRequest(request) : { headers: source.headers, metadata: source.metadata };
  const object = await store.put(
    request,
    received,
    { ...described, checksums: source.checksums, etag: received.md5 },
    'Copy',
    writeGuard(headers),
  );
  const body = xmlDocument('CopyObjectResult', { LastModified: new Date(object.modified).toISOString(), ETag: `"${object.etag}"` });
  return { status: 200, headers: { 'content-type': 'application/xml', ...versionHeader(object) }, body };
};

const removed = async (
  store: ObjectStore,
  {
    bucket,
    key,
    version,
    guard,
  }: { readonly bucket: string; readonly key: string; readonly version: string | undefined; readonly guard?: Guard },
): Promise<StoredVersion | undefined> =>
  version === undefined ? store.hide(bucket, key, guard) : store.removeVersion(bucket, key, version);

/** DELETE of an object or of one version. What is not there is deleted already. */
export const deleteObject = async (store: ObjectStore, { bucket, key, query, wire }: S3Request): Promise<S3Answer> => {
  const version = query.get('versionId');
  const object = await removed(store, { bucket, key, version, guard: writeGuard(wire.headers) });
  const marker = object?.kind === 'delete-marker' ? { 'x-amz-delete-marker': 'true' } : {};
  return { status: 204, headers: { ...marker, ...(object === undefined ? {} : versionHeader(object)) } };
};

const Named = z.object({ Key: z.string(), VersionId: z.string().optional() });
const Delete = z.object({
  Delete: z.object({ Object: z.union([Named.transform((one) => [one]), z.array(Named).max(1000)]), Quiet: z.string().optional() }),
});

/** The text of a small body, held against the digests that came with it. */
export const bodyText = async (store: ObjectStore, request: S3Request): Promise<string> => {
  const { blob } = await receiveBody(request, store.blobs, MOST_XML_BYTES);
  const handle = await store.blobs.open(blob);
  const text = await handle.readFile('utf8');
  await handle.close();
  await store.blobs.remove(blob);
  return text;
};

/** POST `?delete`: up to a thousand objects or versions at once. */
export const deleteObjects = async (store: ObjectStore, request: S3Request): Promise<S3Answer> => {
  const { Object: named, Quiet } = parsedXml(await bodyText(store, request), Delete).Delete;
  const deleted: { Key: string; VersionId?: string; DeleteMarker?: boolean; DeleteMarkerVersionId?: string }[] = [];
  for (const { Key, VersionId } of named) {
    const object = await removed(store, { bucket: request.bucket, key: Key, version: VersionId });
    const marker = object?.kind === 'delete-marker' ? { DeleteMarker: true, DeleteMarkerVersionId: object.version } : {};
    deleted.push({ Key, ...(VersionId === undefined ? {} : { VersionId }), ...marker });
  }
  const body = xmlDocument('DeleteResult', Quiet === 'true' ? {} : { Deleted: deleted });
  return { status: 200, headers: { 'content-type': 'application/xml' }, body };
};
