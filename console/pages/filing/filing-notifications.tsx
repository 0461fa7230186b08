import { useQuery } from '@tanstack/react-query';
import { Failed, Loading } from '#console/parts/page-states';
import { useWork } from '#console/session/session-context';
import { momentText } from '#console/words/dates';
import { useWords } from '#console/words/language';
import { filingWords } from '#shared/messages/console-operator-filing';
import { noticeName } from '#shared/messages/console-operator-states';
import styles from './filing.module.css';
import { Section } from './section';

/** What the applicant was told, and when. */
export const FilingNotifications = ({ id }: { readonly id: string }) => {
  const { say, tag } = useWords();
  const { api } = useWork();
  const sent = useQuery({
    queryKey: ['filing', id, 'notifications'],
    queryFn: ({ signal }) => api('listNotifications', { at: { id }, signal }),
  });
  return (
    <Section id="notifications" title={filingWords.notifications}>
      {sent.isPending ? (
        <Loading />
      ) : sent.data === undefined ? (
        <Failed error={sent.error} onRetry={() => void sent.refetch()} />
      ) : sent.data.items.length === 0 ? (
        <p className={styles.soft}>{say(filingWords.noNotifications)}</p>
      ) : (
        <ol className={`${styles.timeline} ${styles.sent}`}>
          {sent.data.items.map(({ id: message, channel, template, createdAt, sentAt }) => (
            <li key={message}>
              <time dateTime={createdAt}>{momentText(createdAt, tag)}</time>
              <span className={styles.what}>
                {say(filingWords[channel])} · {say(noticeName(template))}
              </span>
              <span className={styles.soft}>
                {sentAt === undefined ? say(filingWords.notSent) : say(filingWords.sentAt, { at: momentText(sentAt, tag) })}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
};
