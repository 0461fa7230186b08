import { Check, ScanLine, Undo2 } from 'lucide-react';
import { Button } from '#console/parts/button';
import { useWords } from '#console/words/language';
import { taskWords } from '#shared/messages/console-task';
import type { Mark } from './drafts';
import styles from './item-row.module.css';

type ActionProps = {
  readonly mark: Mark | undefined;
  /** True where something was read, which may be right or wrong. */
  readonly isRead: boolean;
  /** True where the applicant entered it, too. */
  readonly isEntered: boolean;
  readonly onAccept: (reading?: 'wrong') => void;
  readonly onReturn: () => void;
};

/** What can be said of the item that has the focus, each with its key. Tab passes these by: it leads to what is not resolved yet. */
export const ItemActions = ({ mark, isRead, isEntered, onAccept, onReturn }: ActionProps) => {
  const { say } = useWords();
  const isAccepted = mark?.is === 'accept';
  return (
    <div role="gridcell" className={styles.actions}>
      <Button tabIndex={-1} shortcut="a" aria-pressed={isAccepted && mark.reading === undefined} onClick={() => onAccept()}>
        <Check size={14} aria-hidden />
        {say(taskWords.accept)}
      </Button>
      {isRead ? (
        <Button tabIndex={-1} shortcut="w" aria-pressed={isAccepted && mark.reading === 'wrong'} onClick={() => onAccept('wrong')}>
          <ScanLine size={14} aria-hidden />
          {say(isEntered ? taskWords.readWrong : taskWords.onlyReadWrong)}
        </Button>
      ) : null}
      <Button tabIndex={-1} shortcut="r" aria-pressed={mark?.is === 'return'} onClick={onReturn}>
        <Undo2 size={14} aria-hidden />
        {say(taskWords.returnItem)}
      </Button>
    </div>
  );
};
