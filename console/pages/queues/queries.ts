import { type InfiniteData, infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Answer } from '#console/api/calls';
import type { Client } from '#console/api/client';
import type { Queue } from '#shared/review/task';

/** What a queue's list is narrowed to; empty texts narrow nothing. */
export type TaskFilters = { readonly province: string; readonly nature: string; readonly finding: string; readonly mine: boolean };

const POLL_MS = 15_000;
const MOST_POLLED = 2;

/** Counts of all queues that one may see, kept fresh. */
export const countsQuery = (api: Client) =>
  queryOptions({ queryKey: ['queues'], queryFn: ({ signal }) => api('countQueues', { signal }), refetchInterval: POLL_MS });

type Page = Answer<'listTasks'>;

const wanted = (text: string): string | undefined => (text === '' ? undefined : text);

/** A queue's tasks, page after page. */
export const tasksQuery = (api: Client, queue: Queue, { province, nature, finding, mine }: TaskFilters) =>
  infiniteQueryOptions<Page, Error, InfiniteData<Page, string | null>, readonly unknown[], string | null>({
    queryKey: ['tasks', queue, province, nature, finding, mine],
    queryFn: ({ signal, pageParam }) =>
      api('listTasks', {
        at: { queue },
        query: {
          ...{ details: 'true', province: wanted(province), nature: wanted(nature), finding: wanted(finding) },
          ...{ mine: mine ? 'true' : undefined, cursor: pageParam ?? undefined },
        },
        signal,
      }),
    initialPageParam: null,
    getNextPageParam: ({ cursor }) => cursor,
    // All pages are asked for at once: whoever has gone far down, or looks for something rare, refreshes by key.
    refetchInterval: ({ state }) => ((state.data?.pages.length ?? 0) > MOST_POLLED ? false : POLL_MS),
  });
