import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import type { ApiClient } from '#local/system/api-client';
import { sendMaterial } from '#local/system/upload-filing';
import { FilingState } from '#shared/filing/life-cycle';
import { distinctBytes } from './distinct-bytes';
import type { DrawnFiling } from './drawn-filing';
import type { SpawnedSystem } from './spawned-system';

/** How a filing of the load stands at last. */
export type Finished = { readonly id: string; readonly state: FilingState; readonly fixes: number; readonly atMs: number };

const Made = z.object({ id: z.string() });
const Shown = z.object({
  state: FilingState,
  materials: z.array(z.object({ state: z.string(), documents: z.array(z.unknown()) })),
  fixList: z.array(z.unknown()),
});

/** Applicants who upload at the same time, and who look at the same time how their filing stands. */
const UPLOADING = 8;
const LOOKING = 4;
const LOOK_EVERY_MS = 1000;

/** A new filing of an account of its own: an account has one order at a time. */
export const newFiling = async (api: ApiClient, { body }: DrawnFiling): Promise<string> => Made.parse(await api.post('/filings', body)).id;

/** True when every picture was read and the verdict knows all of them. */
export const isJudged = ({ materials }: z.infer<typeof Shown>): boolean =>
  materials.every(({ state, documents }) => state === 'refused' || (state === 'read' && documents.length > 0));

/** Looks at a filing until it stands as wanted. Throws where that takes longer than an hour. */
export const lookUntil = async (
  api: ApiClient,
  id: string,
  wanted: (shown: z.infer<typeof Shown>) => boolean,
  everyMs = LOOK_EVERY_MS,
): Promise<z.infer<typeof Shown>> => {
  for (const end = Date.now() + 3_600_000; Date.now() < end; await setTimeout(everyMs)) {
    const shown = Shown.parse(await api.get(`/filings/${id}`));
    if (wanted(shown)) return shown;
  }
  throw new Error(`the filing ${id} does not get on`);
};

const inTurn = async <One>(all: readonly One[], atOnce: number, work: (one: One, index: number) => Promise<void>): Promise<void> => {
  const left = all.map((one, index) => [one, index] as const);
  const next = async (): Promise<void> => {
    for (let turn = left.shift(); turn !== undefined; turn = left.shift()) await work(...turn);
  };
  await Promise.all(Array.from({ length: atOnce }, next));
};

/**
 * Brings `count` filings into the system as fast as it takes them, each by an applicant of its own with pictures that no other has to the byte; hands each in when its pictures are
 * read; and waits until each lies in its queue or is back at its applicant with a fix list. Times in milliseconds since the first upload began.
 */
export const inOneGo = async (system: SpawnedSystem, drawn: readonly DrawnFiling[], count: number): Promise<readonly Finished[]> => {
  const applicants = await Promise.all(Array.from({ length: count }, (_, index) => system.as('applicant', `applicant-${index}`)));
  const start = performance.now();
  const uploaded: (readonly [ApiClient, string])[] = [];
  const finished: Finished[] = [];
  await inTurn(applicants, UPLOADING, async (api, index) => {
    const filing = drawn[index % drawn.length];
    if (filing === undefined) return;
    const id = await newFiling(api, filing);
    for (const [place, { kind, of, fileName, bytes }] of filing.materials.entries())
      await sendMaterial(api, id, { kind, of, fileName, contentType: 'image/jpeg', bytes: distinctBytes(bytes, `${index}-${place}`) });
    uploaded.push([api, id]);
  });
  await inTurn(uploaded, LOOKING, async ([api, id]) => {
    await lookUntil(api, id, isJudged);
    await api.post(`/filings/${id}/submit`);
    const { state, fixList } = await lookUntil(api, id, (shown) => shown.state !== 'checking');
    finished.push({ id, state, fixes: fixList.length, atMs: performance.now() - start });
  });
  return finished;
};

const TaskPage = z.object({ items: z.array(z.object({ filingId: z.string() })), cursor: z.string().nullable() });

/** The ids of the filings that wait in the first review, by its list. */
export const waitingForReview = async (system: SpawnedSystem): Promise<ReadonlySet<string>> => {
  const api = await system.as('reviewer', 'anna');
  const waiting = new Set<string>();
  let cursor: string | null = '';
  while (cursor !== null) {
    const page = TaskPage.parse(await api.get(`/queues/first-review/tasks?limit=100${cursor === '' ? '' : `&cursor=${cursor}`}`));
    for (const { filingId } of page.items) waiting.add(filingId);
    cursor = page.cursor;
  }
  return waiting;
};
