import { kinds, outcomes } from 'virtual:labels';
import { useQuery } from '@tanstack/react-query';
import { Lock } from 'lucide-react';
import { type Column, RecordsTable } from '#console/pages/operator/records-table';
import { OutsideText } from '#console/parts/outside-text';
import { Failed, Loading } from '#console/parts/page-states';
import { useWork } from '#console/session/session-context';
import { momentText } from '#console/words/dates';
import { useWords } from '#console/words/language';
import type { AuditEvent } from '#shared/audit/event';
import { factValues, factWords, filingWords, progressWords } from '#shared/messages/console-operator-filing';
import { eventName, stateNames } from '#shared/messages/console-operator-states';
import { roleWords } from '#shared/messages/console-shell';
import type { Sentence } from '#shared/verdict/verdict';
import styles from './filing.module.css';
import { Section } from './section';

const DIGITS_SHOWN = 12;
const STATES: Readonly<Record<string, Sentence>> = { ...factValues, ...progressWords, ...stateNames };

const HASH = /^[0-9a-f]{32,}$/;
const CODE = /^[\w@./ -]{8,}$/;
const ORDER = Object.keys(factWords);

/** What there is of an event's facts, the telling ones first; a hash by its first digits. */
const Facts = ({ facts }: Pick<AuditEvent, 'facts'>) => {
  const { say } = useWords();
  const wordFor = (name: string, value: string): string => {
    const words = name === 'kind' ? kinds[value] : name === 'outcome' ? (outcomes[value] ?? factValues[value]) : STATES[value];
    return words === undefined ? value : say(words);
  };
  const known = Object.entries(facts)
    .filter(([, value]) => value !== null && value !== '')
    .toSorted(([a], [b]) => ((ORDER.indexOf(a) + ORDER.length) % ORDER.length) - ((ORDER.indexOf(b) + ORDER.length) % ORDER.length));
  return (
    <dl className={styles.auditFacts}>
      {known.map(([name, value]) => {
        const text = String(value);
        const isHash = HASH.test(text);
        const shown = isHash ? `${text.slice(0, DIGITS_SHOWN)}…` : wordFor(name, text);
        return (
          <div key={name}>
            <dt>{say(factWords[name] ?? { zh: name, en: name })}</dt>
            <dd className={isHash || (shown === text && CODE.test(text)) ? styles.code : ''} title={isHash ? text : undefined}>
              <OutsideText text={shown} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
};

const factsText = ({ facts }: AuditEvent): string =>
  Object.entries(facts)
    .map(([name, value]) => `${name}: ${value}`)
    .join(' · ');

/** The audit trail as it is kept: what happened, by whom, with which codes. Sealed parts stay sealed. */
export const FilingAudit = ({ id }: { readonly id: string }) => {
  const { say, tag } = useWords();
  const { api } = useWork();
  const audit = useQuery({ queryKey: ['filing', id, 'audit'], queryFn: ({ signal }) => api('readAudit', { at: { id }, signal }) });
  const byText = ({ actor: { role, id: account = '' } }: AuditEvent): string =>
    `${say(role === 'system' ? filingWords.system : roleWords[role])} ${account}`.trim();
  const columns: readonly Column<AuditEvent>[] = [
    { label: filingWords.at, shown: ({ at }) => momentText(at, tag), text: ({ at }) => at },
    {
      ...{ label: filingWords.auditEvent, text: ({ event }) => event },
      shown: ({ event, sealed }) => (
        <>
          {say(eventName(event))}{' '}
          {sealed === undefined ? null : <Lock size={14} role="img" aria-label={say(filingWords.sealed)} className={styles.lock} />}
        </>
      ),
    },
    { label: filingWords.auditBy, shown: (event) => <OutsideText text={byText(event)} />, text: byText },
    {
      ...{ label: filingWords.auditFacts, text: factsText },
      shown: (event) => <Facts facts={event.facts} />,
    },
  ];
  return (
    <Section id="audit" title={filingWords.audit}>
      {audit.isPending ? (
        <Loading />
      ) : audit.data === undefined ? (
        <Failed error={audit.error} onRetry={() => void audit.refetch()} />
      ) : (
        <>
          <p className={styles.soft}>
            {say(filingWords.auditLead, {
              count: audit.data.head.sequence,
              hash: `${audit.data.head.hash.slice(0, DIGITS_SHOWN)}…`,
            })}
          </p>
          <RecordsTable
            caption={filingWords.audit}
            columns={columns}
            rows={audit.data.items}
            keyOf={({ sequence }) => String(sequence)}
            exportAs={`audit-${id}`}
          />
        </>
      )}
    </Section>
  );
};
