import type { IncomingMessage } from 'node:http';
import type { WireRequest } from '#local/signed-request';
import { S3Error } from './errors';

/** A request for a bucket or an object in it (`key` is empty for the bucket itself). Query names as they were sent. */
export type S3Request = {
  readonly wire: WireRequest;
  readonly bucket: string;
  readonly key: string;
  readonly query: ReadonlyMap<string, string>;
  readonly body: AsyncIterable<Uint8Array>;
};

/** What is answered. A stream is sent as it comes. */
export type S3Answer = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | AsyncIterable<Uint8Array>;
};

const MOST_KEY_BYTES = 1024;

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new S3Error('InvalidURI');
  }
};

const pairs = (text: string): [string, string][] =>
  text
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const equals = part.indexOf('=');
      return equals < 0 ? [decoded(part), ''] : [decoded(part.slice(0, equals)), decoded(part.slice(equals + 1))];
    });

const joined = (headers: IncomingMessage['headers']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(',') : value]],
    ),
  );

/** Reads method, bucket, key and query off a path-style request. The key is taken as it was sent: dots and slashes in it mean nothing. */
export const s3Request = (request: IncomingMessage): S3Request => {
  const url = request.url ?? '/';
  const mark = url.indexOf('?');
  const path = mark < 0 ? url : url.slice(0, mark);
  const query = mark < 0 ? [] : pairs(url.slice(mark + 1));
  const slash = path.indexOf('/', 1);
  const key = slash < 0 ? '' : decoded(path.slice(slash + 1));
  if (Buffer.byteLength(key) > MOST_KEY_BYTES) throw new S3Error('KeyTooLongError');
  return {
    wire: { method: request.method ?? '', path, query, headers: joined(request.headers) },
    bucket: decoded(slash < 0 ? path.slice(1) : path.slice(1, slash)),
    key,
    query: new Map(query),
    body: request,
  };
};

/** A header, or for a link the query parameter that stands for it. */
export const headerOrQuery = ({ wire, query }: S3Request, name: string): string | undefined => wire.headers[name] ?? query.get(name);
