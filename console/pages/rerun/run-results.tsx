import { type InfiniteData, useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useCallback } from 'react';
import type { Answer } from '#console/api/calls';
import { FilingLink } from '#console/pages/operator/cells';
import { download } from '#console/pages/operator/download';
import operator from '#console/pages/operator/operator.module.css';
import { Button } from '#console/parts/button';
import { Failed, Loading, useErrorText } from '#console/parts/page-states';
import { useWork } from '#console/session/session-context';
import { useWords } from '#console/words/language';
import { resultWords, runWords, totalWords, rerunWords as words } from '#shared/messages/console-rerun';
import type { ReportRow } from '#shared/rerun/report';
import { csvText } from '#shared/web/csv';
import { useOutcome } from './flip';
import { gathered } from './gathered';
import styles from './rerun.module.css';
import { RowsTable, type WideColumn } from './rows-table';

const LIMIT = '1000';
const MOST = '2000';

const useColumns = (): readonly WideColumn<ReportRow>[] => {
  const { say } = useWords();
  const nameOf = useOutcome();
  const plain = (label: WideColumn<ReportRow>['label'], width: string, text: (row: ReportRow) => string): WideColumn<ReportRow> => ({
    ...{ label, width, text },
    shown: (row) => text(row) || '–',
  });
  const resultOf = ({ result, run }: ReportRow): string => {
    if (result !== null) return say(resultWords[result.as]);
    return run === undefined ? say(totalWords.left) : say(runWords.otherRun, { run });
  };
  return [
    { label: words.filing, width: 'minmax(10rem, 1.2fr)', shown: ({ filing }) => <FilingLink id={filing} />, text: ({ filing }) => filing },
    plain(runWords.result, 'minmax(9rem, 1.2fr)', resultOf),
    plain(words.before, 'minmax(7rem, 0.8fr)', ({ result }) => (result === null ? '' : nameOf(result.before))),
    plain(words.after, 'minmax(7rem, 0.8fr)', ({ result }) => (result === null ? '' : nameOf(result.after))),
    plain(runWords.unforeseen, 'minmax(11rem, 0.8fr)', ({ result }) => (result?.unforeseen === true ? say(runWords.unforeseen) : '')),
    { ...plain(totalWords.pictures, '7.5rem', ({ result }) => String(result?.pictures ?? 0)), number: true },
    plain(runWords.error, 'minmax(8rem, 1fr)', ({ result }) => result?.error ?? ''),
  ];
};

/** What became of each filing of a run. `key`: another where the report was written anew. */
export const RunResults = ({ run, written }: { readonly run: string; readonly written: string }) => {
  const { say } = useWords();
  const { api } = useWork();
  const errorText = useErrorText();
  const columns = useColumns();
  type Page = Answer<'listRerunResults'>;
  const list = useInfiniteQuery<Page, Error, InfiniteData<Page, string | null>, readonly unknown[], string | null>({
    queryKey: ['operator', 'rerun-results', run, written],
    queryFn: ({ signal, pageParam }) =>
      api('listRerunResults', { at: { id: run }, query: { limit: LIMIT, cursor: pageParam ?? undefined }, signal }),
    initialPageParam: null,
    getNextPageParam: ({ cursor }) => cursor,
  });
  const save = useMutation({
    mutationFn: async () => {
      const rows = await gathered((cursor) => api('listRerunResults', { at: { id: run }, query: { limit: MOST, cursor } }));
      download(
        `rerun-${run}.csv`,
        csvText(
          columns.map(({ label }) => say(label)),
          rows.map((row) => columns.map(({ text }) => text(row))),
        ),
      );
    },
  });
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return (
    <section className={operator.section}>
      <div className={styles.tools}>
        <h2>{say(runWords.results)}</h2>
        <output className={styles.soft}>{save.isPending ? say(words.gathering) : save.isError ? errorText(save.error) : ''}</output>
        <Button kind="quiet" className={styles.push} disabled={save.isPending} onClick={() => save.mutate()}>
          <Download size={16} aria-hidden />
          {say(words.csv)}
        </Button>
      </div>
      {list.isPending ? (
        <Loading />
      ) : list.isError && rows.length === 0 ? (
        <Failed error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <RowsTable caption={runWords.results} columns={columns} rows={rows} keyOf={({ filing }) => filing} onEnd={more} />
      )}
    </section>
  );
};
