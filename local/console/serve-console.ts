import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { CLIENT_ID } from '#local/issuer/authorisation-request';
import { cacheControlOf, consoleHeaders, contentTypeOf, fileFor } from '#shared/web/console-headers';

/** What the console is told, and where it may reach. `issuer` is the log-in service's address, `pictures` the origins of buckets. */
export type ConsoleHost = { readonly origin: string; readonly issuer: string; readonly pictures: readonly string[] };

/** Answers for the console's files. */
export type ConsoleServer = (request: Request) => Promise<Response>;

type Bytes = Uint8Array<ArrayBuffer>;

const filesIn = async (folder: string): Promise<ReadonlyMap<string, Bytes>> => {
  const entries = (await readdir(folder, { withFileTypes: true, recursive: true })).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return new Map(await Promise.all(paths.map(async (path) => [relative(folder, path), Uint8Array.from(await readFile(path))] as const)));
};

const COMPRESSED = /\.(js|css|html|svg)$/;

/** Serves a built console out of memory, since a later build takes the folder away: its files as they are, the page for every other address, and its settings at `/console.json`. */
export const serveConsole = async (folder: string, { issuer, pictures }: ConsoleHost): Promise<ConsoleServer> => {
  const files = await filesIn(folder);
  const names = new Set(files.keys());
  const headers = consoleHeaders({ issuer: new URL(issuer).origin, pictures });
  const settings = JSON.stringify({ issuer, clientId: CLIENT_ID, api: '/api', scope: 'openid' });
  const packed = new Map<string, Bytes>();
  const bytesOf = (file: string, isPacked: boolean): Bytes => {
    const plain = files.get(file) ?? new Uint8Array();
    if (!isPacked) return plain;
    const bytes = packed.get(file) ?? Uint8Array.from(gzipSync(plain));
    packed.set(file, bytes);
    return bytes;
  };
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return new Response(null, { status: 405, headers: { ...headers, allow: 'GET, HEAD' } });
    const path = new URL(request.url).pathname;
    if (path === '/console.json')
      return new Response(settings, { headers: { ...headers, 'content-type': 'application/json', 'cache-control': 'no-store' } });
    const file = fileFor(path, names);
    if (file === null) return new Response(null, { status: 404, headers });
    const isPacked = COMPRESSED.test(file) && (request.headers.get('accept-encoding') ?? '').includes('gzip');
    return new Response(request.method === 'HEAD' ? null : bytesOf(file, isPacked), {
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
