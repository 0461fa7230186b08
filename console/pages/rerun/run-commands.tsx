import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Confirm } from '#console/pages/operator/confirm';
import { Button } from '#console/parts/button';
import { useWork } from '#console/session/session-context';
import { useWords } from '#console/words/language';
import type { RunView } from '#shared/api/rerun';
import { runWords as words } from '#shared/messages/console-rerun';
import { commanded } from '#shared/rerun/run-states';

type Command = 'pause' | 'resume' | 'cancel' | 'redrive';
const COMMANDS: readonly Command[] = ['pause', 'resume', 'redrive', 'cancel'];
const ASKED = { pause: words.pauseAsk, resume: words.resumeAsk, cancel: words.cancelAsk, redrive: words.redriveAsk } as const;
const TEXTS = { pause: words.pauseText, resume: words.resumeText, cancel: words.cancelText, redrive: words.redriveText } as const;

const isPossible = (command: Command, { run, totals }: RunView): boolean =>
  command === 'redrive'
    ? (run.state === 'done' || run.state === 'cancelled') && (totals?.failed ?? 0) > 0
    : commanded(run.state, command) !== null;

/** What may be said to a run as it stands: each is asked about once more. */
export const RunCommands = ({ view }: { readonly view: RunView }) => {
  const { say } = useWords();
  const { api } = useWork();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [asked, setAsked] = useState<Command | null>(null);
  const { id, state } = view.run;
  const tell = useMutation({
    mutationFn: (command: Command) => api('commandRerun', { at: { id }, body: { command } }),
    onSuccess: async ({ run }) => {
      setAsked(null);
      if (run.id !== id) void navigate({ to: `/operations/reruns/${run.id}` });
      await queries.invalidateQueries({ queryKey: ['operator', 'reruns'] });
    },
  });
  return (
    <>
      {COMMANDS.filter((command) => isPossible(command, view)).map((command) => (
        <Button
          key={command}
          kind={command === 'cancel' ? 'danger' : command === 'resume' ? 'primary' : 'plain'}
          onClick={() => {
            tell.reset();
            setAsked(command);
          }}
        >
          {say(words[command])}
        </Button>
      ))}
      <Confirm
        open={asked !== null}
        title={asked === null ? '' : say(ASKED[asked], { count: view.totals?.failed ?? 0 })}
        text={asked === null ? '' : say(asked === 'resume' && state === 'stopped' ? words.resumeStopped : TEXTS[asked])}
        action={asked === null ? '' : say(words[asked])}
        isBusy={tell.isPending}
        error={tell.error}
        onConfirm={() => (asked === null ? undefined : tell.mutate(asked))}
        onClose={() => setAsked(null)}
      />
    </>
  );
};
