import { Button } from '#console/parts/button';
import { Dialog } from '#console/parts/dialog';
import { useErrorText } from '#console/parts/page-states';
import { useWords } from '#console/words/language';
import { operatorWords } from '#shared/messages/console-operator';
import styles from './operator.module.css';

type ConfirmProps = {
  readonly open: boolean;
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

/** Asks once more before something is set going, and says there what kept it from happening. */
export const Confirm = ({ open, title, text, action, isBusy, error, onConfirm, onClose }: ConfirmProps) => {
  const { say } = useWords();
  const textOf = useErrorText();
  return (
    <Dialog open={open} onClose={onClose} title={title}>
      <p>{text}</p>
      {error === null ? null : (
        <p role="alert" className={styles.wrong}>
          {textOf(error)}
        </p>
      )}
      <div className={styles.buttons}>
        <Button kind="primary" onClick={onConfirm} disabled={isBusy}>
          {action}
        </Button>
        <Button onClick={onClose}>{say(operatorWords.cancel)}</Button>
      </div>
    </Dialog>
  );
};
