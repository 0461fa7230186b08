import { awsChunked } from './aws-chunked';
import type { Blobs, Received } from './blobs';
import { checksumsByHeader } from './checksums';
import { S3Error } from './errors';
import type { S3Request } from './s3-request';

const SIGNED_CHUNKS = /^STREAMING-AWS4/;
const CHUNKS = 'STREAMING-UNSIGNED-PAYLOAD-TRAILER';

const declaredChecksums = ({ headers }: S3Request['wire']): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => name.startsWith('x-amz-checksum-') && !/-(type|mode)$/.test(name)));

const plainLength = (headers: Readonly<Record<string, string>>): number => {
  const text = headers['x-amz-decoded-content-length'] ?? headers['content-length'];
  if (text === undefined || !/^\d{1,15}$/.test(text)) throw new S3Error('MissingContentLength');
  return Number(text);
};

const verify = (received: Received, { headers }: S3Request['wire'], declared: Readonly<Record<string, string>>): void => {
  const contentHash = headers['x-amz-content-sha256'] ?? '';
  if (/^[0-9a-f]{64}$/.test(contentHash) && contentHash !== received.sha256) throw new S3Error('XAmzContentSHA256Mismatch');
  const md5 = headers['content-md5'];
  if (md5 !== undefined && Buffer.from(md5, 'base64').toString('hex') !== received.md5) throw new S3Error('BadDigest');
  for (const [header, value] of Object.entries(declared))
    if (received.checksums[header] !== value) throw new S3Error('BadDigest', `the ${header} you specified did not match`);
};

/**
 * Streams a request's body to the disk, takes the chunk framing off, and holds it against every digest and length that was declared. Nothing is
 * kept when one does not fit: throws S3Error (`BadDigest`, `XAmzContentSHA256Mismatch`, `IncompleteBody`, `EntityTooLarge`).
 */
export const receiveBody = async ({ wire, body }: S3Request, blobs: Blobs, most: number): Promise<Received> => {
  const { headers } = wire;
  const length = plainLength(headers);
  if (length > most) throw new S3Error('EntityTooLarge');
  const kind = headers['x-amz-content-sha256'] ?? '';
  if (SIGNED_CHUNKS.test(kind)) throw new S3Error('NotImplemented', 'chunks that are signed one by one are not supported');

  const declared = declaredChecksums(wire);
  const announced = (headers['x-amz-trailer'] ?? '').split(',').map((name) => name.trim().toLowerCase());
  const trailers = announced.filter((name) => name in checksumsByHeader);
  const trailed = new Map<string, string>();
  const content = kind === CHUNKS ? awsChunked(body, (name, value) => trailed.set(name, value)) : body;
  const received = await blobs.receive(content, { most: length, checksums: [...new Set([...Object.keys(declared), ...trailers])] });
  try {
    if (received.size !== length) throw new S3Error('IncompleteBody');
    for (const name of trailers) declared[name] = trailed.get(name) ?? '';
    verify(received, wire, declared);
    return received;
  } catch (error) {
    await blobs.remove(received.blob);
    throw error;
  }
};
