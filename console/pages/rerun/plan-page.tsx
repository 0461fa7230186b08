import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import operator from '#console/pages/operator/operator.module.css';
import { OperatorFrame } from '#console/pages/operator/operator-frame';
import { Badge } from '#console/parts/badge';
import { Button } from '#console/parts/button';
import { Failed, Loading, useErrorText } from '#console/parts/page-states';
import { hasOneOf, useWork } from '#console/session/session-context';
import { OPERATOR_ROLES } from '#console/session/staff';
import { momentText } from '#console/words/dates';
import { useWords } from '#console/words/language';
import type { PlanView } from '#shared/api/rerun';
import { runWords, stepWords, rerunWords as words } from '#shared/messages/console-rerun';
import type { RerunStep } from '#shared/rerun/plan';
import type { Sentence } from '#shared/verdict/verdict';
import { useDuration } from './durations';
import { Figure } from './figure';
import { useOutcome } from './flip';
import { PlannedFilings } from './planned-filings';
import { usePlanning } from './planning';
import styles from './rerun.module.css';
import { StartDialog } from './start-dialog';

const Totals = ({ totals }: Pick<PlanView, 'totals'>) => {
  const duration = useDuration();
  const { better, worse } = totals.flips;
  return (
    <dl className={styles.figures}>
      <Figure label={words.filings} value={totals.filings} />
      <Figure label={words.toDo} value={totals.toDo} />
      <Figure label={words.better} value={better} tone={better === 0 ? undefined : 'good'} />
      <Figure label={words.worse} value={worse} tone={worse === 0 ? undefined : 'bad'} />
      <Figure label={words.unknown} value={totals.unknown} means={words.unknownMeans} />
      <Figure label={words.pictures} value={totals.pictures} />
      <Figure label={words.time} value={duration(totals.seconds)} />
      <Figure label={words.cost} value={totals.cost} />
    </dl>
  );
};

type CountsProps = { readonly title: Sentence; readonly rows: readonly (readonly [string, number])[] };

const Counts = ({ title, rows }: CountsProps) => {
  const { say } = useWords();
  return (
    <section className={styles.panel}>
      <h2>{say(title)}</h2>
      {rows.length === 0 ? (
        <p className={styles.soft}>{say(words.noFlips)}</p>
      ) : (
        <dl className={styles.counts}>
          {rows.map(([name, count]) => (
            <div key={name} className={operator.callRow}>
              <dt>{name}</dt>
              <dd>{count}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
};

const STEPS: readonly RerunStep[] = ['read', 'judge', 'recheck', 'restart', 'ask'];

const Differences = ({ totals }: Pick<PlanView, 'totals'>) => {
  const { say } = useWords();
  const nameOf = useOutcome();
  const flips = Object.entries(totals.byFlip).map(([flip, count]) => {
    const [before = '', after = ''] = flip.split(' → ');
    return [say(words.fromTo, { before: nameOf(before), after: nameOf(after) }), count] as const;
  });
  const steps = STEPS.filter((step) => totals.steps[step] > 0).map((step) => [say(stepWords[step]), totals.steps[step]] as const);
  return (
    <div className={styles.lists}>
      <Counts title={words.byFlip} rows={flips} />
      <Counts title={words.byRule} rows={Object.entries(totals.byRule)} />
      <Counts title={words.steps} rows={steps} />
    </div>
  );
};

const Incomplete = ({ plan, mayPlan }: { readonly plan: PlanView; readonly mayPlan: boolean }) => {
  const { say } = useWords();
  const queries = useQueryClient();
  const errorText = useErrorText();
  const { planning, count, stop } = usePlanning((next) => queries.setQueryData(['operator', 'rerun-plan', plan.id], next));
  return (
    <div className={styles.note}>
      <p>
        {planning.isPending
          ? say(words.planning, { count: count || plan.totals.filings })
          : say(words.incomplete, { count: plan.totals.filings })}
      </p>
      {mayPlan && !planning.isPending ? <Button onClick={() => planning.mutate({ plan: plan.id })}>{say(words.planOn)}</Button> : null}
      {planning.isPending ? <Button onClick={stop}>{say(words.stop)}</Button> : null}
      {planning.isError ? <p role="alert">{errorText(planning.error)}</p> : null}
    </div>
  );
};

/** A plan: what it comes to, filing by filing, and the way to run it. */
export const PlanPage = () => {
  const { say, tag } = useWords();
  const { api, person } = useWork();
  const { planId = '' } = useParams({ strict: false });
  const [asks, setAsks] = useState(false);
  const mayAct = hasOneOf(person, OPERATOR_ROLES);
  const plan = useQuery({
    queryKey: ['operator', 'rerun-plan', planId],
    queryFn: ({ signal }) => api('readRerunPlan', { at: { id: planId }, signal }),
  });
  const { data } = plan;
  const { pack, reader } = data?.target ?? { pack: { id: '' }, reader: null };
  const lead =
    data === undefined
      ? ''
      : `${say(words.planLead, { at: momentText(data.at, tag), pack: pack.id })}${reader === null ? '' : say(words.planReader, { reader })}`;
  return (
    <OperatorFrame
      title={words.planTitle}
      lead={lead}
      actions={
        data === undefined ? null : !data.active ? (
          <Badge tone="check">{say(words.onlyWhatIf)}</Badge>
        ) : mayAct && data.totals.toDo > 0 ? (
          <Button kind="primary" onClick={() => setAsks(true)}>
            {say(runWords.run)}
          </Button>
        ) : null
      }
    >
      <Link to="/operations/reruns" className={styles.back}>
        {say(words.back)}
      </Link>
      {plan.isPending ? (
        <Loading />
      ) : data === undefined ? (
        <Failed error={plan.error} onRetry={() => void plan.refetch()} />
      ) : (
        <>
          {data.complete ? null : <Incomplete plan={data} mayPlan={mayAct} />}
          <Totals totals={data.totals} />
          <Differences totals={data.totals} />
          <PlannedFilings plan={data} />
          <StartDialog plan={data.id} count={data.totals.toDo} open={asks} onClose={() => setAsks(false)} />
        </>
      )}
    </OperatorFrame>
  );
};
