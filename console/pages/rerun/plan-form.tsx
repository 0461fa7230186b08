import { provinces } from 'virtual:labels';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useId, useState } from 'react';
import { Button } from '#console/parts/button';
import { Failed, Loading, useErrorText } from '#console/parts/page-states';
import { useWork } from '#console/session/session-context';
import { begun, useWords } from '#console/words/language';
import type { RerunChoices } from '#shared/api/rerun';
import { stateNames } from '#shared/messages/console-operator-states';
import { whyWords, rerunWords as words } from '#shared/messages/console-rerun';
import type { Sentence } from '#shared/verdict/verdict';
import { FIRST_CHOICE, faultOf, idsIn, type PlanChoice, planBodyOf, REASONS, STATES, stalledFor } from './plan-choice';
import { usePlanning } from './planning';
import styles from './rerun.module.css';

const FAULTS = { nothing: words.nothingChosen, 'too-many': words.idsTooMany, 'no-reader': words.readerMissing } as const;

const turned = <One,>(all: readonly One[], one: One, isIn: boolean): readonly One[] =>
  isIn ? [...all.filter((other) => other !== one), one] : all.filter((other) => other !== one);

type PartProps = { readonly choice: PlanChoice; readonly onChange: (change: Partial<PlanChoice>) => void };
type CheckProps = { readonly label: string; readonly checked: boolean; readonly onTurn: (isIn: boolean) => void };

const Check = ({ label, checked, onTurn }: CheckProps) => (
  <label className={styles.check}>
    <input type="checkbox" checked={checked} onChange={({ target }) => onTurn(target.checked)} />
    {label}
  </label>
);

const Field = ({ label, means, children }: { readonly label: Sentence; readonly means?: Sentence; readonly children: ReactNode }) => {
  const { say } = useWords();
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className={styles.field}>
      <span>{say(label)}</span>
      {children}
      {means === undefined ? null : <small>{say(means)}</small>}
    </label>
  );
};

const Reasons = ({ choice: { reasons, reader }, onChange }: PartProps) => {
  const { say } = useWords();
  return (
    <fieldset className={styles.group}>
      <legend>{say(words.because)}</legend>
      <div className={styles.checks}>
        {REASONS.map((reason) => (
          <Check
            key={reason}
            label={say(whyWords[reason])}
            checked={reasons.includes(reason)}
            onTurn={(isIn) => onChange({ reasons: turned(reasons, reason, isIn) })}
          />
        ))}
      </div>
      <div className={styles.quick}>
        <Button kind="quiet" onClick={() => onChange({ reasons: stalledFor(reader) })}>
          {say(words.allStalled)}
        </Button>
        <Button kind="quiet" onClick={() => onChange({ reasons: [] })}>
          {say(words.noReason)}
        </Button>
      </div>
    </fieldset>
  );
};

const Narrowing = ({ choice, onChange }: PartProps) => {
  const { say, language } = useWords();
  const { rule, province, states, from, until, ids } = choice;
  return (
    <fieldset className={styles.group}>
      <legend>{say(words.narrow)}</legend>
      <div className={styles.fields}>
        <Field label={words.province}>
          <select value={province} onChange={({ target }) => onChange({ province: target.value })}>
            <option value="">{say(words.all)}</option>
            {Object.entries(provinces).map(([code, name]) => (
              <option key={code} value={code}>
                {name[language]}
              </option>
            ))}
          </select>
        </Field>
        <Field label={words.rule}>
          <input
            value={rule}
            maxLength={20}
            placeholder={say(words.ruleForm)}
            onChange={({ target }) => onChange({ rule: target.value })}
          />
        </Field>
        <Field label={words.from}>
          <input type="date" value={from} onChange={({ target }) => onChange({ from: target.value })} />
        </Field>
        <Field label={words.until}>
          <input type="date" value={until} onChange={({ target }) => onChange({ until: target.value })} />
        </Field>
      </div>
      <details className={styles.more}>
        <summary>{states.length === 0 ? say(words.states) : say(words.statesChosen, { count: states.length })}</summary>
        <div className={styles.checks}>
          {STATES.map((state) => (
            <Check
              key={state}
              label={say(stateNames[state])}
              checked={states.includes(state)}
              onTurn={(isIn) => onChange({ states: turned(states, state, isIn) })}
            />
          ))}
        </div>
      </details>
      <details className={styles.more}>
        <summary>
          {say(words.ids)}
          {ids === '' ? '' : ` (${idsIn(ids).length})`}
        </summary>
        <Field label={words.ids} means={words.idsForm}>
          <textarea rows={4} value={ids} spellCheck={false} onChange={({ target }) => onChange({ ids: target.value })} />
        </Field>
      </details>
    </fieldset>
  );
};

const Against = ({ choice: { overlays, reader }, choices, onChange }: PartProps & { readonly choices: RerunChoices }) => {
  const { say } = useWords();
  const id = useId();
  const over = choices.packs.filter(({ basedOn }) => basedOn === choices.active);
  return (
    <fieldset className={styles.group}>
      <legend>{say(words.against)}</legend>
      <p>
        {say(words.activePack)} <bdi className={styles.id}>{choices.active}</bdi>
      </p>
      <Field label={words.reader} means={words.readerMeans}>
        <input
          value={reader}
          list={id}
          maxLength={200}
          placeholder={say(words.readerAsIs)}
          title={say(words.readerForm)}
          spellCheck={false}
          onChange={({ target }) => onChange({ reader: target.value })}
        />
        <datalist id={id}>
          {choices.readers.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      </Field>
      {over.length === 0 ? null : (
        <details className={styles.more}>
          <summary>{say(words.whatIf)}</summary>
          <p className={styles.soft}>{say(words.whatIfMeans)}</p>
          <div className={styles.checks}>
            {over.map(({ id: pack, title }) => (
              <Check
                key={pack}
                label={`${begun(say(title))} (${pack})`}
                checked={overlays.includes(pack)}
                onTurn={(isIn) => onChange({ overlays: turned(overlays, pack, isIn) })}
              />
            ))}
          </div>
        </details>
      )}
    </fieldset>
  );
};

/** Chooses filings and what they are held against, and plans; then the plan is shown. */
export const PlanForm = () => {
  const { say } = useWords();
  const { api } = useWork();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const [choice, setChoice] = useState(FIRST_CHOICE);
  const choices = useQuery({ queryKey: ['operator', 'rerun-choices'], queryFn: ({ signal }) => api('readRerunChoices', { signal }) });
  const { planning, count, stop } = usePlanning(({ id }) => void navigate({ to: `/operations/reruns/plans/${id}` }));
  if (choices.isPending) return <Loading />;
  if (choices.data === undefined) return <Failed error={choices.error} onRetry={() => void choices.refetch()} />;
  const { data } = choices;
  const fault = faultOf(choice);
  const change = (one: Partial<PlanChoice>): void => setChoice((now) => ({ ...now, ...one }));
  return (
    <form
      className={styles.form}
      aria-label={say(words.choose)}
      onSubmit={(event) => {
        event.preventDefault();
        if (fault === null && !planning.isPending) planning.mutate({ body: planBodyOf(choice, data.active) });
      }}
    >
      <div className={styles.groups}>
        <Reasons choice={choice} onChange={change} />
        <Narrowing choice={choice} onChange={change} />
        <Against choice={choice} onChange={change} choices={data} />
      </div>
      <div className={styles.formFoot}>
        <Button kind="primary" type="submit" disabled={fault !== null || planning.isPending}>
          {say(words.plan)}
        </Button>
        {planning.isPending ? <Button onClick={stop}>{say(words.stop)}</Button> : null}
        <output className={styles.soft}>
          {planning.isPending ? say(words.planning, { count }) : fault === null ? '' : say(FAULTS[fault])}
        </output>
        {planning.isError ? (
          <p role="alert" className={styles.wrong}>
            {errorText(planning.error)}
          </p>
        ) : null}
      </div>
    </form>
  );
};
