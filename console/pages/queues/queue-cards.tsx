import type { Answer } from '#console/api/calls';
import { distanceText } from '#console/words/dates';
import { useWords } from '#console/words/language';
import { queuesWords, queueWords } from '#shared/messages/console-queues';
import type { Queue } from '#shared/review/task';
import styles from './queue-cards.module.css';

type QueueCardsProps = {
  readonly counts: Answer<'countQueues'>['items'];
  readonly chosen: Queue;
  readonly onChoose: (queue: Queue) => void;
};

/** One card per queue: how much waits, and when the oldest is due. */
export const QueueCards = ({ counts, chosen, onChoose }: QueueCardsProps) => {
  const { say, tag } = useWords();
  const now = Date.now();
  return (
    <div className={styles.cards}>
      {counts.map(({ queue, count, oldestDueAt }, index) => {
        const isLate = oldestDueAt !== null && Date.parse(oldestDueAt) < now;
        return (
          <button key={queue} type="button" className={styles.card} aria-pressed={queue === chosen} onClick={() => onChoose(queue)}>
            <span className={styles.name}>
              {say(queueWords[queue])} <kbd aria-hidden>{index + 1}</kbd>
            </span>
            <span className={styles.count}>{count}</span>
            <span className={isLate ? styles.late : styles.due}>
              {oldestDueAt === null ? say(queuesWords.empty) : say(queuesWords.oldest, { when: distanceText(oldestDueAt, now, tag) })}
            </span>
          </button>
        );
      })}
    </div>
  );
};
