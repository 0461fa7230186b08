import { User } from 'oidc-client-ts';
import { describe, expect, it, vi } from 'vitest';
import { type Issuer, sessionOf, type Tab } from '#console/session/session-of';

const userNamed = (sub: string): User =>
  new User({
    ...{ access_token: 'a.e30.c', token_type: 'Bearer', userState: undefined },
    profile: { sub, iss: 'https://login.example', aud: 'console', exp: 0, iat: 0 },
  });

const issuer = (changes: Partial<Issuer> = {}): Issuer => ({
  signinRedirect: vi.fn(async () => undefined),
  signoutRedirect: vi.fn(async () => undefined),
  signinRedirectCallback: async () => userNamed('anna'),
  signinSilent: async () => null,
  getUser: async () => userNamed('anna'),
  removeUser: vi.fn(async () => undefined),
  events: { addAccessTokenExpiring: () => () => undefined, addAccessTokenExpired: () => () => undefined },
  ...changes,
});

/** A tab on the page of a task; `gone` and `shownAgain` are what the browser tells it. */
const openTab = () => {
  const [gone, shownAgain]: (() => void)[][] = [[], []];
  const heard = { dropKept: vi.fn(), goTo: vi.fn(), rename: vi.fn(), reload: vi.fn() };
  const tab: Tab = {
    ...{ ...heard, address: () => '/tasks/t1?q=1' },
    onceGone: (run) => void gone?.push(run),
    onShownAgain: (run) => void shownAgain?.push(run),
  };
  const tell = (those: readonly (() => void)[] | undefined): void => {
    for (const run of those ?? []) run();
  };
  return { ...heard, tab, goes: () => tell(gone), comesBack: () => tell(shownAgain) };
};

describe('a log-out', () => {
  it('keeps the token until the page has gone, and then drops it and what the tab kept', async () => {
    const { tab, goes, dropKept } = openTab();
    const session = await sessionOf(issuer(), tab);
    await session.logOut();
    expect([session.token(), session.hasLeft(), dropKept.mock.calls.length]).toEqual(['a.e30.c', false, 0]);
    goes();
    expect([session.token(), session.person(), session.hasLeft(), dropKept.mock.calls.length]).toEqual([null, null, true, 1]);
  });

  it('succeeds where the issuer is away or knows no log-out', async () => {
    const away = issuer({ signoutRedirect: () => Promise.reject(new Error('no end session endpoint')) });
    const { tab, goTo } = openTab();
    const session = await sessionOf(away, tab);
    await session.logOut();
    expect(away.removeUser).toHaveBeenCalled();
    expect(goTo).toHaveBeenCalledWith('/');
  });
});

describe('a page that the browser kept whole', () => {
  it('begins anew where it is shown again', async () => {
    const { tab, comesBack, reload } = openTab();
    await sessionOf(issuer(), tab);
    expect(reload).not.toHaveBeenCalled();
    comesBack();
    expect(reload).toHaveBeenCalledOnce();
  });
});

describe('a log-in', () => {
  it('says so where the issuer is away, until it is tried again', async () => {
    const signinRedirect = vi.fn<Issuer['signinRedirect']>(() => Promise.reject(new Error('away')));
    const session = await sessionOf(issuer({ getUser: async () => null, signinRedirect }), openTab().tab);
    const heard = vi.fn();
    session.subscribe(heard);
    await session.logIn();
    expect(session.failed()).toBe(true);
    expect(signinRedirect).toHaveBeenCalledWith({ state: '/tasks/t1?q=1' });
    expect(heard).toHaveBeenCalled();
    signinRedirect.mockResolvedValue(undefined);
    await session.logIn();
    expect(session.failed()).toBe(false);
  });
});
