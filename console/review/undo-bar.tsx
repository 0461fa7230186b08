import { useNavigate } from '@tanstack/react-router';
import { Undo2 } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { ApiProblem } from '#console/api/client';
import { useKeys } from '#console/keys/key-bindings';
import { Button } from '#console/parts/button';
import { useErrorText } from '#console/parts/page-states';
import { momentText } from '#console/words/dates';
import { useWords } from '#console/words/language';
import { undoWords } from '#shared/messages/console-undo';
import { dismissRefusal, onPending, pendingDecision, undoDecision } from './decisions';
import styles from './undo-bar.module.css';

/** Why a decision was not taken: by whom and when the task was decided, where that is it. */
export const useRefusalText = (): ((error: unknown) => string) => {
  const { say, tag } = useWords();
  const errorText = useErrorText();
  return (error) => {
    const { decidedBy, decidedAt } = error instanceof ApiProblem ? error.problem : {};
    return decidedBy === undefined || decidedAt === undefined
      ? errorText(error)
      : say(undoWords.decidedBy, { who: decidedBy, when: momentText(decidedAt, tag) });
  };
};

/** What was just decided, with a way back until it is sent, or why it was refused. */
export const UndoBar = () => {
  const { say } = useWords();
  const navigate = useNavigate();
  const refusalText = useRefusalText();
  const pending = useSyncExternalStore(onPending, pendingDecision);
  const undo = (): void => {
    const task = undoDecision();
    if (task !== null) void navigate({ to: `/tasks/${task}` });
  };
  useKeys(undoWords.undo, [{ keys: ['z'], label: undoWords.undo, run: undo }]);
  const openAgain = (id: string): void => {
    dismissRefusal();
    void navigate({ to: `/tasks/${id}` });
  };
  return (
    <div role="status">
      {pending === null ? null : (
        <div className={pending.state === 'refused' ? styles.refused : styles.bar}>
          {pending.state === 'refused' ? (
            <>
              <span>
                <strong>{say(undoWords.refused)}</strong> {refusalText(pending.error)}
              </span>
              <Button onClick={() => openAgain(pending.task)}>{say(undoWords.openAgain)}</Button>
              <Button kind="quiet" onClick={dismissRefusal}>
                {say(undoWords.dismiss)}
              </Button>
            </>
          ) : (
            <>
              <strong>
                {pending.body.outcome === 'approve'
                  ? say(undoWords.approved)
                  : say(undoWords.returned, { count: pending.body.items?.length ?? 0 })}
              </strong>
              {pending.state === 'sending' ? (
                <span>{say(undoWords.sending)}</span>
              ) : (
                <Button shortcut="z" onClick={undo}>
                  <Undo2 size={16} aria-hidden />
                  {say(undoWords.undo)}
                </Button>
              )}
            </>
          )}
        </div>
      )}
    </div>
  );
};
