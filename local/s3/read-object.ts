import { unchangedForReader } from './conditions';
import { S3Error } from './errors';
import { headersOf } from './object-headers';
import type { ObjectStore } from './object-store';
import type { S3Answer, S3Request } from './s3-request';
import type { StoredVersion } from './stored-version';

type Range = { readonly from: number; readonly to: number };

/** The bytes a Range header asks for, both ends included; undefined for all. More than one range, or another form, is answered whole as S3 does. */
const rangeOf = (header: string | undefined, size: number): Range | undefined => {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  const range =
    first === ''
      ? { from: Math.max(0, size - Number(last)), to: size - 1 }
      : { from: Number(first), to: last === '' ? size - 1 : Math.min(Number(last), size - 1) };
  if (range.from > range.to || range.from >= size)
    throw new S3Error('InvalidRange', 'The requested range is not satisfiable', { 'content-range': `bytes */${size}` });
  return range;
};

/** The version a request means; throws S3Error `NoSuchKey`, `NoSuchVersion`, or `MethodNotAllowed` for a delete marker asked for by its id. */
export const requestedVersion = (
  store: ObjectStore,
  { bucket, key, query }: Pick<S3Request, 'bucket' | 'key' | 'query'>,
): StoredVersion => {
  const versions = store.index.versions(bucket, key);
  const id = query.get('versionId');
  if (id !== undefined) {
    const found = versions.find(({ version }) => version === id);
    if (found === undefined) throw new S3Error('NoSuchVersion');
    if (found.kind === 'delete-marker') throw new S3Error('MethodNotAllowed', 'a delete marker', { 'x-amz-delete-marker': 'true' });
    return found;
  }
  const [newest] = versions;
  if (newest?.kind === 'object') return newest;
  throw new S3Error('NoSuchKey', 'The specified key does not exist.', newest === undefined ? {} : { 'x-amz-delete-marker': 'true' });
};

/** Opens a version's bytes; where another request replaced the object in between, those of the one that took its place. */
const opened = async (
  store: ObjectStore,
  request: S3Request,
): Promise<{ readonly object: StoredVersion; readonly bytes: (range: Range | undefined) => AsyncIterable<Uint8Array> }> => {
  for (;;) {
    const object = requestedVersion(store, request);
    try {
      const handle = await store.blobs.open(object.blob);
      return {
        object,
        bytes: (range) => handle.createReadStream(range === undefined ? {} : { start: range.from, end: range.to }),
      };
    } catch (error) {
      if (requestedVersion(store, request).blob === object.blob) throw error;
    }
  }
};

/** GET and HEAD of an object, whole or a range of it. */
export const readObject = async (store: ObjectStore, request: S3Request): Promise<S3Answer> => {
  const { headers } = request.wire;
  const known = requestedVersion(store, request);
  if (unchangedForReader(headers, known)) return { status: 304, headers: { etag: `"${known.etag}"` } };
  const describe = (object: StoredVersion): { readonly range: Range | undefined; readonly answer: S3Answer } => {
    const range = rangeOf(headers.range, object.size);
    const length = range === undefined ? object.size : range.to - range.from + 1;
    const checksums = headers['x-amz-checksum-mode'] === 'ENABLED' && range === undefined ? object.checksums : {};
    const part = range === undefined ? {} : { 'content-range': `bytes ${range.from}-${range.to}/${object.size}` };
    return {
      range,
      answer: {
        status: range === undefined ? 200 : 206,
        headers: { ...headersOf(object, request), ...checksums, ...part, 'content-length': String(length) },
      },
    };
  };
  if (request.wire.method === 'HEAD') return describe(known).answer;
  rangeOf(headers.range, known.size);
  const { object, bytes } = await opened(store, request);
  const { range, answer } = describe(object);
  return { ...answer, body: bytes(range) };
};
