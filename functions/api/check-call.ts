import type { Context } from 'hono';
import { z } from 'zod';
import { faultsOf } from '#shared/api/filing-body';
import { limitsOf } from '#shared/api/rate-limits';
import { hasRole } from '#shared/api/roles';
import type { Route } from '#shared/api/route';
import type { RouteName } from '#shared/api/routes';
import type { ApiPorts, Caller } from './api-ports';
import { type AnyCall, type Refused, refuse } from './call';

/** Ids that the system made, and the names of queues: nothing else is worth a look. */
const Parameter = z.string().regex(/^[\w.-]{1,100}$/);
const IdempotencyKey = z.string().regex(/^[\x21-\x7e]{1,255}$/);

const MINUTE = 60;

const callerOf = async (context: Context, { tokens }: ApiPorts): Promise<Caller | null> => {
  const token = /^Bearer ([\w~+/.=-]{1,8192})$/i.exec(context.req.header('authorization') ?? '')?.[1];
  return token === undefined ? null : tokens.callerOf(token);
};

/** A call that is refused by the limit on all counts for no limit of its own. */
const isWithinRate = async (route: RouteName, { id }: Caller, at: string, { store, policy }: ApiPorts): Promise<boolean> => {
  for (const { name, most } of limitsOf(route, policy.requestsPerMinute))
    if ((await store.rateLimits.count(`${id}${name}`, at, 1)) > most) return false;
  return true;
};

const jsonOf = (text: string): { readonly json: unknown } | null => {
  try {
    return { json: JSON.parse(text) };
  } catch {
    return null;
  }
};

const bodyOf = async (context: Context, { body, bodyIsOptional }: Route): Promise<{ readonly body: unknown } | Refused> => {
  if (body === undefined) return { body: undefined };
  const text = await context.req.text();
  if (text === '' && bodyIsOptional === true) return { body: undefined };
  if (!/^application\/json\s*(;|$)/i.test(context.req.header('content-type') ?? '')) return refuse('json-expected');
  const read = jsonOf(text);
  if (read === null) return refuse('invalid-json');
  const parsed = body.safeParse(read.json);
  return parsed.success ? { body: parsed.data } : refuse('invalid-body', { faults: faultsOf(parsed.error) });
};

/** A call that may be answered: who sent it, what it holds; or why not. `key` is the caller, for the log, once that is known. */
export const checkedCall = async (
  context: Context,
  { name, route }: { readonly name: RouteName; readonly route: Route },
  ports: ApiPorts,
  known: (caller: Caller) => void,
): Promise<AnyCall | Refused> => {
  const caller = await callerOf(context, ports);
  if (caller === null) return refuse('not-authenticated');
  known(caller);
  const at = ports.clock.now();
  if (!(await isWithinRate(name, caller, at, ports))) return refuse('too-many-requests', { retryAfter: MINUTE - Number(at.slice(17, 19)) });
  if (route.roles !== 'public' && !hasRole(caller.roles, route.roles)) return refuse('role-missing');
  const parameters = context.req.param();
  if (Object.values(parameters).some((value) => !Parameter.safeParse(value).success)) return refuse('not-found');
  const query = route.query?.safeParse(context.req.query());
  if (query !== undefined && !query.success) return refuse('invalid-query', { faults: faultsOf(query.error) });
  const key = route.isIdempotent === true ? context.req.header('idempotency-key') : undefined;
  if (key !== undefined && !IdempotencyKey.safeParse(key).success) return refuse('invalid-idempotency-key');
  const body = await bodyOf(context, route);
  if ('problem' in body) return body;
  return { caller, at, parameters, query: query?.data, body: body.body, ...(key === undefined ? {} : { key }) };
};
