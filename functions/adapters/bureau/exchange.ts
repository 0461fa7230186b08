import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { BureauNotReached, BureauReplyLost, type LostReply } from '#functions/bureau-ports';

/** How long to wait for a connection and, from then on, for the whole answer; and the largest answer, in bytes. */
export type ExchangeLimits = { readonly connectMs: number; readonly replyMs: number; readonly replyBytes: number };

/** Bureaus are slow, and a file of 50 MB is 67 MB of base64. */
export const defaultExchangeLimits: ExchangeLimits = { connectMs: 10_000, replyMs: 120_000, replyBytes: 80 * 1024 * 1024 };

/** One HTTP call; without a body it is a GET. */
export type HttpCall = { readonly url: string; readonly body?: string; readonly headers: Readonly<Record<string, string>> };

/** An HTTP answer, decoded. */
export type HttpAnswer = { readonly status: number; readonly text: string };

const charsetOf = (answer: IncomingMessage, bytes: Uint8Array): string => {
  const stated = /charset="?([\w-]+)/i.exec(answer.headers['content-type'] ?? '')?.[1];
  return stated ?? /^\s*<\?xml[^>]*encoding=["']([\w-]+)/.exec(Buffer.from(bytes.subarray(0, 200)).toString('latin1'))?.[1] ?? 'utf-8';
};

const decoded = (answer: IncomingMessage, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(charsetOf(answer, bytes), { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const bodyOf = (answer: IncomingMessage, limit: number, lost: (reason: LostReply) => void): Promise<HttpAnswer> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    answer.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) lost('unreadable');
      else chunks.push(chunk);
    });
    answer.on('error', () => lost('connection-lost'));
    answer.on('aborted', () => lost('connection-lost'));
    answer.on('end', () => {
      const text = answer.complete ? decoded(answer, Buffer.concat(chunks)) : null;
      if (text === null) lost(answer.complete ? 'unreadable' : 'connection-lost');
      else resolve({ status: answer.statusCode ?? 0, text });
    });
  });

const opened = ({ url, body, headers }: HttpCall): ClientRequest => {
  const make = url.startsWith('https:') ? httpsRequest : httpRequest;
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  return make(url, { method: body === undefined ? 'GET' : 'POST', headers: { ...headers, ...length }, agent: false });
};

/**
 * Makes one call on a connection of its own, follows no redirect and asks no proxy. Throws BureauNotReached as long as no connection stood, from
 * then on BureauReplyLost; neither carries the call's text or address.
 */
export const exchange = (call: HttpCall, limits: ExchangeLimits): Promise<HttpAnswer> =>
  new Promise((resolve, reject) => {
    const request = opened(call);
    let connected = false;
    const failed = (reason: LostReply, code?: string): void => {
      clearTimeout(timer);
      request.destroy();
      const cause = code === undefined ? {} : { cause: new Error(code) };
      reject(connected ? new BureauReplyLost(reason, cause) : new BureauNotReached(code ?? reason, cause));
    };
    let timer = setTimeout(() => failed('time-out'), limits.connectMs);
    request.on('socket', (socket) => {
      socket.on(call.url.startsWith('https:') ? 'secureConnect' : 'connect', () => {
        connected = true;
        clearTimeout(timer);
        timer = setTimeout(() => failed('time-out'), limits.replyMs);
      });
    });
    request.on('error', (error: NodeJS.ErrnoException) => failed('connection-lost', error.code));
    request.on('response', (answer) => {
      void bodyOf(answer, limits.replyBytes, failed).then((read) => {
        clearTimeout(timer);
        resolve(read);
      });
    });
    request.end(call.body);
  });
