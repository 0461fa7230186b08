import { type ConsoleServer, serveConsole } from '#functions/console/serve-console';
import { requireEnv } from '#functions/env';
import { consoleFilesIn } from './console-files';

/** The console in the folder `CONSOLE_FOLDER`, for the issuer `OIDC_ISSUER`, where it is the client `CONSOLE_CLIENT`, with pictures from `PICTURE_ORIGINS` (a space between two). */
export const environmentConsole = (): ((request: Request) => Promise<Response>) => {
  const folder = requireEnv('CONSOLE_FOLDER');
  const host = {
    ...{ issuer: requireEnv('OIDC_ISSUER'), clientId: requireEnv('CONSOLE_CLIENT') },
    pictures: requireEnv('PICTURE_ORIGINS').split(' '),
  };
  let server: Promise<ConsoleServer> | undefined;
  return async (request) => {
    server ??= consoleFilesIn(folder).then((files) => serveConsole(files, host));
    return (await server)(request);
  };
};
