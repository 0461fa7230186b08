import { consoleFilesIn } from '#functions/adapters/console-files';
import { type ConsoleHost, serveConsole } from '#functions/console/serve-console';
import { CLIENT_ID } from '#local/issuer/authorisation-request';
import { builtConsole } from './build-console';

/** The console as a part of the system's origin. `ready` settles once it is there, or with why it is not: everything else goes on without it. */
export type ConsolePart = {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly ready: Promise<{ readonly ok: true } | { readonly ok: false; readonly error: Error }>;
};

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

/** Builds the console where it changed and serves it; a request that comes before waits for it. */
export const consolePart = (project: string, host: Omit<ConsoleHost, 'clientId'>): ConsolePart => {
  const server = builtConsole(project).then(async (folder) => serveConsole(await consoleFilesIn(folder), { ...host, clientId: CLIENT_ID }));
  const missing = (): Response =>
    new Response('The console could not be built.\n', { status: 503, headers: { 'content-type': 'text/plain' } });
  return {
    fetch: (request) => server.then((serve) => serve(request), missing),
    ready: server.then(
      () => ({ ok: true }),
      (error: unknown) => ({ ok: false, error: asError(error) }),
    ),
  };
};
