import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import { openApiDocument } from '#shared/api/open-api';
import type { Route } from '#shared/api/route';
import { ROUTES } from '#shared/api/routes';
import { jsonAnswer, problemAnswer } from './answers';
import type { ApiPorts, Caller } from './api-ports';
import { type AnyHandler, type GuardedRoute, type Refused, refuse } from './call';
import { checkedCall } from './check-call';
import { GUARDED, HANDLERS } from './handlers';

/** The largest body of a request, in bytes: a filing of ten websites takes a tenth of it. */
export const MOST_BODY_BYTES = 256 * 1024;

type Variables = { requestId: string; route: string; caller: string; problem: string };
type Environment = { Variables: Variables };

const refusalOf = (error: unknown): Refused =>
  error instanceof Error && error.name === 'TransientError' ? refuse('try-again', { retryAfter: 1 }) : refuse('internal');

const refused = (context: Context<Environment>, refusal: Refused): Response => {
  context.set('problem', refusal.problem);
  return problemAnswer(context, refusal, context.get('requestId'));
};

const served = async (context: Context<Environment>, name: GuardedRoute, ports: ApiPorts): Promise<Response> => {
  const route: Route = ROUTES[name];
  // What a handler gets was parsed by its own route's schemas: the one place where that is not told to the compiler.
  const handler = HANDLERS[name] as AnyHandler;
  const call = await checkedCall(context, { name, route }, ports, ({ id }: Caller) => context.set('caller', id));
  if ('problem' in call) return refused(context, call);
  const reply = await handler(call, ports);
  if ('problem' in reply) return refused(context, reply);
  return 'empty' in reply ? context.body(null, 204) : jsonAnswer(context, reply.body, route.status);
};

/** The path as hono writes it. */
const pattern = ({ path }: Route): string => path.replace(/\{(\w+)\}/g, ':$1');

/**
 * The API of the contract as a web application, the same on Lambda and on one machine. Whatever is sent, the answer is JSON or a problem; no answer and no line
 * of the log holds a trace, a token or a personal value of anybody but the caller.
 */
export const createApi = (ports: ApiPorts): Hono<Environment> => {
  const api = new Hono<Environment>().basePath('/api');
  const description = openApiDocument();

  api.use(async (context, next) => {
    const requestId = ports.ids.next();
    const start = Date.parse(ports.clock.now());
    context.set('requestId', requestId);
    await next();
    context.header('x-request-id', requestId);
    context.header('cache-control', 'no-store');
    const [route = 'none', caller, problem] = [context.get('route'), context.get('caller'), context.get('problem')];
    ports.log({
      ...{ event: 'request', requestId, method: context.req.method, route, status: context.res.status },
      ...{ ms: Date.parse(ports.clock.now()) - start },
      ...(caller === undefined ? {} : { caller }),
      ...(problem === undefined ? {} : { code: problem }),
    });
  });
  api.use(
    secureHeaders({
      contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
      xFrameOptions: 'DENY',
      referrerPolicy: 'no-referrer',
    }),
  );
  api.use(
    bodyLimit({
      maxSize: MOST_BODY_BYTES,
      onError: (context) => refused(context, refuse('body-too-large', { most: MOST_BODY_BYTES })),
    }),
  );

  api.get('/openapi.json', (context) => jsonAnswer(context, description, 200));
  for (const name of GUARDED) {
    const route: Route = ROUTES[name];
    api.on(route.method.toUpperCase(), pattern(route), (context) => {
      context.set('route', name);
      return served(context, name, ports);
    });
  }

  api.notFound((context) => refused(context, refuse('not-found')));
  api.onError((error, context) => {
    ports.log({ event: 'failure', requestId: context.get('requestId'), error: error.name });
    return refused(context, refusalOf(error));
  });
  return api;
};
