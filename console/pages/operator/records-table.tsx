import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '#console/parts/button';
import { exportedText } from '#console/words/dates';
import { useWords } from '#console/words/language';
import { operatorWords } from '#shared/messages/console-operator';
import type { Sentence } from '#shared/verdict/verdict';
import { csvText } from '#shared/web/csv';
import { download } from './download';
import styles from './records-table.module.css';

/** A column: its name, how a row is shown in it, and the same as plain text for the export; `number` aligns to the right. */
export type Column<Row> = {
  readonly label: Sentence;
  readonly shown: (row: Row) => ReactNode;
  readonly text: (row: Row) => string;
  readonly number?: boolean;
};

type RecordsTableProps<Row> = {
  readonly caption: Sentence;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Name of the file that the rows are exported to, without its ending; none is offered where there is no name. */
  readonly exportAs?: string;
  readonly onMore?: (() => void) | undefined;
};

/** A list of records: a table that scrolls sideways on its own, how many there are, more on demand, and an export. */
export const RecordsTable = <Row,>({ caption, columns, rows, keyOf, exportAs, onMore }: RecordsTableProps<Row>) => {
  const { say } = useWords();
  const save = (): void =>
    download(
      `${exportAs}.csv`,
      csvText(
        columns.map(({ label }) => say(label)),
        rows.map((row) => columns.map(({ text }) => exportedText(text(row)))),
      ),
    );
  return (
    <div className={styles.records}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.frame} tabIndex={0} aria-label={say(caption)}>
        <table className={styles.table}>
          <caption className="only-heard">{say(caption)}</caption>
          <thead>
            <tr>
              {columns.map(({ label, number }) => (
                <th key={label.en} scope="col" className={number === true ? styles.number : ''}>
                  {say(label)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={keyOf(row)}>
                {columns.map(({ label, shown, number }) => (
                  <td key={label.en} className={number === true ? styles.number : ''}>
                    {shown(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div className={styles.foot}>
        <span>{say(onMore === undefined ? operatorWords.shownAll : operatorWords.shown, { count: rows.length })}</span>
        {onMore === undefined ? null : <Button onClick={onMore}>{say(operatorWords.more)}</Button>}
        {exportAs === undefined ? null : (
          <Button kind="quiet" onClick={save} title={say(operatorWords.exportMeans)}>
            <Download size={16} aria-hidden />
            {say(operatorWords.exportCsv)}
          </Button>
        )}
      </div>
    </div>
  );
};
