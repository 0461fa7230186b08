import { provinces } from 'virtual:labels';
import { type InfiniteData, useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { Download, SearchX } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { Answer } from '#console/api/calls';
import { FilingLink } from '#console/pages/operator/cells';
import { download } from '#console/pages/operator/download';
import operator from '#console/pages/operator/operator.module.css';
import { Button } from '#console/parts/button';
import { Failed, Loading, Notice, useErrorText } from '#console/parts/page-states';
import { useWork } from '#console/session/session-context';
import { useWords } from '#console/words/language';
import type { PlanPart, PlanView } from '#shared/api/rerun';
import { stateNames } from '#shared/messages/console-operator-states';
import { directionWords, stepWords, whyWords, rerunWords as words } from '#shared/messages/console-rerun';
import type { PlannedFiling } from '#shared/rerun/plan';
import { csvText } from '#shared/web/csv';
import { Flip, useOutcome } from './flip';
import { gathered } from './gathered';
import styles from './rerun.module.css';
import { RowsTable, type WideColumn } from './rows-table';

const PARTS: readonly PlanPart[] = ['flips', 'to-do', 'all'];
const PART_WORDS = { flips: words.partFlips, 'to-do': words.partToDo, all: words.partAll } as const;

const useColumns = (): readonly WideColumn<PlannedFiling>[] => {
  const { say } = useWords();
  const nameOf = useOutcome();
  const province = ({ province: code }: PlannedFiling): string => say(provinces[code] ?? { zh: code, en: code });
  const flip = ({ before, after }: PlannedFiling): string => say(words.fromTo, { before: nameOf(before), after: nameOf(after) });
  const listed = (texts: readonly string[]): string => texts.join(say(words.between));
  const plain = (
    label: WideColumn<PlannedFiling>['label'],
    width: string,
    text: (row: PlannedFiling) => string,
  ): WideColumn<PlannedFiling> => ({ label, width, text, shown: (row) => text(row) || '–' });
  return [
    { label: words.filing, width: 'minmax(9rem, 0.9fr)', shown: ({ filing }) => <FilingLink id={filing} />, text: ({ filing }) => filing },
    { label: words.verdict, width: 'minmax(17rem, 1.6fr)', shown: (row) => <Flip {...row} />, text: flip },
    plain(words.rules, 'minmax(5rem, 0.6fr)', ({ because }) => because.join(' ')),
    plain(words.step, 'minmax(10rem, 1.2fr)', ({ steps }) => listed(steps.map((step) => say(stepWords[step])))),
    { ...plain(words.pictures, '8rem', ({ pictures }) => String(pictures)), number: true },
    plain(words.state, 'minmax(6rem, 0.7fr)', ({ state }) => say(stateNames[state])),
    plain(words.province, 'minmax(5rem, 0.5fr)', province),
    plain(words.why, 'minmax(8rem, 1fr)', ({ why }) => listed(why.map((one) => say(whyWords[one])))),
  ];
};

const LIMIT = 1000;
const MOST = '2000';

const Downloads = ({ plan }: { readonly plan: PlanView }) => {
  const { say } = useWords();
  const { api } = useWork();
  const nameOf = useOutcome();
  const errorText = useErrorText();
  const columns = useColumns();
  const save = useMutation({
    mutationFn: async (as: 'csv' | 'json') => {
      const filings = await gathered((cursor) => api('listPlannedFilings', { at: { id: plan.id }, query: { limit: MOST, cursor } }));
      if (as === 'json') {
        const { flipping: _, totals, complete, ...head } = plan;
        return download(`plan-${plan.id}.json`, JSON.stringify({ ...head, complete, filings, totals }, null, 2), 'application/json');
      }
      const others = columns.filter(({ label }) => label !== words.verdict);
      const head = [...others.map(({ label }) => label), words.before, words.after, words.direction];
      download(
        `plan-${plan.id}.csv`,
        csvText(
          head.map((label) => say(label)),
          filings.map((row) => [
            ...others.map(({ text }) => text(row)),
            ...[nameOf(row.before), nameOf(row.after), say(directionWords[row.direction])],
          ]),
        ),
      );
    },
  });
  return (
    <span className={`${styles.tools} ${styles.push}`}>
      <output className={styles.soft}>{save.isPending ? say(words.gathering) : save.isError ? errorText(save.error) : ''}</output>
      {(['csv', 'json'] as const).map((as) => (
        <Button key={as} kind="quiet" disabled={save.isPending} onClick={() => save.mutate(as)}>
          <Download size={16} aria-hidden />
          {say(words[as])}
        </Button>
      ))}
    </span>
  );
};

/** The filings of a plan, each with what would change: those that flip first, or all. */
export const PlannedFilings = ({ plan }: { readonly plan: PlanView }) => {
  const { say } = useWords();
  const { api } = useWork();
  const { id, totals } = plan;
  const counts = { flips: totals.flips.better + totals.flips.worse, 'to-do': totals.toDo, all: totals.filings };
  const [part, setPart] = useState<PlanPart>(counts.flips > 0 ? 'flips' : counts['to-do'] > 0 ? 'to-do' : 'all');
  type Page = Answer<'listPlannedFilings'>;
  const list = useInfiniteQuery<Page, Error, InfiniteData<Page, string | null>, readonly unknown[], string | null>({
    queryKey: ['operator', 'rerun-plan', id, 'filings', part, totals.filings],
    queryFn: ({ signal, pageParam }) =>
      api('listPlannedFilings', { at: { id }, query: { part, limit: String(LIMIT), cursor: pageParam ?? undefined }, signal }),
    initialPageParam: null,
    getNextPageParam: ({ cursor }) => cursor,
  });
  const columns = useColumns();
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return (
    <section className={operator.section}>
      <div className={styles.tools}>
        <h2>{say(words.filings)}</h2>
        <fieldset className={operator.stages} aria-label={say(words.part)}>
          {PARTS.map((one) => (
            <button key={one} type="button" className={operator.stage} aria-pressed={one === part} onClick={() => setPart(one)}>
              {say(PART_WORDS[one])} <strong>{counts[one]}</strong>
            </button>
          ))}
        </fieldset>
        <Downloads plan={plan} />
      </div>
      {list.isPending ? (
        <Loading />
      ) : list.isError && rows.length === 0 ? (
        <Failed error={list.error} onRetry={() => void list.refetch()} />
      ) : rows.length === 0 ? (
        <Notice icon={SearchX} title={say(words.noRows)} />
      ) : (
        <RowsTable caption={words.filings} columns={columns} rows={rows} keyOf={({ filing }) => filing} onEnd={more} />
      )}
    </section>
  );
};
