import { useWords } from '#console/words/language';
import type { Sentence } from '#shared/verdict/verdict';
import styles from './rerun.module.css';

type FigureProps = {
  readonly label: Sentence;
  readonly value: string | number;
  readonly means?: Sentence;
  readonly tone?: 'good' | 'bad' | undefined;
};

/** A number with its name. */
export const Figure = ({ label, value, means, tone }: FigureProps) => {
  const { say } = useWords();
  return (
    <div className={styles.figure}>
      <dt>{say(label)}</dt>
      <dd className={tone === undefined ? '' : styles[tone]}>{value}</dd>
      {means === undefined ? null : <dd className={styles.soft}>{say(means)}</dd>}
    </div>
  );
};
