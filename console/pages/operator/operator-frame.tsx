import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '#console/words/language';
import { operatorWords } from '#shared/messages/console-operator';
import { rerunWords } from '#shared/messages/console-rerun';
import type { Sentence } from '#shared/verdict/verdict';
import styles from './operator.module.css';

const PARTS = [
  { to: '/operations', label: operatorWords.deadlines },
  { to: '/operations/failures', label: operatorWords.failures },
  { to: '/operations/queues', label: operatorWords.queues },
  { to: '/operations/bureau', label: operatorWords.bureau },
  { to: '/operations/reruns', label: rerunWords.reruns },
] as const;

type OperatorFrameProps = {
  readonly title: Sentence;
  readonly lead: Sentence | string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** What all pages of operations share: the way between them, a title, and what can be done at the top. */
export const OperatorFrame = ({ title, lead, actions, children }: OperatorFrameProps) => {
  const { say } = useWords();
  return (
    <div className={styles.page}>
      <nav className={styles.parts} aria-label={say(operatorWords.parts)}>
        {PARTS.map(({ to, label }) => (
          <Link key={to} to={to} className={styles.part} activeOptions={{ exact: to === '/operations' }}>
            {say(label)}
          </Link>
        ))}
      </nav>
      <header className={styles.head}>
        <div>
          <h1>{say(title)}</h1>
          <p className={styles.lead}>{typeof lead === 'string' ? lead : say(lead)}</p>
        </div>
        <div className={styles.actions}>{actions}</div>
      </header>
      {children}
    </div>
  );
};
