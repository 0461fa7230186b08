import { outcomes } from 'virtual:labels';
import { useWords } from '#console/words/language';
import { directionWords, rerunWords as words } from '#shared/messages/console-rerun';
import type { Direction } from '#shared/rerun/plan';
import type { Outcome } from '#shared/verdict/verdict';
import styles from './rerun.module.css';

/** The name of an outcome; a dash where there is none. */
export const useOutcome = (): ((outcome: string | null) => string) => {
  const { say } = useWords();
  return (outcome) => (outcome === null ? '–' : say(outcomes[outcome] ?? { zh: outcome, en: outcome }));
};

type FlipProps = { readonly before: Outcome | null; readonly after: Outcome | null; readonly direction: Direction };

/** A verdict before and after, and whether that is better or worse. */
export const Flip = ({ before, after, direction }: FlipProps) => {
  const { say } = useWords();
  const nameOf = useOutcome();
  if (direction === 'none') return nameOf(after);
  if (direction === 'unknown') return `${nameOf(before)} → ?`;
  return (
    <span className={styles.flip}>
      {say(words.fromTo, { before: nameOf(before), after: nameOf(after) })}
      <span className={styles[direction]}>{say(directionWords[direction])}</span>
    </span>
  );
};
