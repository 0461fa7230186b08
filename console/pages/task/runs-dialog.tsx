import { kinds, outcomes } from 'virtual:labels';
import { useQuery } from '@tanstack/react-query';
import { Eye } from 'lucide-react';
import { useId, useState } from 'react';
import { Badge } from '#console/parts/badge';
import { Button } from '#console/parts/button';
import { Dialog } from '#console/parts/dialog';
import { useGist } from '#console/parts/gist';
import { Failed, Loading } from '#console/parts/page-states';
import { useWork } from '#console/session/session-context';
import { shortMoment } from '#console/words/dates';
import { begun, useWords } from '#console/words/language';
import type { ReadingChange, ReadingRun, RunComparison, RunReading } from '#shared/api/reading-run';
import { runReasonWords, runWords } from '#shared/messages/console-runs';
import { valueWords } from '#shared/messages/console-task';
import { fieldLabel } from '#shared/messages/labels-fields';
import { Compared } from './compared';
import { percentText } from './percent-text';
import { useReveal } from './reveal';
import styles from './runs-dialog.module.css';

const byNumber = (runs: readonly ReadingRun[], number: number | null, from: number): ReadingRun | undefined =>
  runs.find(({ id }) => id === number) ?? runs.at(from);

type ReadProps = {
  readonly reading: RunReading | null;
  readonly other: RunReading | null;
  readonly open: Readonly<Record<string, string>>;
};

const textIn = ({ value, place }: RunReading, open: ReadProps['open']): string => (place === null ? value : (open[place] ?? value));

const Read = ({ reading, other, open }: ReadProps) => {
  const { say } = useWords();
  if (reading === null) return <span className={styles.none}>{say(runWords.absent)}</span>;
  const word = valueWords[reading.value];
  const differsUnseen = other !== null && reading.value === other.value && reading.trusted === other.trusted;
  return (
    <>
      {word === undefined ? <Compared value={textIn(reading, open)} other={other === null ? undefined : textIn(other, open)} /> : say(word)}
      <small>
        {say(reading.trusted ? runWords.trusted : runWords.doubted)} · {percentText(reading.confidence)}
        {differsUnseen ? ` · ${say(runWords.masked)}` : ''}
      </small>
    </>
  );
};

const Readings = ({ readings, open }: { readonly readings: readonly ReadingChange[]; readonly open: ReadProps['open'] }) => {
  const { say } = useWords();
  return (
    <table className={styles.readings}>
      <thead>
        <tr>
          {[runWords.document, runWords.before, runWords.after].map((heading) => (
            <th key={heading.en} scope="col">
              {say(heading)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {readings.map(({ kind, document, field, before, after }) => (
          <tr key={`${kind}/${document}/${field}`}>
            <th scope="row">
              {begun(say(kinds[kind] ?? { zh: kind, en: kind }))}
              {document === 0 ? '' : ` ${document + 1}`} · {say(fieldLabel(field))}
            </th>
            <td>
              <Read reading={before} other={after} open={open} />
            </td>
            <td>
              <Read reading={after} other={before} open={open} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Differences = ({ task, found }: { readonly task: string; readonly found: RunComparison }) => {
  const { say } = useWords();
  const { api } = useWork();
  const gist = useGist();
  const { open, reveal } = useReveal(api, task);
  const { readings, findings } = found;
  const places = readings.flatMap(({ before, after }) => [before?.place ?? [], after?.place ?? []].flat());
  if (readings.length === 0 && findings.length === 0) return <p className={styles.none}>{say(runWords.same)}</p>;
  return (
    <>
      {readings.length === 0 ? null : (
        <section>
          <header className={styles.heading}>
            <h3>{say(runWords.readings)}</h3>
            {places.length === 0 ? null : (
              <Button kind="quiet" onClick={() => void reveal(places).catch(() => undefined)}>
                <Eye size={16} aria-hidden />
                {say(runWords.reveal)}
              </Button>
            )}
          </header>
          <Readings readings={readings} open={open} />
        </section>
      )}
      {findings.length === 0 ? null : (
        <section>
          <h3>{say(runWords.findings)}</h3>
          <ul className={styles.findings}>
            {findings.map(({ is, rule, code }) => (
              <li key={`${is}/${rule}/${code}`}>
                <Badge tone={is === 'new' ? 'bad' : 'good'}>{say(is === 'new' ? runWords.isNew : runWords.isGone)}</Badge>
                <span>{gist(code) ?? code}</span>
                <span className={styles.code}>
                  {rule} · {code}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};

/** What two runs of the reading of a task's filing read and found otherwise: the last two, or any two. */
export const RunsDialog = ({ task, onClose }: { readonly task: string; readonly onClose: () => void }) => {
  const { say, tag } = useWords();
  const { api } = useWork();
  const id = useId();
  const [chosen, setChosen] = useState<{ readonly before: number | null; readonly after: number | null }>({ before: null, after: null });
  const list = useQuery({
    queryKey: ['runs', task],
    queryFn: ({ signal }) => api('listReadingRuns', { at: { id: task }, signal }),
  });
  const runs = list.data?.items ?? [];
  const [before, after] = [byNumber(runs, chosen.before, -2), byNumber(runs, chosen.after, -1)];
  const isPair = before !== undefined && after !== undefined && before.id !== after.id;
  const compared = useQuery({
    queryKey: ['runs', task, before?.id, after?.id],
    queryFn: ({ signal }) =>
      api('compareReadingRuns', { at: { id: task }, query: { before: String(before?.id), after: String(after?.id) }, signal }),
    enabled: isPair,
  });
  const textOf = ({ at, because, outcome }: ReadingRun): string =>
    [shortMoment(at, tag), ...because.map((one) => say(runReasonWords[one])), say(outcomes[outcome] ?? { zh: outcome, en: outcome })].join(
      ' · ',
    );
  const choice = (name: 'before' | 'after', run: ReadingRun | undefined) => (
    <label className={styles.choice} htmlFor={`${id}${name}`}>
      {say(runWords[name])}
      <select id={`${id}${name}`} value={run?.id ?? ''} onChange={({ target }) => setChosen({ ...chosen, [name]: Number(target.value) })}>
        {runs.map((one) => (
          <option key={one.id} value={one.id}>
            {textOf(one)}
          </option>
        ))}
      </select>
      {run === undefined ? null : (
        <small>
          {say(runWords.pack)} <bdi>{run.pack.id}</bdi>
          {run.readers.length === 0 ? null : (
            <>
              {' · '}
              {say(runWords.model)} <bdi>{run.readers.join(' ')}</bdi>
            </>
          )}
        </small>
      )}
    </label>
  );
  const error = list.error ?? compared.error;
  const isWaiting = list.isPending || (isPair && compared.isPending);
  return (
    <Dialog open onClose={onClose} title={say(runWords.title)} wide>
      <p className={styles.explained}>{say(runWords.explained)}</p>
      {runs.length < 2 ? null : (
        <div className={styles.choices}>
          {choice('before', before)}
          {choice('after', after)}
        </div>
      )}
      {error !== null ? <Failed error={error} /> : isWaiting ? <Loading /> : null}
      {list.isSuccess && runs.length < 2 ? <p className={styles.none}>{say(runWords.only)}</p> : null}
      {runs.length > 1 && !isPair ? <p className={styles.none}>{say(runWords.notTwo)}</p> : null}
      {isPair && compared.isSuccess ? <Differences task={task} found={compared.data} /> : null}
    </Dialog>
  );
};
