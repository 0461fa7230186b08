import type { User, UserManager } from 'oidc-client-ts';
import type { Role } from '#shared/api/roles';

/** Who is logged in. What the roles show is a convenience: the server decides. */
export type Person = { readonly id: string; readonly roles: readonly Role[] };

/** The log-in of this tab. */
export type Session = {
  readonly person: () => Person | null;
  readonly token: () => string | null;
  /** True where the last log-in did not succeed: the issuer refused it, or cannot be reached. */
  readonly failed: () => boolean;
  /** True once the person has logged out: nothing of theirs may be shown any more. */
  readonly hasLeft: () => boolean;
  /** Leaves for the issuer; afterwards one is back where one was. Never throws: see `failed`. */
  readonly logIn: () => Promise<void>;
  /** Ends the log-in and drops what this tab kept of the person's work, also where the issuer cannot be reached or knows no log-out. */
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

/** What the session asks of the issuer. */
export type Issuer = Pick<
  UserManager,
  'signinRedirect' | 'signoutRedirect' | 'signinRedirectCallback' | 'signinSilent' | 'getUser' | 'removeUser'
> & { readonly events: Pick<UserManager['events'], 'addAccessTokenExpiring' | 'addAccessTokenExpired'> };

/** What the session asks of the tab that it is in. */
export type Tab = {
  /** Where the person is, with what is asked for there. */
  readonly address: () => string;
  /** Writes another address over the one where the person is. */
  readonly rename: (address: string) => void;
  /** Goes to an address as if it were typed. */
  readonly goTo: (address: string) => void;
  readonly reload: () => void;
  /** Drops what the console kept in this tab: drafts, and where the person was. */
  readonly dropKept: () => void;
  /** Hears that the page goes, after all who listen already. */
  readonly onceGone: (run: () => void) => void;
  /** Hears that a page which the browser had kept whole is shown again. */
  readonly onShownAgain: (run: () => void) => void;
};

/** Opens the session: comes back from the issuer, or takes up what this tab had. Tokens live in this tab only and end with it. */
export const sessionOf = async (manager: Issuer, tab: Tab): Promise<Session> => {
  const listeners = new Set<() => void>();
  let failed = false;
  let hasLeft = false;
  let user: User | null = null;
  let person: Person | null = null;
  const take = (next: User | null): void => {
    user = next === null || next.expired === true ? null : next;
    person = user === null ? null : personOf(user);
    for (const listener of listeners) listener();
  };
  const setFailed = (next: boolean): void => {
    failed = next;
    for (const listener of listeners) listener();
  };
  // The browser may keep a page whole, its token and all, and show it again to whoever goes back: it begins anew instead.
  tab.onShownAgain(tab.reload);
  if (tab.address().split('?')[0] === RETURN_PATH) {
    try {
      const found = await manager.signinRedirectCallback();
      tab.rename(returnTo(found.state));
      take(found);
    } catch {
      failed = true;
      tab.rename('/');
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
    failed: () => failed,
    hasLeft: () => hasLeft,
    person: () => person,
    token: () => user?.access_token ?? null,
    logIn: async () => {
      setFailed(false);
      await manager.signinRedirect({ state: tab.address() }).catch(() => setFailed(true));
    },
    logOut: async () => {
      // The token is good until the page goes: what the page still has to send and give back is heard first, as it listened first.
      const leave = (): void => {
        hasLeft = true;
        tab.dropKept();
        take(null);
      };
      tab.onceGone(leave);
      try {
        await manager.signoutRedirect();
      } catch {
        await manager.removeUser().catch(() => undefined);
        tab.goTo('/');
      }
    },
    end,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
