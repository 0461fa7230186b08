import { StateBadge } from '#console/pages/operator/cells';
import { momentText } from '#console/words/dates';
import { useWords } from '#console/words/language';
import type { FilingView } from '#shared/api/filing-view';
import { filingWords } from '#shared/messages/console-operator-filing';
import { eventName } from '#shared/messages/console-operator-states';
import { roleWords } from '#shared/messages/console-shell';
import styles from './filing.module.css';
import { Section } from './section';

/** What happened to a filing, the first thing first. */
export const FilingTimeline = ({ filing: { timeline } }: { readonly filing: FilingView }) => {
  const { say, tag } = useWords();
  return (
    <Section id="timeline" title={filingWords.timeline}>
      <ol className={styles.timeline}>
        {timeline.map(({ at, event, by, to }) => (
          <li key={`${at}${event}${to ?? ''}`}>
            <time dateTime={at}>{momentText(at, tag)}</time>
            <span className={styles.soft}>
              {say(by.role === 'system' ? filingWords.system : roleWords[by.role])} {by.role === 'system' ? null : <bdi>{by.id ?? ''}</bdi>}
            </span>
            <span className={styles.what}>
              {say(eventName(event))} {to === undefined ? null : <StateBadge state={to} />}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
};
