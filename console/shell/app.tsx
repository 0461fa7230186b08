import { CSPProvider } from '@base-ui/react/csp-provider';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { ApiProblem, createClient } from '#console/api/client';
import { KeyProvider } from '#console/keys/key-bindings';
import type { Session } from '#console/session/session';
import { WorkContext } from '#console/session/session-context';
import { LanguageProvider } from '#console/words/language';
import { LogIn } from './log-in';
import { LoggedOut } from './logged-out';
import { router } from './router';

const MOST_TRIES = 3;

const worthAnotherTry = (tries: number, error: unknown): boolean =>
  tries < MOST_TRIES && !(error instanceof ApiProblem && error.problem.status < 500 && error.problem.status !== 429);

/** The console of one session: the log-in first, then the pages. A log-in that ends leaves the page as it was, under a question. */
export const App = ({ session, base, failed }: { readonly session: Session; readonly base: string; readonly failed: boolean }) => {
  const person = useSyncExternalStore(session.subscribe, session.person);
  const last = useRef(person);
  if (person !== null) last.current = person;
  const known = last.current;
  const [queries] = useState(() => new QueryClient({ defaultOptions: { queries: { retry: worthAnotherTry, staleTime: 5000 } } }));
  const work = useMemo(
    () => (known === null ? null : { session, person: known, api: createClient({ base, token: session.token, onLoggedOut: session.end }) }),
    [session, base, known],
  );
  return (
    <LanguageProvider>
      <CSPProvider disableStyleElements>
        {work === null ? (
          <LogIn failed={failed} onLogIn={session.logIn} />
        ) : (
          <WorkContext value={work}>
            <QueryClientProvider client={queries}>
              <KeyProvider>
                <RouterProvider router={router} />
                {person === null ? <LoggedOut onLogIn={session.logIn} /> : null}
              </KeyProvider>
            </QueryClientProvider>
          </WorkContext>
        )}
      </CSPProvider>
    </LanguageProvider>
  );
};
