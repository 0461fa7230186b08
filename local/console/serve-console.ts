import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { CLIENT_ID } from '#local/issuer/authorisation-request';
import { cacheControlOf, consoleHeaders, contentTypeOf, fileFor } from '#shared/web/console-headers';

/** What the console is told, and where it may reach. `issuer` is the log-in service's address, `pictures` the origins of buckets. */
export type ConsoleHost = { readonly origin: string; readonly issuer: string; readonly pictures: readonly string[] };

/** Answers for the console's files. */
export type ConsoleServer = (request: Request) => Promise<Response>;

const namesIn = async (folder: string): Promise<ReadonlySet<string>> => {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return new Set(entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name))));
};

const COMPRESSED = /\.(js|css|html|svg)$/;

/** Serves a built console: its files as they are, the page for every other address, and its settings at `/console.json`. */
export const serveConsole = async (folder: string, { issuer, pictures }: ConsoleHost): Promise<ConsoleServer> => {
  const files = await namesIn(folder);
  const headers = consoleHeaders({ issuer: new URL(issuer).origin, pictures });
  const settings = JSON.stringify({ issuer, clientId: CLIENT_ID, api: '/api', scope: 'openid' });
  const packed = new Map<string, Uint8Array<ArrayBuffer>>();
  const bytesOf = async (file: string, isPacked: boolean): Promise<Uint8Array<ArrayBuffer>> => {
    if (!isPacked) return Uint8Array.from(await readFile(join(folder, file)));
    const bytes = packed.get(file) ?? Uint8Array.from(gzipSync(await readFile(join(folder, file))));
    packed.set(file, bytes);
    return bytes;
  };
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return new Response(null, { status: 405, headers: { ...headers, allow: 'GET, HEAD' } });
    const path = new URL(request.url).pathname;
    if (path === '/console.json')
      return new Response(settings, { headers: { ...headers, 'content-type': 'application/json', 'cache-control': 'no-store' } });
    const file = fileFor(path, files);
    if (file === null) return new Response(null, { status: 404, headers });
    const isPacked = COMPRESSED.test(file) && (request.headers.get('accept-encoding') ?? '').includes('gzip');
    return new Response(request.method === 'HEAD' ? null : await bytesOf(file, isPacked), {
      headers: {
        ...headers,
        'content-type': contentTypeOf(file),
        'cache-control': cacheControlOf(file),
        vary: 'accept-encoding',
        ...(isPacked ? { 'content-encoding': 'gzip' } : {}),
      },
    });
  };
};
