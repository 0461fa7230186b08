import { cacheControlOf, consoleHeaders, contentTypeOf, fileFor } from '#shared/web/console-headers';

/** What the console is told, and where it may reach. `issuer` is the log-in service's address, `clientId` the console's name there, `pictures` the origins of buckets. */
export type ConsoleHost = { readonly issuer: string; readonly clientId: string; readonly pictures: readonly string[] };

type Bytes = Uint8Array<ArrayBuffer>;

/** The built files by their paths. `packed`: the same by gzip. */
export type ConsoleFiles = {
  readonly names: ReadonlySet<string>;
  readonly plain: (file: string) => Bytes;
  readonly packed: (file: string) => Bytes;
};

/** Answers for the console's files. */
export type ConsoleServer = (request: Request) => Response;

const COMPRESSED = /\.(js|css|html|svg)$/;

/** Serves a built console: its files as they are, the page for every other address, and its settings at `/console.json`. */
export const serveConsole = ({ names, plain, packed }: ConsoleFiles, { issuer, clientId, pictures }: ConsoleHost): ConsoleServer => {
  const headers = consoleHeaders({ issuer: new URL(issuer).origin, pictures });
  const settings = JSON.stringify({ issuer, clientId, api: '/api', scope: 'openid' });
  return (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return new Response(null, { status: 405, headers: { ...headers, allow: 'GET, HEAD' } });
    const path = new URL(request.url).pathname;
    if (path === '/console.json')
      return new Response(settings, { headers: { ...headers, 'content-type': 'application/json', 'cache-control': 'no-store' } });
    const file = fileFor(path, names);
    if (file === null) return new Response(null, { status: 404, headers });
    const isPacked = COMPRESSED.test(file) && (request.headers.get('accept-encoding') ?? '').includes('gzip');
    return new Response(request.method === 'HEAD' ? null : isPacked ? packed(file) : plain(file), {
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
