import { useWords } from '#console/words/language';
import styles from './charts.module.css';

/** A part of each day's column. */
export type Series = { readonly name: string; readonly tone: 'good' | 'soft' | 'check' | 'bad' };

/** A day with a count for each series. */
export type Column = { readonly day: string; readonly counts: readonly number[] };

const [WIDTH, HEIGHT, FOOT, SIDE] = [960, 220, 24, 36];
const MOST_LABELS = 16;

/** The smallest round number that reaches so far: the highest column fills the chart. */
const roundUp = (count: number): number => {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, count)));
  return (
    [1, 1.2, 1.4, 1.6, 1.8, 2, 2.4, 3, 4, 5, 6, 8, 10]
      .map((step) => Math.round(step * power * 10) / 10)
      .find((top) => top >= count && Number.isInteger(top)) ?? count
  );
};

const dayText = (day: string, tag: string): string =>
  new Intl.DateTimeFormat(tag, { month: 'numeric', day: 'numeric', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

type StackedDaysProps = { readonly label: string; readonly series: readonly Series[]; readonly columns: readonly Column[] };

/** A column for each day, its parts one over the other. The figures stand in the table below it, which is what is read out. */
export const StackedDays = ({ label, series, columns }: StackedDaysProps) => {
  const { tag } = useWords();
  const top = roundUp(Math.max(1, ...columns.map(({ counts }) => counts.reduce((a, b) => a + b, 0))));
  const step = (WIDTH - SIDE) / Math.max(1, columns.length);
  const bar = Math.min(36, step * 0.72);
  const every = Math.ceil(columns.length / MOST_LABELS);
  const heightOf = (count: number): number => (count / top) * (HEIGHT - FOOT - 12);
  const ground = HEIGHT - FOOT;
  return (
    <svg className={styles.days} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {[0, 0.5, 1].map((part) => (
        <g key={part}>
          <line className={styles.grid} x1={SIDE} x2={WIDTH} y1={ground - heightOf(top * part)} y2={ground - heightOf(top * part)} />
          <text className={styles.axis} x={SIDE - 8} y={ground - heightOf(top * part) + 4} textAnchor="end">
            {Number.isInteger(top * part) ? top * part : ''}
          </text>
        </g>
      ))}
      {columns.map(({ day, counts }, index) => {
        const x = SIDE + index * step + (step - bar) / 2;
        return (
          <g key={day}>
            {counts.map((count, at) => {
              const below = counts.slice(0, at).reduce((a, b) => a + b, 0);
              const tone = series[at]?.tone ?? 'soft';
              return count === 0 ? null : (
                <rect
                  key={series[at]?.name}
                  className={styles[tone]}
                  x={x}
                  width={bar}
                  y={ground - heightOf(below + count)}
                  height={heightOf(count)}
                >
                  <title>{`${dayText(day, tag)} ${series[at]?.name ?? ''}: ${count}`}</title>
                </rect>
              );
            })}
            {index % every === 0 ? (
              <text className={styles.axis} x={x + bar / 2} y={HEIGHT - 6} textAnchor="middle">
                {dayText(day, tag)}
              </text>
            ) : null}
          </g>
        );
      })}
    </svg>
  );
};

/** What the colours of a chart stand for. */
export const Legend = ({ series }: { readonly series: readonly Series[] }) => (
  <ul className={styles.legend}>
    {series.map(({ name, tone }) => (
      <li key={name}>
        <svg viewBox="0 0 12 12" className={styles.key} aria-hidden>
          <rect width="12" height="12" rx="2" className={styles[tone]} />
        </svg>
        {name}
      </li>
    ))}
  </ul>
);
