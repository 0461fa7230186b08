import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { FileQuestion, Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { ApiProblem } from '#console/api/api-problem';
import { Button } from '#console/parts/button';
import { Failed, Loading, Notice } from '#console/parts/page-states';
import { hasOneOf, useWork } from '#console/session/session-context';
import { STAFF_ROLES } from '#console/session/staff';
import { momentText } from '#console/words/dates';
import { useWords } from '#console/words/language';
import { filingWords } from '#shared/messages/console-operator-filing';
import { passwordWords } from '#shared/messages/console-passwords';
import type { Sentence } from '#shared/verdict/verdict';
import styles from './filing.module.css';
import { FilingAudit } from './filing-audit';
import { FilingEntered } from './filing-entered';
import { FilingExchange } from './filing-exchange';
import { FilingHead } from './filing-head';
import { FilingMaterials } from './filing-materials';
import { FilingNotifications } from './filing-notifications';
import { FilingPasswords } from './filing-passwords';
import { FilingTimeline } from './filing-timeline';
import { FilingVerdict } from './filing-verdict';

const PARTS = ['verdict', 'entered', 'materials', 'timeline'] as const;
const STAFF_PARTS = ['exchange', 'notifications', 'audit'] as const;

/** When the page was last given to a printer: a page may have been open for hours before. */
const usePrintedAt = (): string => {
  const [at, setAt] = useState(() => new Date().toISOString());
  useEffect(() => {
    // Drawn before the printer takes the page.
    const note = (): void => flushSync(() => setAt(new Date().toISOString()));
    window.addEventListener('beforeprint', note);
    return () => window.removeEventListener('beforeprint', note);
  }, []);
  return at;
};

/** A filing with all about it: for looking, and for paper. */
export const FilingPage = () => {
  const { say, tag } = useWords();
  const { api, person } = useWork();
  const [isStaff, isApplicant] = [hasOneOf(person, STAFF_ROLES), hasOneOf(person, ['applicant'])];
  const parts: readonly (readonly [id: string, name: Sentence])[] = [
    ...PARTS.map((part) => [part, filingWords[part]] as const),
    ...(isApplicant ? [['passwords', passwordWords.title] as const] : []),
    ...(isStaff ? STAFF_PARTS.map((part) => [part, filingWords[part]] as const) : []),
  ];
  const printedAt = usePrintedAt();
  const { filingId = '' } = useParams({ strict: false });
  const filing = useQuery({
    queryKey: ['filing', filingId],
    queryFn: ({ signal }) => api('readFiling', { at: { id: filingId }, signal }),
    retry: (count, error) => !(error instanceof ApiProblem) && count < 2,
  });
  if (filing.isPending) return <Loading />;
  if (filing.error instanceof ApiProblem && filing.error.problem.status === 404)
    return (
      <Notice icon={FileQuestion} title={say(filingWords.noSuch)}>
        <p>
          <Link to="/filings">{say(filingWords.backToSearch)}</Link>
        </p>
      </Notice>
    );
  if (filing.data === undefined) return <Failed error={filing.error} onRetry={() => void filing.refetch()} />;
  return (
    <div className={styles.page}>
      <FilingHead
        filing={filing.data}
        actions={
          <Button onClick={() => window.print()}>
            <Printer size={16} aria-hidden />
            {say(filingWords.print)}
          </Button>
        }
      />
      <p className={styles.printed}>{say(filingWords.printed, { at: momentText(printedAt, tag) })}</p>
      <nav className={styles.parts} aria-label={say(filingWords.sections)}>
        {parts.map(([part, name]) => (
          <a key={part} href={`#${part}`}>
            {say(name)}
          </a>
        ))}
      </nav>
      <FilingVerdict filing={filing.data} />
      <FilingEntered filing={filing.data} />
      <FilingMaterials filing={filing.data} />
      <FilingTimeline filing={filing.data} />
      {isApplicant ? <FilingPasswords id={filing.data.id} /> : null}
      {isStaff ? (
        <>
          <FilingExchange id={filing.data.id} />
          <FilingNotifications id={filing.data.id} />
          <FilingAudit id={filing.data.id} />
        </>
      ) : null}
    </div>
  );
};
