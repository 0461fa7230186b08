import type { WorkQueues } from '#functions/api/operator-ports';
import { type ConsolePart, consolePart } from '#local/console/console-part';
import { createIssuer, ISSUER_PATH } from '#local/issuer/issuer';
import { openIssuerKey } from '#local/issuer/issuer-key';
import { localTokens } from '#local/issuer/local-tokens';
import type { Door } from './web';

/** What answers at the system's origin is opened with. `pictures` is where the console may load pictures from. */
export type EdgeOptions = {
  readonly project: string;
  readonly folder: string;
  readonly door: Door;
  readonly workQueues: WorkQueues;
  readonly pictures: string;
};

/** Lets requests in: to the API, the log-in service and the console. The environment must say by then where everything else is. */
export const openEdge = async ({ project, folder, door, workQueues, pictures }: EdgeOptions): Promise<ConsolePart> => {
  const { environmentApiPorts } = await import('#functions/adapters/api-environment');
  const { createApi } = await import('#functions/api/app');
  const issuer = `${door.origin}${ISSUER_PATH}`;
  const key = await openIssuerKey(folder);
  const api = createApi(environmentApiPorts(localTokens(issuer, key), workQueues));
  const login = createIssuer({ issuer, key, now: Date.now });
  const pages = consolePart(project, { issuer, pictures: [pictures] });
  door.open([
    { path: '/api', fetch: (request) => api.fetch(request) },
    { path: ISSUER_PATH, fetch: (request) => login.fetch(request) },
    { path: '', fetch: pages.fetch },
  ]);
  return pages;
};
