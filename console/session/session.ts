import { UserManager, WebStorageStateStore } from 'oidc-client-ts';
import { type Issuer, RETURN_PATH, type Session, sessionOf, type Tab } from './session-of';
import type { ConsoleSettings } from './settings';

export type { Person, Session } from './session-of';

const issuerOf = ({ issuer, clientId, scope }: ConsoleSettings): Issuer =>
  new UserManager({
    ...{ authority: issuer, client_id: clientId, scope, redirect_uri: `${location.origin}${RETURN_PATH}` },
    post_logout_redirect_uri: `${location.origin}/`,
    // A frame for renewal would need a hole in the policy; an issuer that gives a refresh token renews without one.
    automaticSilentRenew: false,
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    userStore: new WebStorageStateStore({ store: sessionStorage }),
  });

const tab: Tab = {
  address: () => `${location.pathname}${location.search}`,
  rename: (address) => history.replaceState(null, '', address),
  goTo: (address) => location.assign(address),
  reload: () => location.reload(),
  dropKept: () => {
    for (const name of Object.keys(sessionStorage)) if (name.startsWith('heyan.')) sessionStorage.removeItem(name);
  },
  onceGone: (run) => window.addEventListener('pagehide', run, { once: true }),
  onShownAgain: (run) => window.addEventListener('pageshow', ({ persisted }) => (persisted ? run() : undefined)),
};

/** Opens the session of this tab with the issuer of the settings. */
export const openSession = (settings: ConsoleSettings): Promise<Session> => sessionOf(issuerOf(settings), tab);
