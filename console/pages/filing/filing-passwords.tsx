import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { ApiProblem } from '#console/api/api-problem';
import { Badge } from '#console/parts/badge';
import { Button } from '#console/parts/button';
import { OutsideText } from '#console/parts/outside-text';
import { Failed, Loading, useErrorText } from '#console/parts/page-states';
import { useWork } from '#console/session/session-context';
import { useWords } from '#console/words/language';
import type { WantedPasswordView } from '#shared/api/filing-password';
import { passwordWords } from '#shared/messages/console-passwords';
import styles from './filing.module.css';
import { Section } from './section';

type RowProps = { readonly filing: string; readonly wanted: WantedPasswordView };

/** A filing number with the field for its password, which leaves the page as soon as it is kept. */
const PasswordRow = ({ filing, wanted: { filingNumber, isRequired, isGiven } }: RowProps) => {
  const { say } = useWords();
  const { api } = useWork();
  const queries = useQueryClient();
  const errorText = useErrorText();
  const id = useId();
  const [password, setPassword] = useState('');
  const keep = useMutation({
    mutationFn: () => api('givePassword', { at: { id: filing }, body: { filingNumber, password } }),
    gcTime: 0,
    onSuccess: (answer) => {
      setPassword('');
      queries.setQueryData(['filing', filing, 'passwords'], answer);
    },
  });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (password !== '' && !keep.isPending) keep.mutate();
  };
  return (
    <li className={styles.password}>
      <span className={styles.passwordNumber}>
        <strong>
          <OutsideText text={filingNumber} />
        </strong>
        <Badge tone={isGiven ? 'good' : isRequired ? 'check' : 'neutral'}>
          {say(isGiven ? passwordWords.given : isRequired ? passwordWords.required : passwordWords.optional)}
        </Badge>
      </span>
      <form className={styles.passwordForm} onSubmit={send}>
        <label htmlFor={id} className={styles.soft}>
          {say(isGiven ? passwordWords.another : passwordWords.password)}
        </label>
        <input
          id={id}
          type="password"
          autoComplete="off"
          maxLength={64}
          value={password}
          aria-invalid={keep.isError}
          aria-describedby={keep.isError ? `${id}wrong` : undefined}
          onChange={({ target }) => setPassword(target.value)}
        />
        <Button type="submit" disabled={password === '' || keep.isPending}>
          {say(passwordWords.keep)}
        </Button>
      </form>
      <output className="only-heard">{keep.isSuccess ? say(passwordWords.kept) : ''}</output>
      {keep.isError ? (
        <p id={`${id}wrong`} role="alert" className={styles.wrong}>
          {errorText(keep.error)}
        </p>
      ) : null}
    </li>
  );
};

/** The filing passwords (备案密码) that an applicant's order needs or may carry. They go one way: what was given is never shown. */
export const FilingPasswords = ({ id }: { readonly id: string }) => {
  const { say } = useWords();
  const { api } = useWork();
  const wanted = useQuery({
    queryKey: ['filing', id, 'passwords'],
    queryFn: ({ signal }) => api('listPasswords', { at: { id }, signal }),
  });
  // Somebody who is of the staff, too, looks at another's order.
  if (wanted.error instanceof ApiProblem && wanted.error.problem.status === 404) return null;
  return (
    <Section id="passwords" title={passwordWords.title}>
      {wanted.isPending ? (
        <Loading />
      ) : wanted.data === undefined ? (
        <Failed error={wanted.error} onRetry={() => void wanted.refetch()} />
      ) : wanted.data.items.length === 0 ? (
        <p className={styles.soft}>{say(passwordWords.none)}</p>
      ) : (
        <>
          <p className={styles.soft}>{say(passwordWords.lead)}</p>
          <ul className={styles.passwords}>
            {wanted.data.items.map((one) => (
              <PasswordRow key={one.filingNumber} filing={id} wanted={one} />
            ))}
          </ul>
        </>
      )}
    </Section>
  );
};
