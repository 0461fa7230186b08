import { Link, Navigate, Outlet, useLocation, useMatches } from '@tanstack/react-router';
import { CircleHelp, Languages, LogOut, ShieldAlert } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useKeys } from '#console/keys/key-bindings';
import { KeyHelp } from '#console/keys/key-help';
import { PAGES } from '#console/pages';
import { Notice } from '#console/parts/page-states';
import { flushDecision } from '#console/review/decisions';
import { UndoBar } from '#console/review/undo-bar';
import { hasOneOf, useWork } from '#console/session/session-context';
import { STAFF_ROLES } from '#console/session/staff';
import { useWords } from '#console/words/language';
import { roleWords, shellWords } from '#shared/messages/console-shell';
import styles from './frame.module.css';
import { useKeptFocus } from './kept-focus';
import { OfflineBar } from './offline-bar';
import { usePageTitle } from './page-title';

const DAILY: readonly string[] = ['/', '/tasks/$taskId'];

const FLUSH_MS = 3000;

const isAt = (path: string, page: string): boolean => (page === '/' ? path === '/' || path.startsWith('/tasks/') : path.startsWith(page));

const Navigation = () => {
  const { say } = useWords();
  const { person } = useWork();
  const path = useLocation().pathname;
  return (
    <nav aria-label={say(shellWords.sections)} className={styles.sections}>
      {PAGES.flatMap(({ path: page, nav, roles }) =>
        nav === undefined || !hasOneOf(person, roles)
          ? []
          : [
              <Link key={page} to={page} className={styles.section} {...(isAt(path, page) ? { 'aria-current': 'page' as const } : {})}>
                <nav.icon size={16} aria-hidden />
                {say(nav.label)}
              </Link>,
            ],
      )}
    </nav>
  );
};

const LanguageSwitch = () => {
  const { say, language, choose } = useWords();
  return (
    <button
      type="button"
      className={styles.tool}
      lang={language === 'zh' ? 'en' : 'zh-CN'}
      title={say(shellWords.switchLanguage)}
      onClick={() => choose(language === 'zh' ? 'en' : 'zh')}
    >
      <Languages size={16} aria-hidden />
      {say(shellWords.otherLanguage)}
    </button>
  );
};

/** The header over every page, and the page; the keys that work everywhere. */
export const Frame = () => {
  const { say } = useWords();
  const { person, session } = useWork();
  const [helping, setHelping] = useState(false);
  const path = useMatches().at(-1)?.fullPath;
  usePageTitle(path);
  const content = useRef<HTMLElement>(null);
  useKeptFocus(content);
  useKeys(shellWords.console, [{ keys: ['?', '？'], shown: '?', label: shellWords.showKeys, run: () => setHelping(true) }]);
  // The daily work goes on without a network, too: its pages are there before they are asked for.
  useEffect(() => {
    for (const { path: at, load } of PAGES) if (DAILY.includes(at)) void load().catch(() => undefined);
  }, []);
  const logOut = async (): Promise<void> => {
    // What waits is sent while the page is whole; a network that is away does not keep anybody here.
    await Promise.race([flushDecision(), new Promise((done) => setTimeout(done, FLUSH_MS))]);
    await session.logOut();
  };
  const page = PAGES.find((one) => one.path === path);
  // Whoever has no queues begins at the first page that is theirs.
  const first = PAGES.find(({ nav, roles }) => nav !== undefined && hasOneOf(person, roles))?.path;
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content">
        {say(shellWords.toContent)}
      </a>
      <header className={styles.bar}>
        <Link to="/" className={styles.brand}>
          <img src="/icon.svg" width={24} height={24} alt="" />
          <strong>{say(shellWords.product)}</strong>
          {hasOneOf(person, STAFF_ROLES) ? <span>{say(shellWords.console)}</span> : null}
        </Link>
        <Navigation />
        <LanguageSwitch />
        <button type="button" className={styles.tool} aria-label={say(shellWords.showKeys)} onClick={() => setHelping(true)}>
          <CircleHelp size={16} aria-hidden />
          <kbd aria-hidden>?</kbd>
        </button>
        <span className={styles.person}>
          <strong>
            <bdi>{person.id}</bdi>
          </strong>
          <span>{person.roles.map((role) => say(roleWords[role])).join(' · ')}</span>
        </span>
        <button
          type="button"
          className={styles.tool}
          aria-label={say(shellWords.logOut)}
          title={say(shellWords.logOut)}
          onClick={() => void logOut()}
        >
          <LogOut size={16} aria-hidden />
        </button>
      </header>
      <OfflineBar />
      <main id="content" ref={content} tabIndex={-1} className={styles.content}>
        {page?.path === '/' && !hasOneOf(person, page.roles) && first !== undefined ? (
          <Navigate to={first} replace />
        ) : page === undefined || hasOneOf(person, page.roles) ? (
          <Outlet />
        ) : (
          <Notice icon={ShieldAlert} title={say(shellWords.notAllowed)} />
        )}
      </main>
      <UndoBar />
      <KeyHelp open={helping} onClose={() => setHelping(false)} />
    </div>
  );
};
