import { type User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { Role } from '#shared/api/roles';
import type { ConsoleSettings } from './settings';

/** Who is logged in. What the roles show is a convenience: the server decides. */
export type Person = { readonly id: string; readonly roles: readonly Role[] };

/** The log-in of this tab. */
export type Session = {
  readonly person: () => Person | null;
  readonly token: () => string | null;
  /** Leaves for the issuer; afterwards one is back where one was. */
  readonly logIn: () => Promise<void>;
  readonly logOut: () => Promise<void>;
  /** The token is no longer good. */
  readonly end: () => void;
  readonly subscribe: (listener: () => void) => () => void;
};

/** Where the issuer sends the browser back to. */
export const RETURN_PATH = '/log-in/done';

const KNOWN: readonly string[] = ['applicant', 'reviewer', 'operator', 'auditor', 'admin'] satisfies Role[];
const isRole = (value: unknown): value is Role => typeof value === 'string' && KNOWN.includes(value);

const claimsOf = (token: string): object => {
  try {
    const part = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const claims: unknown = JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(part), (char) => char.charCodeAt(0))));
    return typeof claims === 'object' && claims !== null ? claims : {};
  } catch {
    return {};
  }
};

const personOf = (user: User): Person => {
  const roles: unknown = Reflect.get(claimsOf(user.access_token), 'roles') ?? user.profile.roles;
  return { id: user.profile.sub, roles: Array.isArray(roles) ? roles.filter(isRole) : [] };
};

const returnTo = (state: unknown): string =>
  typeof state === 'string' && /^\/(?![/\\])/.test(state) && !state.startsWith(RETURN_PATH) ? state : '/';

/** Opens the session: comes back from the issuer, or takes up what this tab had. Tokens live in this tab only and end with it. */
export const openSession = async ({ issuer, clientId, scope }: ConsoleSettings): Promise<Session & { readonly failed: boolean }> => {
  const manager = new UserManager({
    ...{ authority: issuer, client_id: clientId, scope, redirect_uri: `${location.origin}${RETURN_PATH}` },
    post_logout_redirect_uri: `${location.origin}/`,
    // A frame for renewal would need a hole in the policy; an issuer that gives a refresh token renews without one.
    automaticSilentRenew: false,
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    userStore: new WebStorageStateStore({ store: sessionStorage }),
  });
  const listeners = new Set<() => void>();
  let failed = false;
  let user: User | null = null;
  let person: Person | null = null;
  const take = (next: User | null): void => {
    user = next === null || next.expired === true ? null : next;
    person = user === null ? null : personOf(user);
    for (const listener of listeners) listener();
  };
  if (location.pathname === RETURN_PATH) {
    try {
      const found = await manager.signinRedirectCallback();
      history.replaceState(null, '', returnTo(found.state));
      take(found);
    } catch {
      failed = true;
      history.replaceState(null, '', '/');
    }
  } else take(await manager.getUser());

  const end = (): void => {
    if (user === null) return;
    void manager.removeUser();
    take(null);
  };
  const renew = async (): Promise<void> => {
    if (user?.refresh_token !== undefined) take(await manager.signinSilent().catch(() => null));
  };
  manager.events.addAccessTokenExpiring(() => void renew());
  manager.events.addAccessTokenExpired(end);
  return {
    failed,
    person: () => person,
    token: () => user?.access_token ?? null,
    logIn: () => manager.signinRedirect({ state: `${location.pathname}${location.search}` }),
    logOut: () => manager.signoutRedirect(),
    end,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
