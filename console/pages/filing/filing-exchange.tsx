import { useQuery } from '@tanstack/react-query';
import { Badge } from '#console/parts/badge';
import { OutsideText } from '#console/parts/outside-text';
import { Failed, Loading } from '#console/parts/page-states';
import { useWork } from '#console/session/session-context';
import { momentText } from '#console/words/dates';
import { useWords } from '#console/words/language';
import type { ExchangeView } from '#shared/api/operator-bureau';
import { answerName, holdWords, operationName, submissionWords } from '#shared/messages/console-operator-bureau';
import { filingWords } from '#shared/messages/console-operator-filing';
import styles from './filing.module.css';
import { Section } from './section';

const TONES = { approved: 'good', refused: 'bad', 'to-correct': 'bad', accepted: 'accent', sending: 'accent' } as const;

const isToned = (state: string): state is keyof typeof TONES => Object.hasOwn(TONES, state);

const Submission = ({ submission }: { readonly submission: ExchangeView }) => {
  const { say, tag } = useWords();
  const { revision, operation, state, number, requestedAt, acceptedAt, returnCode, answers, hold } = submission;
  return (
    <li className={styles.finding}>
      <span className={styles.findingHead}>
        <Badge tone={isToned(state) ? TONES[state] : 'neutral'}>{say(submissionWords[state])}</Badge>
        <strong>{say(operationName(operation))}</strong>
        {revision === 0 ? null : <span className={styles.soft}>{say(filingWords.revision, { count: revision })}</span>}
        {number === null ? null : <span className={styles.soft}>{say(filingWords.number, { number })}</span>}
        {returnCode === null ? null : <code className={styles.code}>{returnCode}</code>}
      </span>
      <p className={styles.soft}>
        {say(filingWords.asked, { at: momentText(requestedAt, tag) })}
        {acceptedAt === null ? null : ` · ${say(filingWords.acceptedAt, { at: momentText(acceptedAt, tag) })}`}
      </p>
      {hold === null ? null : <p className={styles.wrong}>{say(holdWords[hold.reason])}</p>}
      {answers.length === 0 ? null : (
        <ul className={styles.plain}>
          {answers.map(({ id, is, says }) => (
            <li key={id}>
              {say(answerName(is))}{' '}
              <code className={styles.code}>
                <OutsideText text={says} />
              </code>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
};

/** What passed between a filing and the bureau. */
export const FilingExchange = ({ id }: { readonly id: string }) => {
  const { say } = useWords();
  const { api } = useWork();
  const exchange = useQuery({
    queryKey: ['filing', id, 'exchange'],
    queryFn: ({ signal }) => api('readExchange', { at: { id }, signal }),
  });
  return (
    <Section id="exchange" title={filingWords.exchange}>
      {exchange.isPending ? (
        <Loading />
      ) : exchange.data === undefined ? (
        <Failed error={exchange.error} onRetry={() => void exchange.refetch()} />
      ) : exchange.data.items.length === 0 ? (
        <p className={styles.soft}>{say(filingWords.noExchange)}</p>
      ) : (
        <ul className={styles.findings}>
          {exchange.data.items.map((submission) => (
            <Submission key={submission.key} submission={submission} />
          ))}
        </ul>
      )}
    </Section>
  );
};
