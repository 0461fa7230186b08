import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { CircleCheck, ListFilter } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { useKeys } from '#console/keys/key-bindings';
import type { Asking } from '#console/pages';
import { Button } from '#console/parts/button';
import { Failed, Loading, Notice, useErrorText } from '#console/parts/page-states';
import { mayWorkOn } from '#console/review/work-roles';
import { useWork } from '#console/session/session-context';
import { useWords } from '#console/words/language';
import type { TaskListed } from '#shared/api/task-view';
import { queuesWords, queueWords } from '#shared/messages/console-queues';
import type { Queue } from '#shared/review/task';
import { countsQuery, type TaskFilters, tasksQuery } from './queries';
import { QueueCards } from './queue-cards';
import styles from './queues-page.module.css';
import { Filters, NO_FILTERS, narrows } from './task-filters';
import { TaskTable } from './task-table';

const KEPT_AS = 'heyan.queue';
const QUEUES = ['first-review', 'photo-review', 'exceptions', 'bureau'] as const satisfies readonly Queue[];
const keptQueue = (): Queue | undefined => QUEUES.find((queue) => queue === sessionStorage.getItem(KEPT_AS));

/** Asks for what the page shows first. */
export const queuesAhead = ({ api, queries }: Asking): void => {
  void queries.prefetchQuery(countsQuery(api));
  void queries.prefetchInfiniteQuery(tasksQuery(api, keptQueue() ?? QUEUES[0], NO_FILTERS));
};

/** What waits: the queues, and the tasks of one of them. */
export const QueuesPage = () => {
  const { say } = useWords();
  const { api, person } = useWork();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const counts = useQuery(countsQuery(api));
  const [chosen, setChosen] = useState(keptQueue);
  const [filters, setFilters] = useState<TaskFilters>(NO_FILTERS);
  const [at, setAt] = useState(0);
  const seen = counts.data?.items ?? [];
  // All who see any queue see the first review: the list need not wait for the counts.
  const queue = seen.find((one) => one.queue === chosen)?.queue ?? seen[0]?.queue ?? chosen ?? QUEUES[0];
  const list = useInfiniteQuery(tasksQuery(api, queue, filters));
  const tasks = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const row = Math.min(at, Math.max(0, tasks.length - 1));
  const mayWork = mayWorkOn(queue, person.roles);

  const open = ({ id }: Pick<TaskListed, 'id'>) => void navigate({ to: `/tasks/${id}` });
  const next = useMutation({
    mutationFn: () => api('claimNext', { at: { queue } }),
    onSuccess: (task) => (task === null ? undefined : open(task)),
  });
  // One is enough: each further claim would hold a task that nobody opens. It stays so while the page of the one that was given is on its way.
  const isClaiming = next.isPending || (next.isSuccess && next.data !== null);
  const claimNext = (): void => {
    if (mayWork && !isClaiming) next.mutate();
  };
  const choose = (one: Queue): void => {
    sessionStorage.setItem(KEPT_AS, one);
    setChosen(one);
    setAt(0);
  };
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  // Only so many tasks are looked through at a time: a page of which none fits is not the end.
  const isLooking = tasks.length === 0 && hasNextPage && !list.isError;
  useEffect(() => {
    if (isLooking) more();
  }, [isLooking, more]);
  const move = (by: number): void => setAt(Math.max(0, Math.min(tasks.length - 1, row + by)));

  useKeys(queuesWords.title, [
    { keys: ['j', 'ArrowDown'], label: queuesWords.nextRow, repeats: true, run: () => move(1) },
    { keys: ['k', 'ArrowUp'], label: queuesWords.lastRow, repeats: true, run: () => move(-1) },
    {
      keys: ['Enter'],
      label: queuesWords.open,
      run: () => {
        const task = tasks[row];
        if (task !== undefined) open(task);
      },
    },
    { keys: ['n'], label: queuesWords.claimNext, run: claimNext },
    {
      ...{ keys: ['1', '2', '3', '4'], shown: '1–4', label: queuesWords.queueKey },
      run: ({ key }) => {
        const one = seen[Number(key) - 1];
        if (one !== undefined) choose(one.queue);
      },
    },
    { keys: ['.'], label: queuesWords.refresh, run: () => void Promise.all([counts.refetch(), list.refetch()]) },
  ]);

  if (counts.isPending) return <Loading />;
  if (counts.isError && counts.data === undefined) return <Failed error={counts.error} onRetry={() => void counts.refetch()} />;
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <h1>{say(queuesWords.title)}</h1>
        <output className={styles.said}>
          {next.data === null ? say(queuesWords.nothingToClaim) : ''}
          {next.isError ? errorText(next.error) : ''}
        </output>
        {mayWork ? (
          <Button kind="primary" shortcut="n" onClick={claimNext} disabled={isClaiming}>
            {say(queuesWords.claimNext)}
          </Button>
        ) : null}
      </header>
      <QueueCards counts={seen} chosen={queue} onChoose={choose} />
      <div className={styles.listHead}>
        <h2>{say(queueWords[queue])}</h2>
        <Filters filters={filters} onChange={setFilters} />
      </div>
      {list.isPending || isLooking ? (
        <Loading />
      ) : list.isError && tasks.length === 0 ? (
        <Failed error={list.error} onRetry={() => void list.refetch()} />
      ) : tasks.length === 0 ? (
        <Notice
          icon={narrows(filters) ? ListFilter : CircleCheck}
          title={say(narrows(filters) ? queuesWords.nothingFits : queuesWords.nothingHere)}
        >
          {narrows(filters) ? null : <p>{say(queuesWords.goodWork)}</p>}
        </Notice>
      ) : (
        <TaskTable tasks={tasks} me={person.id} at={row} onAt={setAt} onOpen={open} onEnd={more} />
      )}
    </div>
  );
};
