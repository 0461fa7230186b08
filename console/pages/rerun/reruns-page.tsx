import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import operator from '#console/pages/operator/operator.module.css';
import { OperatorFrame } from '#console/pages/operator/operator-frame';
import { Button } from '#console/parts/button';
import { hasOneOf, useWork } from '#console/session/session-context';
import { OPERATOR_ROLES } from '#console/session/staff';
import { useWords } from '#console/words/language';
import { rerunWords as words } from '#shared/messages/console-rerun';
import { PlanForm } from './plan-form';
import styles from './rerun.module.css';
import { RunsList } from './runs-list';

const OpenPlan = () => {
  const { say } = useWords();
  const navigate = useNavigate();
  const [id, setId] = useState('');
  const wanted = id.trim();
  return (
    <form
      className={styles.open}
      aria-label={say(words.openPlan)}
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted !== '') void navigate({ to: `/operations/reruns/plans/${encodeURIComponent(wanted)}` });
      }}
    >
      <label className={styles.field}>
        <span>{say(words.planId)}</span>
        <input value={id} maxLength={100} spellCheck={false} onChange={({ target }) => setId(target.value)} />
      </label>
      <Button type="submit" disabled={wanted === ''}>
        {say(words.open)}
      </Button>
    </form>
  );
};

/** Re-runs: what to choose and plan, and the runs that there were. */
export const RerunsPage = () => {
  const { say } = useWords();
  const { person } = useWork();
  return (
    <OperatorFrame title={words.reruns} lead={words.lead}>
      {hasOneOf(person, OPERATOR_ROLES) ? (
        <section className={operator.section}>
          <h2>{say(words.choose)}</h2>
          <PlanForm />
        </section>
      ) : null}
      <section className={operator.section}>
        <div className={operator.sectionHead}>
          <h2>{say(words.runs)}</h2>
          <OpenPlan />
        </div>
        <RunsList />
      </section>
    </OperatorFrame>
  );
};
