import type { ReactNode } from 'react';
import { type Column, RecordsTable } from '#console/pages/operator/records-table';
import { useWords } from '#console/words/language';
import { chartWords } from '#shared/messages/console-operator-charts';
import type { Sentence } from '#shared/verdict/verdict';
import styles from './charts.module.css';

type ChartCardProps<Row> = {
  readonly title: Sentence;
  readonly means: Sentence;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly exportAs: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
};

/** A chart with its title, and the same figures as a table that opens under it. */
export const ChartCard = <Row,>({ title, means, columns, rows, keyOf, exportAs, wide = false, children }: ChartCardProps<Row>) => {
  const { say } = useWords();
  return (
    <section className={wide ? styles.wide : styles.card}>
      <header>
        <h2>{say(title)}</h2>
        <p className={styles.means}>{say(means)}</p>
      </header>
      {rows.length === 0 ? <p className={styles.nothing}>{say(chartWords.nothing)}</p> : children}
      {rows.length === 0 ? null : (
        <details className={styles.details}>
          <summary>{say(chartWords.asTable)}</summary>
          <RecordsTable caption={title} columns={columns} rows={rows} keyOf={keyOf} exportAs={exportAs} />
        </details>
      )}
    </section>
  );
};
