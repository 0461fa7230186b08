import '@fontsource-variable/noto-sans-sc';
import './tokens.css';
import './base.css';
import { createRoot } from 'react-dom/client';
import { PAGES } from '#console/pages';
import { openSession } from '#console/session/session';
import { readSettings } from '#console/session/settings';
import { App } from '#console/shell/app';
import { shellWords } from '#shared/messages/console-shell';

// The page's own part comes while the settings do; where it fails, the router asks again and says so.
const isHere = ({ path }: (typeof PAGES)[number]): boolean => new RegExp(`^${path.replace(/\$\w+/g, '[^/]+')}$`).test(location.pathname);
PAGES.find(isHere)
  ?.load()
  .catch(() => undefined);

const place = document.getElementById('console');
if (place !== null) {
  const root = createRoot(place);
  try {
    const settings = await readSettings();
    const session = await openSession(settings);
    root.render(<App session={session} base={settings.api} failed={session.failed} />);
  } catch {
    const { zh, en } = shellWords.configurationFailed;
    root.render(
      <p role="alert">
        {zh} {en}
      </p>,
    );
  }
}
