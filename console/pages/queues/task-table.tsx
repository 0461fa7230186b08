import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useWords } from '#console/words/language';
import type { TaskListed } from '#shared/api/task-view';
import { queuesWords } from '#shared/messages/console-queues';
import { TaskCells } from './task-row';
import styles from './task-table.module.css';

const ROW_PX = 56;
const MINUTE_MS = 60_000;

type TaskTableProps = {
  readonly tasks: readonly TaskListed[];
  readonly me: string;
  readonly at: number;
  readonly onAt: (row: number) => void;
  readonly onOpen: (task: TaskListed) => void;
  readonly onEnd: () => void;
};

/** A queue's tasks; only the rows in view are drawn, and `onEnd` asks for more. `at` is the row with the focus. */
export const TaskTable = ({ tasks, me, at, onAt, onOpen, onEnd }: TaskTableProps) => {
  const { say } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({ count: tasks.length, getScrollElement: () => frame.current, estimateSize: () => ROW_PX, overscan: 8 });
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= tasks.length - 10) onEnd();
  }, [last, tasks.length, onEnd]);
  useEffect(() => rows.scrollToIndex(at), [rows, at]);
  // To the minute: a row whose task stays the same is not drawn again for each key.
  const now = Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS;
  const heads = ['due', 'severity', 'why', 'province', 'nature', 'holder'] as const;
  return (
    <div role="grid" aria-label={say(queuesWords.tasks)} aria-rowcount={tasks.length + 1} className={styles.table}>
      <div role="row" className={styles.head} aria-rowindex={1}>
        {heads.map((name) => (
          <span key={name} role="columnheader">
            {say(queuesWords[name])}
          </span>
        ))}
      </div>
      <div ref={frame} role="rowgroup" className={styles.frame}>
        <div role="presentation" className={styles.all} style={{ height: rows.getTotalSize() }}>
          {shown.map(({ index, start }) => {
            const task = tasks[index];
            return task === undefined ? null : (
              <div
                key={task.id}
                role="row"
                aria-rowindex={index + 2}
                tabIndex={index === at ? 0 : -1}
                ref={(row) =>
                  index === at && frame.current?.contains(document.activeElement) ? row?.focus({ preventScroll: true }) : undefined
                }
                className={index === at ? styles.chosen : styles.row}
                style={{ transform: `translateY(${start}px)` }}
                onClick={() => onOpen(task)}
                onFocus={() => onAt(index)}
                onKeyDown={({ key }) => (key === 'Enter' ? onOpen(task) : undefined)}
              >
                <TaskCells task={task} me={me} now={now} />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
};
