import type { z } from 'zod';
import type { ROUTES, RouteName } from '#shared/api/routes';

type Routes = typeof ROUTES;

/**
 * Method and path of the calls that the console makes. The types hold them to the API's table, which itself stays out of the bundle with all its schemas. A page
 * adds the calls that it needs.
 */
export const CALLS = {
  countQueues: { method: 'get', path: '/queues' },
  listTasks: { method: 'get', path: '/queues/{queue}/tasks' },
  claimNext: { method: 'post', path: '/queues/{queue}/claim-next' },
  readTask: { method: 'get', path: '/tasks/{id}' },
  revealValues: { method: 'post', path: '/tasks/{id}/reveal' },
  listReadingRuns: { method: 'get', path: '/tasks/{id}/runs' },
  compareReadingRuns: { method: 'get', path: '/tasks/{id}/runs/compare' },
  claimTask: { method: 'post', path: '/tasks/{id}/claim' },
  renewTask: { method: 'post', path: '/tasks/{id}/renew' },
  releaseTask: { method: 'post', path: '/tasks/{id}/release' },
  decideTask: { method: 'post', path: '/tasks/{id}/decision' },
  listFilings: { method: 'get', path: '/filings' },
  readFiling: { method: 'get', path: '/filings/{id}' },
  listPasswords: { method: 'get', path: '/filings/{id}/passwords' },
  givePassword: { method: 'put', path: '/filings/{id}/passwords' },
  readAudit: { method: 'get', path: '/filings/{id}/audit' },
  countStates: { method: 'get', path: '/operator/states' },
  findFilings: { method: 'get', path: '/operator/filings' },
  listFailedRuns: { method: 'get', path: '/operator/runs' },
  listWorkQueues: { method: 'get', path: '/operator/queues' },
  redriveQueue: { method: 'post', path: '/operator/queues/{queue}/redrive' },
  readBureau: { method: 'get', path: '/operator/bureau' },
  listSubmissions: { method: 'get', path: '/operator/bureau/submissions' },
  listSentFiles: { method: 'get', path: '/operator/bureau/files' },
  listQuarantined: { method: 'get', path: '/operator/bureau/quarantine' },
  releaseQuarantined: { method: 'post', path: '/operator/bureau/quarantine/release' },
  dismissQuarantined: { method: 'post', path: '/operator/bureau/quarantine/dismiss' },
  resumeBureau: { method: 'post', path: '/operator/bureau/resume' },
  readStatistics: { method: 'get', path: '/operator/statistics' },
  planRerun: { method: 'post', path: '/operator/rerun-plans' },
  readRerunChoices: { method: 'get', path: '/operator/rerun-choices' },
  readRerunPlan: { method: 'get', path: '/operator/rerun-plans/{id}' },
  continueRerunPlan: { method: 'post', path: '/operator/rerun-plans/{id}/continue' },
  listPlannedFilings: { method: 'get', path: '/operator/rerun-plans/{id}/filings' },
  startRerun: { method: 'post', path: '/operator/reruns' },
  listReruns: { method: 'get', path: '/operator/reruns' },
  readRerun: { method: 'get', path: '/operator/reruns/{id}' },
  listRerunResults: { method: 'get', path: '/operator/reruns/{id}/filings' },
  commandRerun: { method: 'post', path: '/operator/reruns/{id}/command' },
  readExchange: { method: 'get', path: '/filings/{id}/exchange' },
  listNotifications: { method: 'get', path: '/filings/{id}/notifications' },
} as const satisfies { readonly [Name in RouteName]?: Pick<Routes[Name], 'method' | 'path'> };

/** A call that the console makes. */
export type CallName = keyof typeof CALLS;

/** What a call answers; null where it answers without a body. */
export type Answer<Name extends CallName> =
  | z.output<Routes[Name]['answer']>
  | (Routes[Name] extends { readonly empty: unknown } ? null : never);

type BodyOf<Route> = Route extends { readonly body: infer Body extends z.ZodType } ? z.input<Body> : undefined;

/** What goes with a call. `keepalive`: it is sent even while the page closes. */
export type CallOptions<Name extends CallName> = {
  readonly at?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly body?: BodyOf<Routes[Name]>;
  readonly signal?: AbortSignal;
  readonly keepalive?: boolean;
};
