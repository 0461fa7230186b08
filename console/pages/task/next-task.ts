import type { QueryClient } from '@tanstack/react-query';
import { queryOptions } from '@tanstack/react-query';
import type { Client } from '#console/api/client';
import type { Queue } from '#shared/review/task';

/** A task with all that is shown of it. The links to its pictures last some minutes, so it is not asked for again by itself. */
export const taskQuery = (api: Client, id: string) =>
  queryOptions({
    queryKey: ['task', id],
    queryFn: ({ signal }) => api('readTask', { at: { id }, signal }),
    staleTime: 4 * 60_000,
    gcTime: 4 * 60_000,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

type Prepared = { readonly after: string; readonly id: Promise<string | null>; known: string | null };

let next: Prepared | null = null;
const passed = new Set<string>();

type NextTools = { readonly api: Client; readonly queries: QueryClient };

const fetched = async ({ api, queries }: NextTools, queue: Queue, after: string): Promise<string | null> => {
  const task = await api('claimNext', { at: { queue }, body: { skip: [after, ...passed].slice(-200) } });
  if (task === null) return null;
  const view = await queries.fetchQuery(taskQuery(api, task.id)).catch((error: unknown) => {
    // Claimed and not to be shown: others may have it.
    void api('releaseTask', { at: { id: task.id } }).catch(() => undefined);
    throw error;
  });
  for (const { url } of view.pictures) new Image().src = url;
  return task.id;
};

/** Claims the task after this one and loads it with its pictures, once; answers its id, or null where nothing is left. Throws where it could not be asked for: the next call asks anew. */
export const nextTask = (tools: NextTools, queue: Queue, after: string): Promise<string | null> => {
  if (next?.after === after) return next.id;
  const id = fetched(tools, queue, after);
  const prepared: Prepared = { after, id, known: null };
  next = prepared;
  id.then(
    (known) => {
      prepared.known = known;
    },
    () => {
      if (next === prepared) next = null;
    },
  );
  return id;
};

/** Takes the prepared task: it is opened now, and no longer given back by leaving. */
export const takeNext = (): void => {
  next = null;
};

/** A task that was passed over is not given out to this person again until they come back to the queues. */
export const passOver = (id: string): void => {
  passed.add(id);
};

/** Gives back the task that was prepared and not opened: at once where its id is known, since a page that closes waits for nothing. */
export const giveBackNext = async (api: Client): Promise<void> => {
  passed.clear();
  const held = next;
  next = null;
  const id = held?.known ?? (await held?.id.catch(() => null));
  if (id !== null && id !== undefined) await api('releaseTask', { at: { id }, keepalive: true }).catch(() => undefined);
};
