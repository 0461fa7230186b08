import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Badge } from '#console/parts/badge';
import { Button } from '#console/parts/button';
import { Failed, Loading } from '#console/parts/page-states';
import { hasOneOf, useWork } from '#console/session/session-context';
import { OPERATOR_ROLES } from '#console/session/staff';
import { useWords } from '#console/words/language';
import { operatorWords } from '#shared/messages/console-operator';
import { bureauPageWords as words } from '#shared/messages/console-operator-bureau';
import { SentFiles, Submissions } from './bureau-lists';
import { Quarantine } from './bureau-quarantine';
import { BureauStandingPanels } from './bureau-standing';
import { Confirm } from './confirm';
import styles from './operator.module.css';
import { OperatorFrame } from './operator-frame';

const POLL_MS = 10_000;

/** The exchange with the bureau: how it stands, what lies in quarantine, what is under way and what was sent. */
export const BureauPage = () => {
  const { say } = useWords();
  const { api, person } = useWork();
  const client = useQueryClient();
  const [asks, setAsks] = useState(false);
  const mayAct = hasOneOf(person, OPERATOR_ROLES);
  const bureau = useQuery({
    ...{ queryKey: ['operator', 'bureau', 'standing'], refetchInterval: POLL_MS },
    queryFn: ({ signal }) => api('readBureau', { signal }),
  });
  const resume = useMutation({
    mutationFn: () => api('resumeBureau'),
    onSuccess: async () => {
      setAsks(false);
      await client.invalidateQueries({ queryKey: ['operator', 'bureau'] });
    },
  });
  const isStopped = bureau.data?.line?.hold != null || bureau.data?.collecting?.held === true;
  const resumed = resume.data;
  return (
    <OperatorFrame
      title={operatorWords.bureau}
      lead={words.lead}
      actions={
        isStopped && mayAct ? (
          <Button kind="primary" onClick={() => setAsks(true)}>
            {say(words.resume)}
          </Button>
        ) : null
      }
    >
      <output className={styles.said}>
        {resumed === undefined ? null : say(resumed.sending || resumed.collecting ? words.resumed : words.nothingStopped)}
      </output>
      {bureau.isPending ? (
        <Loading />
      ) : bureau.data === undefined ? (
        <Failed error={bureau.error} onRetry={() => void bureau.refetch()} />
      ) : (
        <BureauStandingPanels standing={bureau.data} />
      )}
      <section className={styles.section}>
        <div className={styles.sectionHead}>
          <h2>
            {say(words.quarantine)}{' '}
            {bureau.data === undefined || bureau.data.quarantined === 0 ? null : <Badge tone="bad">{bureau.data.quarantined}</Badge>}
          </h2>
        </div>
        <p className={styles.lead}>{say(words.quarantineLead)}</p>
        <Quarantine mayAct={mayAct} />
      </section>
      <Submissions />
      <section className={styles.section}>
        <h2>{say(words.files)}</h2>
        <SentFiles />
      </section>
      <Confirm
        open={asks}
        title={say(words.resumeAsk)}
        text={say(words.resumeText)}
        action={say(words.resume)}
        isBusy={resume.isPending}
        error={resume.error}
        onConfirm={() => resume.mutate()}
        onClose={() => setAsks(false)}
      />
    </OperatorFrame>
  );
};
