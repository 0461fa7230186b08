import { S3Error } from './errors';
import { headerOrQuery, type S3Request } from './s3-request';
import type { StoredVersion } from './stored-version';

/** Headers kept with an object and given back with it; whoever reads may ask for another one with `response-…` in the query. */
const kept = ['content-type', 'content-disposition', 'content-encoding', 'content-language', 'cache-control', 'expires'] as const;
const METADATA = 'x-amz-meta-';
const MOST_METADATA_BYTES = 2048;

/** The user metadata among names and values; throws S3Error `MetadataTooLarge`. */
const metadataAmong = (pairs: Iterable<readonly [string, string]>): Record<string, string> => {
  const found = [...pairs].flatMap(([name, value]) =>
    name.toLowerCase().startsWith(METADATA) ? [[name.toLowerCase().slice(METADATA.length), value] as const] : [],
  );
  if (found.some(([name]) => !/^[a-z0-9!#$%&'*+.^_`|~-]+$/.test(name)))
    throw new S3Error('InvalidArgument', 'a metadata name that is no header');
  const bytes = found.flat().reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  if (bytes > MOST_METADATA_BYTES) throw new S3Error('MetadataTooLarge');
  return Object.fromEntries(found);
};

/** What a form's fields or a request's headers ask to keep with an object. */
export const keptFrom = (
  value: (name: string) => string | undefined,
  pairs: Iterable<readonly [string, string]>,
): Pick<StoredVersion, 'headers' | 'metadata'> => {
  const headers = kept.flatMap((name) => {
    // The framing of the way here is no property of the object.
    const text =
      name === 'content-encoding'
        ? value(name)
            ?.replace(/(^|,\s*)aws-chunked(?=,|$)/, '')
            .replace(/^,\s*/, '')
        : value(name);
    return text ? [[name, text] as const] : [];
  });
  return { headers: { 'content-type': 'binary/octet-stream', ...Object.fromEntries(headers) }, metadata: metadataAmong(pairs) };
};

/** The same for a request: a link carries metadata in its query. */
export const keptFromRequest = (request: S3Request): Pick<StoredVersion, 'headers' | 'metadata'> =>
  keptFrom((name) => headerOrQuery(request, name), [...request.wire.query, ...Object.entries(request.wire.headers)]);

/** A value as a header can carry it: beyond Latin-1 it is written as RFC 2047 says. */
const headerText = (value: string): string =>
  /^[\t\u0020-\u007e\u0080-\u00ff]*$/.test(value) ? value : `=?UTF-8?B?${Buffer.from(value).toString('base64')}?=`;

const headerTexts = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, headerText(value)]));

/** The headers that an answer about an object carries; its bytes are data, whatever type their uploader claimed. */
export const headersOf = (object: StoredVersion, { query }: Pick<S3Request, 'query'>): Record<string, string> => ({
  ...headerTexts(object.headers),
  ...headerTexts(
    Object.fromEntries(
      kept.flatMap((name) => {
        const value = query.get(`response-${name}`);
        return value === undefined ? [] : [[name, value] as const];
      }),
    ),
  ),
  ...headerTexts(Object.fromEntries(Object.entries(object.metadata).map(([name, value]) => [`${METADATA}${name}`, value]))),
  ...versionHeader(object),
  etag: `"${object.etag}"`,
  'last-modified': new Date(object.modified).toUTCString(),
  'accept-ranges': 'bytes',
  'x-content-type-options': 'nosniff',
});

/** Names the version where the bucket has versions. */
export const versionHeader = ({ version }: StoredVersion): Record<string, string> =>
  version === 'null' ? {} : { 'x-amz-version-id': version };
