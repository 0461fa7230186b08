import { memoryLedgerItems } from '#functions/adapters/memory/ledger-items';
import { createMemoryStore } from '#functions/adapters/memory/store';
import type { ApiPolicy, ApiPorts, Caller, LogLine } from '#functions/api/api-ports';
import { createApi } from '#functions/api/app';
import type { Runs, WorkQueues } from '#functions/api/operator-ports';
import { createLedger } from '#functions/bureau-ledger-over-items';
import { bulletinsIn } from '#functions/record-bureau-outcome/bulletins';
import type { OutboxMessage } from '#functions/records/account-record';
import type { Store } from '#functions/store-ports';
import { Problem } from '#shared/api/problem';
import type { Role } from '#shared/api/roles';
import { Role as RoleSchema } from '#shared/api/roles';
import { problemsOf, type Route } from '#shared/api/route';
import { ROUTES, type RouteName } from '#shared/api/routes';
import { dayOf, type Instant, minutesAfter } from '#shared/filing/instant';
import { NO_FOUR_EYES } from '#shared/review/four-eyes';
import { memoryStore } from '#test/functions/memory-store';

export const START: Instant = '2026-11-23T02:00:00.000Z';

/** Somebody as a test names them: `role` or `role:account`, several roles joined by `+`. */
export type Who = string;

const callerOf = (who: Who): Caller | null => {
  const [names = '', id = names] = who.split(':');
  const roles = names.split('+').flatMap((name): Role[] => {
    const role = RoleSchema.safeParse(name).data;
    return role === undefined ? [] : [role];
  });
  return who === 'stranger' ? null : { id, roles };
};

export type Sent = {
  readonly as?: Who;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

export type Got = { readonly status: number; readonly body: unknown; readonly headers: Headers };

/** The API over a store in memory, with a clock that tests turn and everything that went out. */
export const testApi = (policy: Partial<ApiPolicy> = {}, store: Store = createMemoryStore()) => {
  const derived = memoryStore();
  const lines: LogLine[] = [];
  const startedReruns: string[] = [];
  const delivered: OutboxMessage[] = [];
  const erased: string[] = [];
  const items = memoryLedgerItems();
  let now = START;
  let id = 0;
  const ports: ApiPorts = {
    ...{ store, derived },
    uploads: {
      formFor: async (key, file) => ({ url: 'http://uploads.test', fields: { key, ...file, mostBytes: String(file.mostBytes) } }),
    },
    pictures: { linkTo: async (key) => ({ url: `http://pictures.test/${key}`, expiresAt: minutesAfter(now, 5) }) },
    erasure: { removeObjectsOf: async (filing) => erased.push(filing) },
    tokens: { callerOf: async (token) => callerOf(Buffer.from(token, 'base64url').toString()) },
    registry: {
      ask: async ({ order }) => ({ registry: { subject: null, domains: unfiled(order.websites.flatMap(({ domains }) => domains)) } }),
    },
    servers: { ofAccount: async () => ({ region: 'mainland', billing: 'prepaid', ip: '203.0.113.18' }) },
    clock: { now: () => now, today: () => dayOf(now) },
    ids: {
      next: () => `id${String(++id).padStart(6, '0')}`,
      named: async (text) => `named-${Buffer.from(text).toString('hex').slice(-60)}`,
    },
    deliver: async (messages) => void delivered.push(...messages),
    log: (line) => lines.push(line),
    operator: {
      ledger: createLedger(items),
      bulletins: bulletinsIn(items),
      workQueues: memoryWorkQueues(),
      runs: noRuns,
      reruns: { start: async (name) => void startedReruns.push(name) },
    },
    policy: { fourEyes: NO_FOUR_EYES, requestsPerMinute: 100_000, ...policy },
  };
  const api = createApi(ports);
  const send = async (method: string, path: string, { as, query = {}, body, text, headers = {} }: Sent = {}): Promise<Got> => {
    const content = text ?? (body === undefined ? undefined : JSON.stringify(body));
    const search = new URLSearchParams(query).toString();
    const answer = await api.request(`/api${path}${search === '' ? '' : `?${search}`}`, {
      method,
      headers: {
        ...(as === undefined ? {} : { authorization: `Bearer ${Buffer.from(as).toString('base64url')}` }),
        ...(content === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(content === undefined ? {} : { body: content }),
    });
    const answered = await answer.text();
    return { status: answer.status, headers: answer.headers, body: answered === '' ? null : JSON.parse(answered) };
  };
  /** Calls a route and holds the answer against what its description promises. */
  const call = async (name: RouteName, sent: Sent = {}): Promise<Got> => {
    const route: Route = ROUTES[name];
    const path = route.path.replace(/\{(\w+)\}/g, (_, parameter: string) => sent.params?.[parameter] ?? 'none');
    const got = await send(route.method.toUpperCase(), path, sent);
    if (got.status >= 400) {
      const { code } = Problem.parse(got.body);
      if (!problemsOf(route).includes(code)) throw new Error(`${name} is not described to answer ${code}`);
    } else if (got.status === 204) {
      if (route.empty === undefined) throw new Error(`${name} is not described to answer nothing`);
    } else {
      route.answer.parse(got.body);
      if (got.status !== route.status) throw new Error(`${name} answered ${got.status}`);
    }
    return got;
  };
  return {
    ...{ ports, store, derived, items, lines, delivered, erased, startedReruns, api, send, call },
    turn: (minutes: number): void => {
      now = minutesAfter(now, minutes);
    },
  };
};

/** Two queues, of which one holds two dead letters until they are redriven. */
const memoryWorkQueues = (): WorkQueues => {
  let dead = 2;
  const empty = { ready: 0, resting: 0, inFlight: 0, oldestSeconds: null, readers: 2 };
  return {
    all: async () => [
      { name: 'normalise-image', ...empty, dead: 0 },
      { name: 'read-document', ...empty, dead },
    ],
    redrive: async (queue) => {
      if (queue !== 'read-document') return 'unknown';
      const moved = dead;
      dead = 0;
      return moved;
    },
  };
};

const noRuns: Runs = { ended: async (_status, { cursor }) => (cursor === undefined ? { items: [], cursor: null } : null) };

const unfiled = (domains: readonly string[]) => Object.fromEntries(domains.map((domain) => [domain, null]));

export type TestApi = ReturnType<typeof testApi>;
