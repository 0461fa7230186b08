import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import operator from '#console/pages/operator/operator.module.css';
import { OperatorFrame } from '#console/pages/operator/operator-frame';
import { Failed, Loading } from '#console/parts/page-states';
import { hasOneOf, useWork } from '#console/session/session-context';
import { OPERATOR_ROLES } from '#console/session/staff';
import { momentText } from '#console/words/dates';
import { useWords } from '#console/words/language';
import type { RunView } from '#shared/api/rerun';
import { rerunWords, totalWords, runWords as words } from '#shared/messages/console-rerun';
import { hasEnded, isAtWork } from '#shared/rerun/run-states';
import { useDuration } from './durations';
import { Figure } from './figure';
import styles from './rerun.module.css';
import { RunCommands } from './run-commands';
import { RunResults } from './run-results';
import { RunStateBadge } from './run-state';

const POLL_MS = 1500;

const Progress = ({ view }: { readonly view: RunView }) => {
  const { say } = useWords();
  const duration = useDuration();
  const { run, done, failed, flips, pictures, perSecond, remainingSeconds } = view;
  // How many are this run's is known once it has claimed them.
  const of = view.of === 0 && isAtWork(run.state) ? run.planned : view.of;
  return (
    <section className={operator.section}>
      <h2>{say(words.progress)}</h2>
      <progress className={styles.bar} max={Math.max(1, of)} value={done} aria-label={say(words.progress)} />
      <dl className={styles.figures}>
        <Figure label={words.progress} value={say(words.doneOf, { done, of })} />
        <Figure label={words.rate} value={say(words.perSecond, { count: perSecond })} />
        <Figure
          label={words.remaining}
          value={hasEnded(run.state) || remainingSeconds === null || !isAtWork(run.state) ? '–' : duration(remainingSeconds)}
        />
        <Figure label={words.flips} value={flips} />
        <Figure label={words.failed} value={failed} tone={failed === 0 ? undefined : 'bad'} />
        <Figure label={words.picturesRead} value={pictures} />
      </dl>
    </section>
  );
};

/** What another run holds, and what the share that went first came to. */
const Remarks = ({ run }: Pick<RunView, 'run'>) => {
  const { say } = useWords();
  const others = Object.entries(run.others);
  const held = others.reduce((sum, [, count]) => sum + count, 0);
  return (
    <>
      {held === 0 ? null : (
        <div className={styles.note}>
          <p>{run.state === 'refused' ? say(words.refused) : say(words.split, { count: held })}</p>
          <ul>
            {others.map(([other, count]) => (
              <li key={other}>
                <Link to={`/operations/reruns/${other}`}>{say(words.heldBy, { run: other, count })}</Link>
              </li>
            ))}
          </ul>
        </div>
      )}
      {run.state === 'stopped' && run.stopped !== undefined ? (
        <p role="alert" className={styles.note}>
          {say(words.canaryStopped, run.stopped)}
        </p>
      ) : null}
    </>
  );
};

const About = ({ run }: Pick<RunView, 'run'>) => {
  const { say } = useWords();
  const { plan, redriveOf, concurrency, canary, stopRule, attempt } = run;
  const percent = (share: number): string => String(Math.round(share * 1000) / 10);
  return (
    <dl className={operator.facts}>
      <dt>{say(words.ofPlan)}</dt>
      <dd>
        <Link to={`/operations/reruns/plans/${plan}`} className={styles.id}>
          {plan}
        </Link>
      </dd>
      {redriveOf === undefined ? null : (
        <>
          <dt>{say(words.redriveOf)}</dt>
          <dd>
            <Link to={`/operations/reruns/${redriveOf}`} className={styles.id}>
              {redriveOf}
            </Link>
          </dd>
        </>
      )}
      <dt>{say(words.settings)}</dt>
      <dd>
        {say(words.settingsText, {
          ...{ concurrency, share: percent(canary.share) },
          ...{ errors: percent(stopRule.errors), flips: percent(stopRule.flips) },
        })}
        {attempt === 1 ? '' : ` · ${say(words.attempt, { count: attempt })}`}
      </dd>
    </dl>
  );
};

/** What adds up to what was planned; and what is said of these besides. */
const LINES = [
  ['confirmed', 'judged', 'rechecked', 'restarted', 'asked', 'nothing', 'moved-on', 'failed', 'left', 'others'],
  ['better', 'worse', 'unforeseen'],
] as const;
const BAD: readonly string[] = ['failed', 'unforeseen'];

const Report = ({ totals }: { readonly totals: NonNullable<RunView['totals']> }) => {
  const { say } = useWords();
  return (
    <section className={operator.section}>
      <h2>
        {say(words.report)} · {say(words.addsUp, { planned: totals.planned })}
      </h2>
      {LINES.map((lines) => (
        <dl key={lines[0]} className={styles.figures}>
          {lines.map((line) => (
            <Figure
              key={line}
              label={totalWords[line]}
              value={totals[line]}
              tone={BAD.includes(line) && totals[line] > 0 ? 'bad' : undefined}
            />
          ))}
        </dl>
      ))}
    </section>
  );
};

/** A run: how far it is, what may be said to it, and its report. */
export const RunPage = () => {
  const { say, tag } = useWords();
  const { api, person } = useWork();
  const { runId = '' } = useParams({ strict: false });
  const view = useQuery({
    queryKey: ['operator', 'reruns', runId],
    queryFn: ({ signal }) => api('readRerun', { at: { id: runId }, signal }),
    refetchInterval: ({ state }) => (state.data !== undefined && isAtWork(state.data.run.state) ? POLL_MS : false),
  });
  const { data } = view;
  return (
    <OperatorFrame
      title={{ zh: say(words.runOf, { id: runId }), en: say(words.runOf, { id: runId }) }}
      lead={data === undefined ? '' : say(words.startedBy, { by: data.run.by, at: momentText(data.run.createdAt, tag) })}
      actions={
        data === undefined ? null : (
          <>
            <RunStateBadge state={data.run.state} />
            {hasOneOf(person, OPERATOR_ROLES) ? <RunCommands view={data} /> : null}
          </>
        )
      }
    >
      <Link to="/operations/reruns" className={styles.back}>
        {say(rerunWords.back)}
      </Link>
      {view.isPending ? (
        <Loading />
      ) : data === undefined ? (
        <Failed error={view.error} onRetry={() => void view.refetch()} />
      ) : (
        <>
          <Remarks run={data.run} />
          <About run={data.run} />
          <Progress view={data} />
          {data.totals === null ? (
            <p className={styles.soft}>{say(words.noReport)}</p>
          ) : (
            <>
              <Report totals={data.totals} />
              {isAtWork(data.run.state) ? null : <RunResults run={runId} written={`${data.run.attempt}-${data.run.state}`} />}
            </>
          )}
        </>
      )}
    </OperatorFrame>
  );
};
