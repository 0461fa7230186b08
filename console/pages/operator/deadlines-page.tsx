import { type InfiniteData, infiniteQueryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { CalendarCheck } from 'lucide-react';
import { useState } from 'react';
import type { Answer } from '#console/api/calls';
import type { Client } from '#console/api/client';
import { Button } from '#console/parts/button';
import { Choice } from '#console/parts/choice';
import { Failed, Loading, Notice } from '#console/parts/page-states';
import { useWork } from '#console/session/session-context';
import { useWords } from '#console/words/language';
import type { FilingState } from '#shared/filing/life-cycle';
import { operatorWords } from '#shared/messages/console-operator';
import { stateNames } from '#shared/messages/console-operator-states';
import { useFilingColumns } from './filing-columns';
import styles from './operator.module.css';
import { OperatorFrame } from './operator-frame';
import { RecordsTable } from './records-table';

/** Stages that have a time limit, or an end by lapse. */
const STAGES: readonly FilingState[] = [
  'first-review',
  'awaiting-photo',
  'photo-review',
  'awaiting-bureau-submission',
  'sending',
  'bureau-review',
  'returned-to-applicant',
];

/** How far ahead is looked, in hours; no number looks at all. */
const WITHIN = [
  { name: 'overdue', hours: 0, label: operatorWords.overdueOnly },
  { name: 'day', hours: 24, label: operatorWords.withinDay },
  { name: 'three', hours: 72, label: operatorWords.withinThreeDays },
  { name: 'any', hours: null, label: operatorWords.anyTime },
] as const;
type Within = (typeof WITHIN)[number]['name'];

const HOUR_MS = 3_600_000;

type Page = Answer<'findFilings'>;

/** Filings of a state, due within so many hours, page after page. */
const filingsQuery = (api: Client, state: FilingState, hours: number | null) =>
  infiniteQueryOptions<Page, Error, InfiniteData<Page, string | null>, readonly unknown[], string | null>({
    queryKey: ['operator', 'filings', state, hours],
    queryFn: ({ signal, pageParam }) =>
      api('findFilings', {
        query: {
          state,
          dueBefore: hours === null ? undefined : new Date(Date.now() + hours * HOUR_MS).toISOString(),
          cursor: pageParam ?? undefined,
        },
        signal,
      }),
    initialPageParam: null,
    getNextPageParam: ({ cursor }) => cursor,
  });

/** Filings whose present stage is overdue or due soon. */
export const DeadlinesPage = () => {
  const { say } = useWords();
  const { api } = useWork();
  const [stage, setStage] = useState<FilingState>('first-review');
  const [within, setWithin] = useState<Within>('three');
  const hours = WITHIN.find(({ name }) => name === within)?.hours ?? null;
  const states = useQuery({ queryKey: ['operator', 'states'], queryFn: ({ signal }) => api('countStates', { signal }) });
  const list = useInfiniteQuery(filingsQuery(api, stage, hours));
  const columns = useFilingColumns();
  const rows = (list.data?.pages.flatMap(({ items }) => items) ?? []).toSorted((a, b) => (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'));
  const countOf = (state: FilingState) => states.data?.items.find((one) => one.state === state)?.count;
  return (
    <OperatorFrame
      title={operatorWords.deadlines}
      lead={operatorWords.deadlinesLead}
      actions={
        <>
          <Choice
            label={say(operatorWords.dueWithin)}
            value={within}
            options={WITHIN.map(({ name, label }) => [name, say(label)] as const)}
            onChoose={setWithin}
          />
          <Button onClick={() => void Promise.all([states.refetch(), list.refetch()])}>{say(operatorWords.refresh)}</Button>
        </>
      }
    >
      <fieldset className={styles.stages} aria-label={say(operatorWords.stage)}>
        {STAGES.map((state) => (
          <button key={state} type="button" className={styles.stage} aria-pressed={state === stage} onClick={() => setStage(state)}>
            {say(stateNames[state])} <strong>{countOf(state) ?? '…'}</strong>
          </button>
        ))}
      </fieldset>
      {list.isPending ? (
        <Loading />
      ) : list.isError && rows.length === 0 ? (
        <Failed error={list.error} onRetry={() => void list.refetch()} />
      ) : rows.length === 0 ? (
        <Notice icon={CalendarCheck} title={say(operatorWords.noFilings)}>
          <p>{say(operatorWords.noFilingsText)}</p>
        </Notice>
      ) : (
        <RecordsTable
          caption={operatorWords.deadlines}
          columns={columns}
          rows={rows}
          keyOf={(row) => row.id}
          exportAs={`filings-${stage}`}
          onMore={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
        />
      )}
    </OperatorFrame>
  );
};
