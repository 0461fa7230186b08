import { useNavigate } from '@tanstack/react-router';
import { Undo2 } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { ApiProblem } from '#console/api/api-problem';
import { useKeys } from '#console/keys/key-bindings';
import { Button } from '#console/parts/button';
import { useErrorText } from '#console/parts/page-states';
import { momentText } from '#console/words/dates';
import { useWords } from '#console/words/language';
import { undoWords } from '#shared/messages/console-undo';
import { visible } from '#shared/web/visible-text';
import { onPending, pendingDecisions, putAway, sendAgain, undoDecision } from './decisions';
import type { PendingDecision } from './outbox';
import styles from './undo-bar.module.css';

/** Why a decision was not taken: by whom and when the task was decided, where that is it. */
export const useRefusalText = (): ((error: unknown) => string) => {
  const { say, tag } = useWords();
  const errorText = useErrorText();
  return (error) => {
    const { decidedBy, decidedAt } = error instanceof ApiProblem ? error.problem : {};
    return decidedBy === undefined || decidedAt === undefined
      ? errorText(error)
      : say(undoWords.decidedBy, { who: visible(decidedBy), when: momentText(decidedAt, tag) });
  };
};

/** What was just decided, with a way back until it is sent. */
const Taken = ({ decision, onUndo }: { readonly decision: PendingDecision; readonly onUndo: () => void }) => {
  const { say } = useWords();
  const { outcome, items = [] } = decision.body;
  return (
    <div className={styles.bar}>
      <strong>{outcome === 'approve' ? say(undoWords.approved) : say(undoWords.returned, { count: items.length })}</strong>
      {decision.state === 'sending' ? (
        <span>{say(undoWords.sending)}</span>
      ) : (
        <Button shortcut="z" onClick={onUndo}>
          <Undo2 size={16} aria-hidden />
          {say(undoWords.undo)}
        </Button>
      )}
    </div>
  );
};

/** Why a decision was refused, with a way to its task, where the draft still is. */
const Refused = ({ decision, onOpen }: { readonly decision: PendingDecision; readonly onOpen: () => void }) => {
  const { say } = useWords();
  const refusalText = useRefusalText();
  return (
    <div className={styles.refused}>
      <span>
        <strong>{say(undoWords.refused)}</strong> {refusalText(decision.error)}
      </span>
      <Button onClick={onOpen}>{say(undoWords.openAgain)}</Button>
      <Button kind="quiet" onClick={() => putAway(decision.task)}>
        {say(undoWords.dismiss)}
      </Button>
    </div>
  );
};

/** A decision that could not be sent yet: it is sent again by itself, or now, or is taken back. */
const Unsent = ({ decision, onOpen }: { readonly decision: PendingDecision; readonly onOpen: () => void }) => {
  const { say } = useWords();
  const refusalText = useRefusalText();
  return (
    <div className={styles.refused}>
      <span>
        <strong>{say(undoWords.unsent)}</strong> {refusalText(decision.error)}
      </span>
      <Button onClick={() => void sendAgain(decision.task)}>{say(undoWords.sendNow)}</Button>
      <Button kind="quiet" onClick={onOpen}>
        {say(undoWords.takeBack)}
      </Button>
    </div>
  );
};

/** The decisions that are on their way or were refused, over every page. */
export const UndoBar = () => {
  const navigate = useNavigate();
  const pending = useSyncExternalStore(onPending, pendingDecisions);
  const undo = (): void => {
    const task = undoDecision();
    if (task !== null) void navigate({ to: `/tasks/${task}` });
  };
  useKeys(undoWords.undo, [{ keys: ['z'], label: undoWords.undo, run: undo }]);
  const openAgain = (id: string): void => {
    putAway(id);
    void navigate({ to: `/tasks/${id}` });
  };
  return (
    <div role="status" className={styles.stack}>
      {pending.map((one) =>
        one.state === 'refused' ? (
          <Refused key={one.task} decision={one} onOpen={() => openAgain(one.task)} />
        ) : one.state === 'unsent' ? (
          <Unsent key={one.task} decision={one} onOpen={() => openAgain(one.task)} />
        ) : (
          <Taken key={one.task} decision={one} onUndo={undo} />
        ),
      )}
    </div>
  );
};
