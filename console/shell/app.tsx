import { CSPProvider } from '@base-ui/react/csp-provider';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useMemo, useRef, useSyncExternalStore } from 'react';
import type { Client } from '#console/api/client';
import { KeyProvider } from '#console/keys/key-bindings';
import type { Session } from '#console/session/session';
import { WorkContext } from '#console/session/session-context';
import { LanguageProvider } from '#console/words/language';
import { LogIn } from './log-in';
import { LoggedOut } from './logged-out';
import { router } from './router';

type AppProps = { readonly session: Session; readonly api: Client; readonly queries: QueryClient };

/** The console of one session: the log-in first, then the pages. A log-in that ends leaves the page as it was, under a question. */
export const App = ({ session, api, queries }: AppProps) => {
  const person = useSyncExternalStore(session.subscribe, session.person);
  const failed = useSyncExternalStore(session.subscribe, session.failed);
  const last = useRef(person);
  if (person !== null || session.hasLeft()) last.current = person;
  const known = last.current;
  const work = useMemo(() => (known === null ? null : { session, person: known, api }), [session, known, api]);
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
                {person === null ? <LoggedOut failed={failed} onLogIn={session.logIn} /> : null}
              </KeyProvider>
            </QueryClientProvider>
          </WorkContext>
        )}
      </CSPProvider>
    </LanguageProvider>
  );
};
