import { returnReasons } from 'virtual:labels';
import { GitCompareArrows, History } from 'lucide-react';
import { Button } from '#console/parts/button';
import { OutsideText } from '#console/parts/outside-text';
import { momentText } from '#console/words/dates';
import { useWords } from '#console/words/language';
import type { TaskView } from '#shared/api/task-view';
import { queueWords } from '#shared/messages/console-queues';
import { runWords } from '#shared/messages/console-runs';
import { taskWords } from '#shared/messages/console-task';
import styles from './history-list.module.css';

type HistoryProps = { readonly task: TaskView; readonly onCompare: () => void };

/** The filing's other tasks: who decided what and when, with what was written to the applicant and the notes for colleagues; and the way to the readings before. */
export const HistoryList = ({ task, onCompare }: HistoryProps) => {
  const { say, language, tag } = useWords();
  return (
    <section className={styles.history}>
      <header>
        <h2>
          <History size={16} aria-hidden /> {say(taskWords.history)}
        </h2>
        <Button shortcut="d" onClick={onCompare}>
          <GitCompareArrows size={16} aria-hidden />
          {say(runWords.title)}
        </Button>
      </header>
      {task.history.length === 0 ? <p className={styles.item}>{say(taskWords.noHistory)}</p> : null}
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
