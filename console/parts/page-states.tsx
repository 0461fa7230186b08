import { CircleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { ApiProblem } from '#console/api/api-problem';
import { useWords } from '#console/words/language';
import { shellWords } from '#shared/messages/console-shell';
import { Button } from './button';
import styles from './page-states.module.css';

/** What is shown while something is on its way. */
export const Loading = () => {
  const { say } = useWords();
  return (
    <output className={styles.loading}>
      <span className={styles.dots} aria-hidden />
      {say(shellWords.loading)}
    </output>
  );
};

type NoticeProps = { readonly icon: LucideIcon; readonly title: string; readonly children?: ReactNode };

/** A page, or part of one, that has nothing to show, and why. */
export const Notice = ({ icon: Icon, title, children }: NoticeProps) => (
  <div className={styles.notice}>
    <Icon size={28} strokeWidth={1.5} aria-hidden />
    <p className={styles.title}>{title}</p>
    {children}
  </div>
);

/** The sentence of an error, in both languages where the API gave it. */
export const useErrorText = (): ((error: unknown) => string) => {
  const { say } = useWords();
  return (error) => (error instanceof ApiProblem ? say(error.problem.message) : say(shellWords.unreachable));
};

/** What went wrong, with a way to try again. */
export const Failed = ({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) => {
  const { say } = useWords();
  const textOf = useErrorText();
  const request = error instanceof ApiProblem ? error.problem.requestId : undefined;
  return (
    <div role="alert">
      <Notice icon={CircleAlert} title={say(shellWords.failed)}>
        <p>{textOf(error)}</p>
        {request === undefined ? null : (
          <p className={styles.request}>
            {say(shellWords.requestNumber)} <bdi>{request}</bdi>
          </p>
        )}
        {onRetry === undefined ? null : <Button onClick={onRetry}>{say(shellWords.tryAgain)}</Button>}
      </Notice>
    </div>
  );
};
