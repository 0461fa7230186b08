import { filingTypes, outcomes, provinces } from 'virtual:labels';
import type { ReactNode } from 'react';
import { StateBadge, When } from '#console/pages/operator/cells';
import { Badge, type Tone } from '#console/parts/badge';
import { OutsideText } from '#console/parts/outside-text';
import { begun, useWords } from '#console/words/language';
import type { FilingView } from '#shared/api/filing-view';
import { filingWords } from '#shared/messages/console-operator-filing';
import { actionNames } from '#shared/messages/console-operator-states';
import type { Outcome } from '#shared/verdict/verdict';
import styles from './filing.module.css';

/** The colour of a verdict. */
export const OUTCOME_TONES: Readonly<Record<Outcome, Tone>> = {
  pass: 'good',
  'needs-review': 'check',
  'needs-material': 'bad',
  blocked: 'bad',
};

const STAGES = ['firstReview', 'curtainPhotoReview', 'bureauSubmission', 'bureau'] as const;

/** What a filing is, where it stands, by when what is due, and which numbers it got. */
export const FilingHead = ({ filing, actions }: { readonly filing: FilingView; readonly actions: ReactNode }) => {
  const { say } = useWords();
  const { id, state, revision, province, action, filingType, createdAt, submittedAt, since, dueAt, deadlines, filingNumbers, verdict } =
    filing;
  const stages = STAGES.flatMap((stage) => (deadlines[stage] === undefined ? [] : [{ stage, day: deadlines[stage] }]));
  const numbers = Object.entries(filingNumbers.websites);
  return (
    <header className={styles.head}>
      <div className={styles.headLine}>
        <h1>
          <bdi className={styles.id}>{id}</bdi>
        </h1>
        <StateBadge state={state} />
        {verdict === null ? null : (
          <Badge tone={OUTCOME_TONES[verdict.outcome]}>
            {say(outcomes[verdict.outcome] ?? { zh: verdict.outcome, en: verdict.outcome })}
          </Badge>
        )}
        <span className={styles.headActions}>{actions}</span>
      </div>
      <p className={styles.what}>
        {[
          say(provinces[province] ?? { zh: province, en: province }),
          say(actionNames[action]),
          ...(filingType === null ? [] : [say(filingTypes[filingType] ?? { zh: filingType, en: filingType })]),
          ...(revision === 0 ? [] : [say(filingWords.revision, { count: revision })]),
        ]
          .map(begun)
          .join(' · ')}
      </p>
      <dl className={styles.moments}>
        <div>
          <dt>{say(filingWords.created)}</dt>
          <dd>
            <When at={createdAt} />
          </dd>
        </div>
        {submittedAt === undefined ? null : (
          <div>
            <dt>{say(filingWords.submitted)}</dt>
            <dd>
              <When at={submittedAt} />
            </dd>
          </div>
        )}
        <div>
          <dt>{say(filingWords.since)}</dt>
          <dd>
            <When at={since} />
          </dd>
        </div>
        {dueAt === undefined ? null : (
          <div>
            <dt>{say(filingWords.due)}</dt>
            <dd>
              <When at={dueAt} isDue />
            </dd>
          </div>
        )}
        {stages.map(({ stage, day }) => (
          <div key={stage}>
            <dt>{say(filingWords[stage])}</dt>
            <dd>{day}</dd>
          </div>
        ))}
      </dl>
      {filingNumbers.subject === undefined && numbers.length === 0 ? null : (
        <dl className={styles.numbers}>
          <dt>{say(filingWords.numbers)}</dt>
          {filingNumbers.subject === undefined ? null : (
            <dd>
              {say(filingWords.subjectNumber)} <OutsideText text={filingNumbers.subject} />
            </dd>
          )}
          {numbers.map(([place, number]) => (
            <dd key={place}>
              {say(filingWords.websiteNumber, { number: Number(place) + 1 })} <OutsideText text={number} />
            </dd>
          ))}
        </dl>
      )}
    </header>
  );
};
