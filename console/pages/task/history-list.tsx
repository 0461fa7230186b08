import { returnReasons } from 'virtual:labels';
import { History } from 'lucide-react';
import { OutsideText } from '#console/parts/outside-text';
import { momentText } from '#console/words/dates';
import { useWords } from '#console/words/language';
import type { TaskView } from '#shared/api/task-view';
import { queueWords } from '#shared/messages/console-queues';
import { taskWords } from '#shared/messages/console-task';
import styles from './history-list.module.css';

/** The filing's other tasks: who decided what and when, with what was written to the applicant and the notes for colleagues. */
export const HistoryList = ({ task }: { readonly task: TaskView }) => {
  const { say, language, tag } = useWords();
  if (task.history.length === 0) return null;
  return (
    <section className={styles.history}>
      <h2>
        <History size={16} aria-hidden /> {say(taskWords.history)}
      </h2>
      <ol>
        {task.history.toReversed().map(({ id, queue, openedAt, decision, closed }) => (
          <li key={id}>
            <p>
              <strong>{say(queueWords[queue])}</strong>{' '}
              {decision === undefined ? (
                <span>{closed === undefined ? momentText(openedAt, tag) : `${say(taskWords.closed)} · ${momentText(closed.at, tag)}`}</span>
              ) : (
                <span>
                  <OutsideText
                    text={say(taskWords.decidedBy, {
                      who: decision.by,
                      when: momentText(decision.at, tag),
                      outcome: say(decision.outcome === 'approve' ? taskWords.outcomeApprove : taskWords.outcomeReturn),
                    })}
                  />
                </span>
              )}
            </p>
            {decision?.items.map(({ item, code, applicantText, note }) => {
              const words = applicantText ?? returnReasons[code];
              return (
                <p key={`${item}/${code}`} className={styles.item}>
                  <OutsideText text={words === undefined ? code : words[language]} />
                  {note === undefined || note === '' ? null : (
                    <em>
                      <OutsideText text={note} />
                    </em>
                  )}
                </p>
              );
            })}
          </li>
        ))}
      </ol>
    </section>
  );
};
