import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query';
import { Send } from 'lucide-react';
import { useState } from 'react';
import type { Answer } from '#console/api/calls';
import { Failed, Loading, Notice } from '#console/parts/page-states';
import { useWork } from '#console/session/session-context';
import { useWords } from '#console/words/language';
import type { SentFileView, SubmissionStanding, SubmissionView } from '#shared/api/operator-bureau';
import { operationName, submissionWords, bureauPageWords as words } from '#shared/messages/console-operator-bureau';
import { FilingLink, When } from './cells';
import styles from './operator.module.css';
import { type Column, RecordsTable } from './records-table';

const STATES: readonly SubmissionStanding[] = ['building', 'waiting', 'sending', 'accepted', 'to-correct', 'refused', 'approved'];

const submissionColumns = (say: ReturnType<typeof useWords>['say']): readonly Column<SubmissionView>[] => [
  { label: words.number, shown: ({ number }) => number ?? '–', text: ({ number }) => String(number ?? ''), number: true },
  { label: words.filing, shown: ({ filing }) => <FilingLink id={filing} />, text: ({ filing }) => filing },
  { label: words.revision, shown: ({ revision }) => revision, text: ({ revision }) => String(revision), number: true },
  { label: words.operation, shown: ({ operation }) => say(operationName(operation)), text: ({ operation }) => operation },
  { label: words.asked, shown: ({ requestedAt }) => <When at={requestedAt} />, text: ({ requestedAt }) => requestedAt },
  {
    ...{ label: words.accepted, text: ({ acceptedAt }) => acceptedAt ?? '' },
    shown: ({ acceptedAt }) => (acceptedAt === null ? '–' : <When at={acceptedAt} />),
  },
  { label: words.code, shown: ({ returnCode }) => returnCode ?? '–', text: ({ returnCode }) => String(returnCode ?? ''), number: true },
];

/** Submissions in a state that one chooses. */
export const Submissions = () => {
  const { say } = useWords();
  const { api } = useWork();
  const [state, setState] = useState<SubmissionStanding>('accepted');
  type Page = Answer<'listSubmissions'>;
  const list = useInfiniteQuery<Page, Error, InfiniteData<Page, string | null>, readonly unknown[], string | null>({
    queryKey: ['operator', 'bureau', 'submissions', state],
    queryFn: ({ signal, pageParam }) => api('listSubmissions', { query: { state, cursor: pageParam ?? undefined }, signal }),
    initialPageParam: null,
    getNextPageParam: ({ cursor }) => cursor,
  });
  const columns = submissionColumns(say);
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section className={styles.section}>
      <div className={styles.sectionHead}>
        <h2>{say(words.submissions)}</h2>
        <fieldset className={styles.stages} aria-label={say(words.state)}>
          {STATES.map((one) => (
            <button key={one} type="button" className={styles.stage} aria-pressed={one === state} onClick={() => setState(one)}>
              {say(submissionWords[one])}
            </button>
          ))}
        </fieldset>
      </div>
      {list.isPending ? (
        <Loading />
      ) : list.isError && rows.length === 0 ? (
        <Failed error={list.error} onRetry={() => void list.refetch()} />
      ) : rows.length === 0 ? (
        <Notice icon={Send} title={say(words.noSubmissions)} />
      ) : (
        <RecordsTable
          caption={words.submissions}
          columns={columns}
          rows={rows}
          keyOf={({ key }) => key}
          exportAs={`submissions-${state}`}
          onMore={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
        />
      )}
    </section>
  );
};

const DIGITS_SHOWN = 12;

const FILE_COLUMNS: readonly Column<SentFileView>[] = [
  { label: words.number, shown: ({ number }) => number, text: ({ number }) => String(number), number: true },
  { label: words.filing, shown: ({ filing }) => <FilingLink id={filing} />, text: ({ filing }) => filing },
  { label: words.accepted, shown: ({ acceptedAt }) => <When at={acceptedAt} />, text: ({ acceptedAt }) => acceptedAt },
  {
    ...{ label: words.digest, text: ({ hash }) => hash },
    shown: ({ hash }) => (
      <span className={styles.id} title={hash}>
        {hash.slice(0, DIGITS_SHOWN)}…
      </span>
    ),
  },
];

/** The files that the bureau accepted, the last first. */
export const SentFiles = () => {
  const { say } = useWords();
  const { api } = useWork();
  type Page = Answer<'listSentFiles'>;
  const list = useInfiniteQuery<Page, Error, InfiniteData<Page, string | null>, readonly unknown[], string | null>({
    queryKey: ['operator', 'bureau', 'files'],
    queryFn: ({ signal, pageParam }) => api('listSentFiles', { query: { cursor: pageParam ?? undefined }, signal }),
    initialPageParam: null,
    getNextPageParam: ({ cursor }) => cursor,
  });
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  if (list.isPending) return <Loading />;
  if (list.isError && rows.length === 0) return <Failed error={list.error} onRetry={() => void list.refetch()} />;
  if (rows.length === 0) return <Notice icon={Send} title={say(words.noFiles)} />;
  return (
    <RecordsTable
      caption={words.files}
      columns={FILE_COLUMNS}
      rows={rows}
      keyOf={({ number }) => String(number)}
      exportAs="sent-files"
      onMore={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
    />
  );
};
