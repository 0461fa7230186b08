import './tokens.css';
import './base.css';
import { createRoot } from 'react-dom/client';
import { createAnswers } from '#console/api/answers';
import { createClient } from '#console/api/client';
import { PAGES } from '#console/pages';
import { openSession } from '#console/session/session';
import { hasOneOf } from '#console/session/session-context';
import { readSettings } from '#console/session/settings';
import { App } from '#console/shell/app';
import { shellWords } from '#shared/messages/console-shell';

// The page's own part comes while the settings do; where it fails, the router asks again and says so.
const isHere = ({ path }: (typeof PAGES)[number]): boolean => new RegExp(`^${path.replace(/\$\w+/g, '[^/]+')}$`).test(location.pathname);
const here = PAGES.find(isHere);
const loaded = here?.load();
loaded?.catch(() => undefined);

// The whole typeface, for what others wrote; the console's own words do not wait for its hundred faces.
import('@fontsource-variable/noto-sans-sc').catch(() => undefined);

const place = document.getElementById('console');
if (place !== null) {
  const root = createRoot(place);
  try {
    const settings = await readSettings();
    const session = await openSession(settings);
    const [api, queries] = [createClient({ base: settings.api, token: session.token, onLoggedOut: session.end }), createAnswers()];
    const person = session.person();
    // Asked before anything is drawn: the answers come while the page does.
    if (here !== undefined && person !== null && hasOneOf(person, here.roles))
      loaded?.then(({ ahead }) => ahead?.({ api, queries })).catch(() => undefined);
    root.render(<App session={session} api={api} queries={queries} />);
  } catch {
    const { zh, en } = shellWords.configurationFailed;
    root.render(
      <p role="alert">
        {zh} {en}
      </p>,
    );
  }
}
