import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '#console/parts/button';
import { Dialog } from '#console/parts/dialog';
import { useErrorText } from '#console/parts/page-states';
import { useWork } from '#console/session/session-context';
import { useWords } from '#console/words/language';
import { operatorWords } from '#shared/messages/console-operator';
import { runWords as words } from '#shared/messages/console-rerun';
import { DEFAULT_RUN } from '#shared/rerun/run-defaults';
import type { Sentence } from '#shared/verdict/verdict';
import styles from './rerun.module.css';

const FIRST = {
  canary: DEFAULT_RUN.canary.share * 100,
  concurrency: DEFAULT_RUN.concurrency,
  errors: DEFAULT_RUN.stopRule.errors * 100,
  flips: DEFAULT_RUN.stopRule.flips * 100,
};
type Settings = typeof FIRST;

const FIELDS: readonly { readonly name: keyof Settings; readonly label: Sentence; readonly least: number; readonly most: number }[] = [
  { name: 'canary', label: words.canary, least: 0, most: 100 },
  { name: 'concurrency', label: words.concurrency, least: 1, most: 200 },
  { name: 'errors', label: words.stopErrors, least: 0, most: 100 },
  { name: 'flips', label: words.stopFlips, least: 0, most: 100 },
];

type StartDialogProps = { readonly plan: string; readonly count: number; readonly open: boolean; readonly onClose: () => void };

/** Asks how a plan is to be run, and starts it. */
export const StartDialog = ({ plan, count, open, onClose }: StartDialogProps) => {
  const { say } = useWords();
  const { api } = useWork();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const errorText = useErrorText();
  const [settings, setSettings] = useState<Settings>(FIRST);
  const start = useMutation({
    mutationFn: ({ canary, concurrency, errors, flips }: Settings) =>
      api('startRerun', {
        body: { plan, concurrency, canaryShare: canary / 100, stopErrors: errors / 100, stopFlips: flips / 100 },
      }),
    onSuccess: ({ run }) => {
      void queries.invalidateQueries({ queryKey: ['operator', 'reruns'] });
      void navigate({ to: `/operations/reruns/${run.id}` });
    },
  });
  return (
    <Dialog open={open} onClose={onClose} title={say(words.runTitle, { count })}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          start.mutate(settings);
        }}
      >
        <p>{say(words.runText)}</p>
        <div className={styles.settings}>
          {FIELDS.map(({ name, label, least, most }) => (
            <label key={name} className={styles.field}>
              <span>{say(label)}</span>
              <input
                type="number"
                required
                min={least}
                max={most}
                step={name === 'concurrency' ? 1 : 'any'}
                value={Number.isNaN(settings[name]) ? '' : settings[name]}
                onChange={({ target }) => setSettings((now) => ({ ...now, [name]: target.valueAsNumber }))}
              />
              {name === 'canary' ? <small>{say(words.canaryMeans)}</small> : null}
            </label>
          ))}
        </div>
        {start.isError ? (
          <p role="alert" className={styles.wrong}>
            {errorText(start.error)}
          </p>
        ) : null}
        <div className={styles.buttons}>
          <Button kind="primary" type="submit" disabled={start.isPending}>
            {say(words.start)}
          </Button>
          <Button onClick={onClose}>{say(operatorWords.cancel)}</Button>
        </div>
      </form>
    </Dialog>
  );
};
