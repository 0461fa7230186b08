import { Check, Undo2 } from 'lucide-react';
import { Button } from '#console/parts/button';
import { useWords } from '#console/words/language';
import { taskWords } from '#shared/messages/console-task';
import styles from './decision-bar.module.css';

type BarProps = {
  readonly unresolved: number;
  readonly returns: number;
  readonly isMine: boolean;
  /** True where nothing is left to decide. */
  readonly isOver: boolean;
  readonly onApprove: () => void;
  readonly onReturn: () => void;
};

/** How many items are left and go back, and the two decisions; each says why it cannot be taken yet. */
export const DecisionBar = ({ unresolved, returns, isMine, isOver, onApprove, onReturn }: BarProps) => {
  const { say } = useWords();
  const mayApprove = isMine && unresolved === 0 && returns === 0;
  return (
    <footer className={styles.bar}>
      <p role="status" className={styles.counts}>
        {isOver ? null : (
          <span className={unresolved === 0 ? styles.done : styles.open}>
            {unresolved === 0 ? say(taskWords.allChecked) : say(taskWords.unresolved, { count: unresolved })}
          </span>
        )}
        {returns === 0 ? null : <span className={styles.returns}>{say(taskWords.returns, { count: returns })}</span>}
      </p>
      <Button
        kind="danger"
        shortcut="⇧R"
        disabled={!isMine || returns === 0}
        title={returns === 0 ? say(taskWords.nothingToReturn) : undefined}
        onClick={onReturn}
      >
        <Undo2 size={16} aria-hidden />
        {say(taskWords.returnFiling)}
      </Button>
      <Button
        kind="primary"
        shortcut="⇧A"
        disabled={!mayApprove}
        title={returns > 0 ? say(taskWords.hasReturns) : unresolved > 0 ? say(taskWords.firstCheck) : undefined}
        onClick={onApprove}
      >
        <Check size={16} aria-hidden />
        {say(taskWords.approve)}
      </Button>
    </footer>
  );
};
