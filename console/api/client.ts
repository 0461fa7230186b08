import type { Problem } from '#shared/api/problem';
import { ApiProblem, Unreachable } from './api-problem';
import { type Answer, CALLS, type CallName, type CallOptions } from './calls';

/** A caller of the API. Throws ApiProblem or Unreachable. */
export type Client = <Name extends CallName>(name: Name, options?: CallOptions<Name>) => Promise<Answer<Name>>;

/** Where the API is, how a call shows who asks, and who is told that the token is no longer good. */
export type ClientSettings = { readonly base: string; readonly token: () => string | null; readonly onLoggedOut: () => void };

const addressOf = (
  base: string,
  path: string,
  at: Readonly<Record<string, string>>,
  query: Readonly<Record<string, string | undefined>>,
) => {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(at[name] ?? ''));
  const asked = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return `${base}${filled}${asked.length === 0 ? '' : `?${new URLSearchParams(asked)}`}`;
};

const noProblem = (status: number): Problem => ({
  ...{ type: 'about:blank', title: 'Error', status, code: 'internal', detail: '' },
  message: { zh: `服务器返回 ${status}。`, en: `The server answered ${status}.` },
});

/** The API's own answers are taken at their word: both sides are built from one table, and its schemas would double the bundle. */
export const createClient =
  ({ base, token, onLoggedOut }: ClientSettings): Client =>
  async (name, { at = {}, query = {}, body, signal, keepalive = false } = {}) => {
    const { method, path } = CALLS[name];
    const bearer = token();
    const response = await fetch(addressOf(base, path, at, query), {
      method: method.toUpperCase(),
      headers: {
        ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
      keepalive,
    }).catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'AbortError') throw error;
      throw new Unreachable('no answer', { cause: error });
    });
    if (response.status === 401) onLoggedOut();
    if (!response.ok) throw new ApiProblem(await response.json().catch(() => noProblem(response.status)));
    return response.status === 204 ? null : response.json();
  };
