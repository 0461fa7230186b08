import styles from './charts.module.css';
import type { Series } from './stacked-days';

/** A bar: its name, how long it is of the longest (0 to 1), and what is written behind it. */
export type Bar = {
  readonly name: string;
  readonly title?: string;
  readonly length: number;
  readonly text: string;
  readonly tone?: Series['tone'] | 'accent';
};

/** Bars under each other, each with its name before and its figure behind it: a list that reads well aloud. */
export const Bars = ({ bars, label }: { readonly bars: readonly Bar[]; readonly label: string }) => (
  <ul className={styles.bars} aria-label={label}>
    {bars.map(({ name, title, length, text, tone = 'accent' }) => (
      <li key={name} className={styles.barRow}>
        <span className={styles.barName} title={title ?? name}>
          <bdi>{name}</bdi>
        </span>
        <svg className={styles.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden>
          <rect width="100" height="10" className={styles.track} />
          <rect width={Math.max(0, Math.min(1, length)) * 100} height="10" className={styles[tone]} />
        </svg>
        <span className={styles.barText}>{text}</span>
      </li>
    ))}
  </ul>
);
