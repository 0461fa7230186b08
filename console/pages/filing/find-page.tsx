import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { Button } from '#console/parts/button';
import { hasOneOf, useWork } from '#console/session/session-context';
import { OPERATOR_ROLES, STAFF_ROLES } from '#console/session/staff';
import { useWords } from '#console/words/language';
import { filingWords } from '#shared/messages/console-operator-filing';
import { stateNames } from '#shared/messages/console-operator-states';
import styles from './filing.module.css';
import { OwnFilings } from './own-filings';

/** What ids of filings and of tasks are made of; a task's id leads to its filing. */
const ID = /^[\w.-]{1,100}$/;
const TASK = /^(.+)\.t\d{1,6}$/;

const Standing = () => {
  const { say } = useWords();
  const { api } = useWork();
  const states = useQuery({ queryKey: ['operator', 'states'], queryFn: ({ signal }) => api('countStates', { signal }) });
  if (states.data === undefined) return null;
  return (
    <section className={styles.standing}>
      <h2>{say(filingWords.standing)}</h2>
      <dl className={styles.counts}>
        {states.data.items.map(({ state, count }) => (
          <div key={state}>
            <dt>{say(stateNames[state])}</dt>
            <dd className={count === 0 ? styles.none : ''}>{count}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

/** The field for a filing's id. */
const Search = () => {
  const { say } = useWords();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const id = useId();
  const open = (): void => {
    const wanted = text.trim();
    const isId = ID.test(wanted);
    setIsWrong(!isId);
    if (isId) void navigate({ to: `/filings/${TASK.exec(wanted)?.[1] ?? wanted}` });
  };
  return (
    <form
      className={styles.search}
      onSubmit={(event) => {
        event.preventDefault();
        open();
      }}
    >
      <label htmlFor={id}>{say(filingWords.id)}</label>
      <span className={styles.searchRow}>
        <input
          id={id}
          value={text}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? `${id}wrong` : undefined}
          onChange={({ target }) => {
            setText(target.value);
            setIsWrong(false);
          }}
        />
        <Button kind="primary" type="submit">
          {say(filingWords.open)}
        </Button>
      </span>
      {isWrong ? (
        <p id={`${id}wrong`} role="alert" className={styles.wrong}>
          {say(filingWords.notAnId)}
        </p>
      ) : null}
    </form>
  );
};

/** Finds a filing: any by its id for the staff, one's own from their list. */
export const FindPage = () => {
  const { say } = useWords();
  const { person } = useWork();
  const isStaff = hasOneOf(person, STAFF_ROLES);
  return (
    <div className={styles.find}>
      <h1>{say(filingWords.filings)}</h1>
      {isStaff ? (
        <>
          <p className={styles.soft}>{say(filingWords.searchLead)}</p>
          <Search />
        </>
      ) : null}
      {hasOneOf(person, ['applicant']) ? <OwnFilings /> : null}
      {hasOneOf(person, [...OPERATOR_ROLES, 'auditor']) ? <Standing /> : null}
    </div>
  );
};
