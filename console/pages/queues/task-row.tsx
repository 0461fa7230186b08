import { natures, provinces } from 'virtual:labels';
import { memo } from 'react';
import { Badge, type Tone } from '#console/parts/badge';
import { useGist } from '#console/parts/gist';
import { OutsideText } from '#console/parts/outside-text';
import { distanceText, momentText, shortMoment } from '#console/words/dates';
import { begun, useWords } from '#console/words/language';
import type { TaskListed } from '#shared/api/task-view';
import { queuesWords, taskReasonWords, worstWords } from '#shared/messages/console-queues';
import type { Worst } from '#shared/review/task';
import styles from './task-table.module.css';

/** The colour of a severity. */
export const TONES: Readonly<Record<Worst, Tone>> = {
  block: 'bad',
  material: 'bad',
  review: 'check',
  warn: 'check',
  info: 'neutral',
  none: 'good',
};

type TaskRowProps = { readonly task: TaskListed; readonly me: string; readonly now: number };

const Holder = ({ task: { holder, leaseUntil }, me, now }: TaskRowProps) => {
  const { say, tag } = useWords();
  if (holder === undefined || leaseUntil === undefined) return <span className={styles.soft}>{say(queuesWords.free)}</span>;
  const isOver = Date.parse(leaseUntil) <= now;
  return (
    <>
      {holder === me ? <Badge tone="accent">{say(queuesWords.you)}</Badge> : <OutsideText text={holder} />}
      <span className={styles.small}>
        {isOver ? say(queuesWords.ended) : say(queuesWords.until, { when: shortMoment(leaseUntil, tag) })}
      </span>
    </>
  );
};

const Why = ({ task: { findings = [], reason = '' } }: { readonly task: TaskListed }) => {
  const { say } = useWords();
  const gist = useGist();
  const own = taskReasonWords[reason];
  const words = gist(findings[0] ?? reason) ?? (own === undefined ? undefined : say(own));
  return (
    <>
      <span className={styles.why}>{words === undefined ? <OutsideText text={reason} /> : words}</span>
      {findings.length > 1 ? <span className={styles.small}>{say(queuesWords.more, { count: findings.length - 1 })}</span> : null}
    </>
  );
};

/** The cells of a task in a queue's list; drawn again only where the task or the minute is another. */
export const TaskCells = memo((props: TaskRowProps) => {
  const { task, now } = props;
  const { say, tag } = useWords();
  const isLate = Date.parse(task.dueAt) < now;
  return (
    <>
      <span role="gridcell" className={styles.cell} title={momentText(task.dueAt, tag)}>
        <span className={isLate ? styles.late : ''}>{distanceText(task.dueAt, now, tag)}</span>
        <span className={styles.small}>{shortMoment(task.dueAt, tag)}</span>
      </span>
      <span role="gridcell" className={styles.cell}>
        <Badge tone={TONES[task.worst]}>{say(worstWords[task.worst])}</Badge>
      </span>
      <span role="gridcell" className={styles.cell}>
        <Why task={task} />
      </span>
      <span role="gridcell" className={styles.cell}>
        {task.province === undefined ? '' : begun(say(provinces[task.province] ?? { zh: task.province, en: task.province }))}
      </span>
      <span role="gridcell" className={styles.cell}>
        {task.nature === undefined ? '' : begun(say(natures[task.nature] ?? { zh: task.nature, en: task.nature }))}
      </span>
      <span role="gridcell" className={styles.cell}>
        <Holder {...props} />
      </span>
    </>
  );
});
