import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query';
import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import type { Answer } from '#console/api/calls';
import { Failed, Loading, Notice } from '#console/parts/page-states';
import { useWork } from '#console/session/session-context';
import { useWords } from '#console/words/language';
import type { FailedAs, FailedRun } from '#shared/api/operator-filings';
import { failedAsWords, operatorWords } from '#shared/messages/console-operator';
import { FilingLink, When } from './cells';
import { useFilingColumns } from './filing-columns';
import styles from './operator.module.css';
import { OperatorFrame } from './operator-frame';
import { type Column, RecordsTable } from './records-table';

const STATUSES: readonly FailedAs[] = ['FAILED', 'TIMED_OUT', 'ABORTED'];

const FailedFilings = () => {
  const { say } = useWords();
  const { api } = useWork();
  type Page = Answer<'findFilings'>;
  const list = useInfiniteQuery<Page, Error, InfiniteData<Page, string | null>, readonly unknown[], string | null>({
    queryKey: ['operator', 'failed'],
    queryFn: ({ signal, pageParam }) => api('findFilings', { query: { state: 'failed', cursor: pageParam ?? undefined }, signal }),
    initialPageParam: null,
    getNextPageParam: ({ cursor }) => cursor,
  });
  const columns = useFilingColumns();
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  if (list.isPending) return <Loading />;
  if (list.isError && rows.length === 0) return <Failed error={list.error} onRetry={() => void list.refetch()} />;
  if (rows.length === 0) return <Notice icon={CircleCheck} title={say(operatorWords.noFailed)} />;
  return (
    <RecordsTable
      caption={operatorWords.failedFilings}
      columns={columns}
      rows={rows}
      keyOf={({ id }) => id}
      exportAs="failed-filings"
      onMore={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
    />
  );
};

const useRunColumns = (): readonly Column<FailedRun>[] => {
  const { say } = useWords();
  return [
    {
      ...{ label: operatorWords.filing, text: ({ filing }) => filing ?? '' },
      shown: ({ filing }) => (filing === null ? '–' : <FilingLink id={filing} />),
    },
    { label: operatorWords.endedAs, shown: ({ status }) => say(failedAsWords[status]), text: ({ status }) => say(failedAsWords[status]) },
    { label: operatorWords.started, shown: ({ startedAt }) => <When at={startedAt} />, text: ({ startedAt }) => startedAt },
    {
      ...{ label: operatorWords.ended, text: ({ endedAt }) => endedAt ?? '' },
      shown: ({ endedAt }) => (endedAt === undefined ? '–' : <When at={endedAt} />),
    },
    { label: operatorWords.run, shown: ({ name }) => <bdi className={styles.id}>{name}</bdi>, text: ({ name }) => name },
  ];
};

const FailedRuns = ({ status }: { readonly status: FailedAs }) => {
  const { say } = useWords();
  const { api } = useWork();
  type Page = Answer<'listFailedRuns'>;
  const list = useInfiniteQuery<Page, Error, InfiniteData<Page, string | null>, readonly unknown[], string | null>({
    queryKey: ['operator', 'runs', status],
    queryFn: ({ signal, pageParam }) => api('listFailedRuns', { query: { status, cursor: pageParam ?? undefined }, signal }),
    initialPageParam: null,
    getNextPageParam: ({ cursor }) => cursor,
  });
  const columns = useRunColumns();
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  if (list.isPending) return <Loading />;
  if (list.isError && rows.length === 0) return <Failed error={list.error} onRetry={() => void list.refetch()} />;
  if (rows.length === 0) return <Notice icon={CircleCheck} title={say(operatorWords.noRuns)} />;
  return (
    <RecordsTable
      caption={operatorWords.failedRuns}
      columns={columns}
      rows={rows}
      keyOf={({ name }) => name}
      exportAs="failed-runs"
      onMore={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
    />
  );
};

/** What failed: filings that a step could not be done for, and runs that ended badly. */
export const FailuresPage = () => {
  const { say } = useWords();
  const [status, setStatus] = useState<FailedAs>('FAILED');
  return (
    <OperatorFrame title={operatorWords.failures} lead={operatorWords.failuresLead}>
      <section className={styles.section}>
        <h2>{say(operatorWords.failedFilings)}</h2>
        <FailedFilings />
      </section>
      <section className={styles.section}>
        <div className={styles.sectionHead}>
          <h2>{say(operatorWords.failedRuns)}</h2>
          <fieldset className={styles.stages} aria-label={say(operatorWords.endedAs)}>
            {STATUSES.map((one) => (
              <button key={one} type="button" className={styles.stage} aria-pressed={one === status} onClick={() => setStatus(one)}>
                {say(failedAsWords[one])}
              </button>
            ))}
          </fieldset>
        </div>
        <FailedRuns status={status} />
      </section>
    </OperatorFrame>
  );
};
