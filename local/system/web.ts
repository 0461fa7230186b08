import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono, type MiddlewareHandler } from 'hono';

/** The one port of the system could not be opened. */
export class PortTakenError extends Error {
  override readonly name = 'PortTakenError';
  constructor(readonly port: number) {
    super(`port ${port} is taken`);
  }
}

/** An application answers for what lies below its path. */
export type Part = { readonly path: string; readonly fetch: (request: Request) => Response | Promise<Response> };

/** The system's door: 127.0.0.1 and one port. `open` lets requests in once everything behind it stands. */
export type Door = { readonly origin: string; readonly open: (parts: readonly Part[]) => void; readonly close: () => Promise<void> };

const listening = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'EADDRINUSE' ? new PortTakenError(port) : error));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });

/** What every answer says that does not say otherwise itself: nothing of it is guessed at, framed, run or told to other pages. */
const GUARDS: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

const guarded: MiddlewareHandler = async (context, next) => {
  await next();
  for (const [name, value] of Object.entries(GUARDS)) if (!context.res.headers.has(name)) context.header(name, value);
};

const newApp = (): Hono => {
  const app = new Hono();
  app.use(guarded);
  return app;
};

/** Opens the port (0: a free one). Until `open` it answers 503: the origin must be known before what stands behind it can be built. */
export const openDoor = async (port: number): Promise<Door> => {
  let app = newApp();
  app.all('*', (context) => context.text('starting', 503, { 'retry-after': '1' }));
  const server = createServer(getRequestListener((request) => app.fetch(request)));
  const taken = await listening(server, port);
  return {
    origin: `http://127.0.0.1:${taken}`,
    open: (parts) => {
      const next = newApp();
      for (const { path, fetch } of parts) {
        next.all(path, (context) => fetch(context.req.raw));
        next.all(`${path}/*`, (context) => fetch(context.req.raw));
      }
      app = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
