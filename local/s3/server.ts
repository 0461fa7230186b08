import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Credentials } from '#local/signed-request';
import { createAnnouncements } from './announcements';
import { corsHeaders, preflightHeaders } from './cors';
import { S3Error, s3ErrorStatus } from './errors';
import { createMultipartUploads } from './multipart-upload';
import { type ObjectCreatedEvent, objectCreatedEvent } from './object-created-event';
import { type Buckets, openObjectStore } from './object-store';
import { answerTo } from './route';
import { type S3Answer, s3Request } from './s3-request';
import { xmlDocument } from './xml';

/** How the server is set up. Everything it keeps lies in `folder`. */
export type S3Options = {
  readonly folder: string;
  readonly buckets: Buckets;
  readonly credentials: readonly Credentials[];
  readonly region: string;
  /** Pages of these origins may send requests from a browser. */
  readonly origins?: readonly string[];
  /** Told about each new object at least once, after it is on the disk; resolves when the news is safe too. */
  readonly onObjectCreated?: (bucket: string, key: string, event: ObjectCreatedEvent) => Promise<void>;
  /** Told the name of an error that is a bug here, or of the disk. Never a key. */
  readonly onFault?: (error: unknown) => void;
  /** Milliseconds. */
  readonly now?: () => number;
};

/** A running server on 127.0.0.1. */
export type S3Server = { readonly port: number; readonly close: () => Promise<void> };

/** So much of a refused body is read and thrown away, so that its sender gets to read the answer. */
const MOST_DRAINED_BYTES = 64 * 1024 ** 2;

const drained = async (request: IncomingMessage): Promise<boolean> => {
  let bytes = 0;
  try {
    for await (const piece of request.iterator({ destroyOnReturn: false })) {
      bytes += piece.length;
      if (bytes > MOST_DRAINED_BYTES) return false;
    }
    return true;
  } catch {
    return false;
  }
};

const errorAnswer = (error: unknown, requestId: string): S3Answer => {
  const fault = error instanceof S3Error ? error : new S3Error('InternalError');
  const body = xmlDocument('Error', { Code: fault.code, Message: fault.message, RequestId: requestId });
  return { status: s3ErrorStatus[fault.code], headers: { ...fault.headers, 'content-type': 'application/xml' }, body };
};

const send = async (response: ServerResponse, method: string, { status, headers = {}, body }: S3Answer): Promise<void> => {
  if (typeof body === 'string') {
    response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
    response.end(method === 'HEAD' ? undefined : body);
    return;
  }
  response.writeHead(status, headers);
  if (body === undefined || method === 'HEAD') response.end();
  else await pipeline(Readable.from(body, { objectMode: false }), response);
};

/** Starts an S3 server for path-style requests. Port 0 takes a free one; a port in use is Node's own error `EADDRINUSE`. */
export const startS3 = async (options: S3Options, port = 0): Promise<S3Server> => {
  const { folder, buckets, credentials, region, origins = [], onObjectCreated, onFault, now = Date.now } = options;
  const store = await openObjectStore(folder, buckets, now);
  const announcements = createAnnouncements(store, async (event) =>
    onObjectCreated?.(event.object.bucket, event.object.key, objectCreatedEvent(event, region)),
  );
  const context = { store, uploads: createMultipartUploads(store), buckets, credentials, now };

  const answered = async (request: IncomingMessage, requestId: string): Promise<S3Answer> => {
    try {
      if (request.method === 'OPTIONS') {
        const headers = preflightHeaders(s3Request(request).wire.headers, origins);
        if (headers === undefined) throw new S3Error('AccessDenied', 'CORSResponse: This CORS request is not allowed.');
        return { status: 200, headers };
      }
      const answer = await answerTo(context, s3Request(request));
      announcements.wake();
      return answer;
    } catch (error) {
      if (!(error instanceof S3Error) && !request.destroyed) onFault?.(error);
      const wholeBodyRead = request.readableEnded || (await drained(request));
      const answer = errorAnswer(error, requestId);
      return wholeBodyRead ? answer : { ...answer, headers: { ...answer.headers, connection: 'close' } };
    }
  };

  const server = createServer((request, response) => {
    const requestId = randomUUID();
    answered(request, requestId)
      .then(({ headers, ...answer }) => {
        const cors = corsHeaders(request.headers.origin, origins);
        return send(response, request.method ?? '', {
          ...answer,
          headers: { 'x-amz-request-id': requestId, 'x-content-type-options': 'nosniff', ...cors, ...headers },
        });
      })
      .catch((error: unknown) => {
        if (!response.destroyed) onFault?.(error);
        response.destroy();
      });
  });
  // A large upload over a slow line is no attack on a machine's own server.
  server.requestTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  announcements.wake();
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      await announcements.close();
      server.closeAllConnections();
      await closed;
      await store.close();
    },
  };
};
