import { useQuery } from '@tanstack/react-query';
import { Lock } from 'lucide-react';
import { type Column, RecordsTable } from '#console/pages/operator/records-table';
import { OutsideText } from '#console/parts/outside-text';
import { Failed, Loading } from '#console/parts/page-states';
import { useWork } from '#console/session/session-context';
import { momentText } from '#console/words/dates';
import { useWords } from '#console/words/language';
import type { AuditEvent } from '#shared/audit/event';
import { filingWords } from '#shared/messages/console-operator-filing';
import { eventName } from '#shared/messages/console-operator-states';
import { roleWords } from '#shared/messages/console-shell';
import styles from './filing.module.css';
import { Section } from './section';

const DIGITS_SHOWN = 12;

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
      shown: (event) => (
        <div className={styles.auditFacts}>
          <OutsideText text={factsText(event)} />
        </div>
      ),
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
