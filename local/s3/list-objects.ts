import { S3Error } from './errors';
import type { ObjectStore } from './object-store';
import type { S3Answer, S3Request } from './s3-request';
import { type XmlContent, xmlDocument } from './xml';

const xml = { 'content-type': 'application/xml' };
const MOST_KEYS = 1000;

const token = {
  written: (key: string): string => Buffer.from(key).toString('base64url'),
  read: (text: string): string => Buffer.from(text, 'base64url').toString(),
};

const after = (key: string, mark: string): boolean => Buffer.compare(Buffer.from(key), Buffer.from(mark)) > 0;

const mostKeys = (text: string | undefined): number => {
  if (text === undefined) return MOST_KEYS;
  if (!/^\d{1,9}$/.test(text)) throw new S3Error('InvalidArgument', 'max-keys is a number');
  return Math.min(MOST_KEYS, Number(text));
};

/** What one key stands for in a list: itself, or the folder it lies in. */
const rowOf = (key: string, prefix: string, delimiter: string): { readonly folder: boolean; readonly name: string } => {
  const end = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length);
  return end < 0 ? { folder: false, name: key } : { folder: true, name: key.slice(0, end + delimiter.length) };
};

/** ListObjectsV2: by prefix, delimiter, `start-after` and page. */
export const listObjects = (store: ObjectStore, { bucket, query }: S3Request): S3Answer => {
  const [prefix, delimiter] = [query.get('prefix') ?? '', query.get('delimiter') ?? ''];
  const continued = query.get('continuation-token');
  const start = continued === undefined ? (query.get('start-after') ?? '') : token.read(continued);
  const most = mostKeys(query.get('max-keys'));
  const named = query.get('encoding-type') === 'url' ? encodeURIComponent : (key: string): string => key;
  const rows = new Map<string, XmlContent>();
  const folders = new Set<string>();
  let last = '';
  let truncated = false;
  for (const key of store.index.keys(bucket)) {
    if (!key.startsWith(prefix) || !after(key, start)) continue;
    const object = store.index.current(bucket, key);
    if (object === undefined) continue;
    const { folder, name } = rowOf(key, prefix, delimiter);
    // A page that ended with a folder goes on behind all that lies in it.
    if (folders.has(name) || (folder && name === start)) continue;
    if (rows.size + folders.size >= most) {
      truncated = most > 0;
      break;
    }
    last = name;
    if (folder) folders.add(name);
    else
      rows.set(key, {
        Key: named(key),
        LastModified: new Date(object.modified).toISOString(),
        ETag: `"${object.etag}"`,
        Size: object.size,
        StorageClass: 'STANDARD',
      });
  }
  const body = xmlDocument('ListBucketResult', {
    Name: bucket,
    Prefix: named(prefix),
    ...(delimiter === '' ? {} : { Delimiter: named(delimiter) }),
    KeyCount: rows.size + folders.size,
    MaxKeys: most,
    IsTruncated: truncated,
    ...(truncated ? { NextContinuationToken: token.written(last) } : {}),
    Contents: [...rows.values()],
    CommonPrefixes: [...folders].map((name) => ({ Prefix: named(name) })),
  });
  return { status: 200, headers: xml, body };
};

/** ListObjectVersions: every version and delete marker under a prefix, newest first within a key, in one page. */
export const listVersions = (store: ObjectStore, { bucket, query }: S3Request): S3Answer => {
  const prefix = query.get('prefix') ?? '';
  const versions = store.index
    .keys(bucket)
    .filter((key) => key.startsWith(prefix))
    .flatMap((key) => store.index.versions(bucket, key).map((object, index) => ({ object, latest: index === 0 })));
  const row = ({ object, latest }: (typeof versions)[number]): XmlContent => ({
    Key: object.key,
    VersionId: object.version,
    IsLatest: latest,
    LastModified: new Date(object.modified).toISOString(),
    ...(object.kind === 'object' ? { ETag: `"${object.etag}"`, Size: object.size } : {}),
  });
  const body = xmlDocument('ListVersionsResult', {
    Name: bucket,
    Prefix: prefix,
    IsTruncated: false,
    Version: versions.filter(({ object }) => object.kind === 'object').map(row),
    DeleteMarker: versions.filter(({ object }) => object.kind === 'delete-marker').map(row),
  });
  return { status: 200, headers: xml, body };
};
