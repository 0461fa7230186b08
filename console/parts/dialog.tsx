import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '#console/words/language';
import { shellWords } from '#shared/messages/console-shell';
import styles from './dialog.module.css';

type DialogProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly wide?: boolean;
  /** What the button in the corner does, where that is more than to close. */
  readonly closeMeans?: string;
  readonly children: ReactNode;
};

/** A dialog that keeps the focus, closes with Escape and gives the focus back. */
export const Dialog = ({ open, onClose, title, wide = false, closeMeans, children }: DialogProps) => {
  const { say } = useWords();
  return (
    <Base.Root open={open} onOpenChange={(next) => (next ? undefined : onClose())}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup className={wide ? styles.wide : styles.popup}>
          <Base.Title className={styles.title}>{title}</Base.Title>
          {children}
          {/* Last, so that what the dialog is there for has the focus first. */}
          <Base.Close className={styles.close} aria-label={closeMeans ?? say(shellWords.close)}>
            <X size={18} aria-hidden />
          </Base.Close>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
};
