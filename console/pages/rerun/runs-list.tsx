import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ListRestart } from 'lucide-react';
import type { Answer } from '#console/api/calls';
import { When } from '#console/pages/operator/cells';
import operator from '#console/pages/operator/operator.module.css';
import { type Column, RecordsTable } from '#console/pages/operator/records-table';
import { Failed, Loading, Notice } from '#console/parts/page-states';
import { useWork } from '#console/session/session-context';
import { useWords } from '#console/words/language';
import { runStateWords, runWords, rerunWords as words } from '#shared/messages/console-rerun';
import { isAtWork } from '#shared/rerun/run-states';
import styles from './rerun.module.css';
import { RunStateBadge } from './run-state';

const POLL_MS = 5000;
const LIMIT = 20;

type Page = Answer<'listReruns'>;
type Row = Page['items'][number];

const useColumns = (): readonly Column<Row>[] => {
  const { say } = useWords();
  const done = ({ done: count, of }: Row): string => say(runWords.doneOf, { done: count, of });
  const counted = (label: Column<Row>['label'], count: (row: Row) => number): Column<Row> => ({
    ...{ label, number: true, shown: count },
    text: (row) => String(count(row)),
  });
  return [
    {
      ...{ label: words.runs, text: ({ run }) => run.id },
      shown: ({ run }) => (
        <Link to={`/operations/reruns/${run.id}`} className={styles.id}>
          <bdi>{run.id}</bdi>
        </Link>
      ),
    },
    {
      ...{ label: words.state, text: ({ run }) => say(runStateWords[run.state]) },
      shown: ({ run }) => <RunStateBadge state={run.state} />,
    },
    {
      ...{ label: runWords.progress, text: done },
      shown: (row) => (
        <span className={operator.two}>
          <progress className={styles.smallBar} max={Math.max(1, row.of)} value={row.done} aria-label={say(runWords.progress)} />
          <span className={operator.small}>{done(row)}</span>
        </span>
      ),
    },
    counted(runWords.flips, ({ flips }) => flips),
    counted(runWords.failed, ({ failed }) => failed),
    { label: runWords.started, shown: ({ run }) => <When at={run.createdAt} />, text: ({ run }) => run.createdAt },
    { label: runWords.by, shown: ({ run }) => <bdi>{run.by}</bdi>, text: ({ run }) => run.by },
  ];
};

/** Runs, the newest first, with how far they are. */
export const RunsList = () => {
  const { say } = useWords();
  const { api } = useWork();
  const list = useInfiniteQuery<Page, Error, InfiniteData<Page, string | null>, readonly unknown[], string | null>({
    queryKey: ['operator', 'reruns'],
    queryFn: ({ signal, pageParam }) => api('listReruns', { query: { limit: String(LIMIT), cursor: pageParam ?? undefined }, signal }),
    initialPageParam: null,
    getNextPageParam: ({ cursor }) => cursor,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(({ run }) => isAtWork(run.state))) === true ? POLL_MS : false,
  });
  const columns = useColumns();
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  if (list.isPending) return <Loading />;
  if (list.isError && rows.length === 0) return <Failed error={list.error} onRetry={() => void list.refetch()} />;
  if (rows.length === 0)
    return (
      <Notice icon={ListRestart} title={say(words.noRuns)}>
        <p>{say(words.noRunsText)}</p>
      </Notice>
    );
  return (
    <RecordsTable
      caption={words.runs}
      columns={columns}
      rows={rows}
      keyOf={({ run }) => run.id}
      exportAs="reruns"
      onMore={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
    />
  );
};
