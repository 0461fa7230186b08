import { kinds, natures } from 'virtual:labels';
import type { ReactNode } from 'react';
import { stepValues } from '#console/pages/task/entered-places';
import { OutsideText } from '#console/parts/outside-text';
import { useWords } from '#console/words/language';
import type { FilingView } from '#shared/api/filing-view';
import { enteredWords, stepActionWords, stepWords } from '#shared/messages/console-entered';
import { filingWords } from '#shared/messages/console-operator-filing';
import styles from './filing.module.css';
import { Section } from './section';

const Fact = ({ term, children }: { readonly term: string; readonly children: ReactNode }) => (
  <>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </>
);

/** What an order that changes or cancels asks for, step by step. */
const Steps = ({ filing }: { readonly filing: FilingView }) => {
  const { say } = useWords();
  return (filing.entered.steps ?? []).map(({ action }, step) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a step has no other name
    <div key={step}>
      <h3>
        {say(enteredWords.step, { at: step + 1 })} · {say(stepActionWords[action])}
      </h3>
      <dl className={styles.facts}>
        {stepValues(filing, step)
          .filter(({ part }) => part !== 'action')
          .map(({ part, place, value }) => (
            <Fact key={place} term={say(stepWords[part] ?? { zh: part, en: part })}>
              <OutsideText text={value} />
            </Fact>
          ))}
      </dl>
    </div>
  ));
};

/** What the applicant typed, in short; masked where it is personal. */
export const FilingEntered = ({ filing }: { readonly filing: FilingView }) => {
  const { say } = useWords();
  const { masked } = filing;
  const { subject, websites } = filing.entered.order;
  const kindOf = (kind: string): string => say(kinds[kind] ?? { zh: kind, en: kind });
  return (
    <Section id="entered" title={filingWords.entered}>
      <div className={styles.columns}>
        <div>
          <h3>{say(filingWords.subject)}</h3>
          <dl className={styles.facts}>
            <Fact term={say(filingWords.name)}>
              <OutsideText text={subject.name} /> · {say(natures[subject.nature] ?? { zh: subject.nature, en: subject.nature })}
            </Fact>
            <Fact term={say(filingWords.certificate)}>
              {kindOf(subject.certificate.kind)} <OutsideText text={subject.certificate.number} />
            </Fact>
          </dl>
        </div>
        <Steps filing={filing} />
        {websites.map((website, index) => (
          <div key={website.domains.join(' ')}>
            <h3>{say(filingWords.websiteNumber, { number: index + 1 })}</h3>
            <dl className={styles.facts}>
              <Fact term={say(filingWords.name)}>
                <OutsideText text={website.name} />
              </Fact>
              <Fact term={say(filingWords.domains)}>
                {website.domains.map((domain, at) => (
                  <span key={domain}>
                    {at === 0 ? '' : '、'}
                    <OutsideText text={domain} />
                  </span>
                ))}
              </Fact>
              <Fact term={say(filingWords.manager)}>
                <OutsideText text={website.manager.name} /> · {kindOf(website.manager.certificate.kind)}{' '}
                <OutsideText text={website.manager.certificate.number} />
              </Fact>
              {(website.preApprovals ?? []).map(({ number }) => (
                <Fact key={number} term={say(enteredWords.preApproval)}>
                  <OutsideText text={number} />
                </Fact>
              ))}
            </dl>
          </div>
        ))}
      </div>
      {masked.length === 0 ? null : <p className={styles.soft}>{say(filingWords.masked)}</p>}
    </Section>
  );
};
