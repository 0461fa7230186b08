import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { Column } from '#console/pages/operator/records-table';
import { useWords } from '#console/words/language';
import type { Sentence } from '#shared/verdict/verdict';
import styles from './rows-table.module.css';

const ROW_PX = 44;
const ROWS_BEFORE_END = 100;

/** A column with its width, as a track of a grid. */
export type WideColumn<Row> = Column<Row> & { readonly width: string };

type RowsTableProps<Row> = {
  readonly caption: Sentence;
  readonly columns: readonly WideColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Asks for more rows, as soon as the last ones come near. */
  readonly onEnd: () => void;
};

/** A table of thousands of rows: only those in view are drawn. */
export const RowsTable = <Row,>({ caption, columns, rows, keyOf, onEnd }: RowsTableProps<Row>) => {
  const { say } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const drawn = useVirtualizer({ count: rows.length, getScrollElement: () => frame.current, estimateSize: () => ROW_PX, overscan: 10 });
  const shown = drawn.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= rows.length - ROWS_BEFORE_END) onEnd();
  }, [last, rows.length, onEnd]);
  const gridTemplateColumns = columns.map(({ width }) => width).join(' ');
  const classOf = ({ number }: WideColumn<Row>) => (number === true ? styles.number : styles.cell);
  return (
    <div className={styles.outer}>
      <div role="table" aria-label={say(caption)} aria-rowcount={rows.length + 1} className={styles.table}>
        <div role="row" aria-rowindex={1} className={styles.head} style={{ gridTemplateColumns }}>
          {columns.map((column) => (
            <span key={column.label.en} role="columnheader" className={classOf(column)}>
              {say(column.label)}
            </span>
          ))}
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <div ref={frame} role="rowgroup" tabIndex={0} className={styles.frame}>
          <div role="presentation" className={styles.all} style={{ height: drawn.getTotalSize() }}>
            {shown.map(({ index, start }) => {
              const row = rows[index];
              return row === undefined ? null : (
                <div
                  key={keyOf(row)}
                  role="row"
                  aria-rowindex={index + 2}
                  className={styles.row}
                  style={{ gridTemplateColumns, transform: `translateY(${start}px)` }}
                >
                  {columns.map((column) => (
                    <span key={column.label.en} role="cell" className={classOf(column)} title={column.text(row)}>
                      {column.shown(row)}
                    </span>
                  ))}
                </div>
              );
            })}
          </div>
        </div>
      </div>
    </div>
  );
};
