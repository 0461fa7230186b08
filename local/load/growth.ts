import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { createStore } from '#functions/adapters/store/create-store';
import type { Store } from '#functions/store-ports';
import { median } from '#local/bench/spent';
import type { ApiClient } from '#local/system/api-client';
import { connectTable } from '#local/system/connect';
import { enteredFiling } from '#shared/api/filing-body';
import { FilingState } from '#shared/filing/life-cycle';
import { seedFilings } from './seed-filings';
import { filingBody } from './seeded-body';
import type { SpawnedSystem } from './spawned-system';

/** The calls that are timed, in their order. */
const CALLS = ['create', 'submit', 'list', 'claim', 'decide', 'read'] as const;

/** How long each call takes with so many filings in the store: medians in milliseconds. */
export type GrowthRow = { readonly filings: number; readonly ms: Readonly<Record<(typeof CALLS)[number], number>> };

const SIZES = [10, 100, 1000, 10_000] as const;
/** Each takes a task that was seeded: no more of them than the smallest store has. */
const ROUNDS = 10;

const Made = z.object({ id: z.string() });
const Shown = z.object({ state: FilingState });
const Claimed = z.object({ id: z.string(), filingId: z.string(), version: z.number() });

const timed = async <Answer>(work: () => Promise<Answer>): Promise<readonly [number, Answer]> => {
  const start = performance.now();
  const answer = await work();
  return [performance.now() - start, answer];
};

/** One filing without pictures from creation until it is back at its applicant, and one task of the queue from the list to the decision. */
const oneRound = async (applicant: ApiClient, reviewer: ApiClient): Promise<GrowthRow['ms']> => {
  const [create, made] = await timed(async () => Made.parse(await applicant.post('/filings', filingBody)));
  const [submit] = await timed(async () => {
    await applicant.post(`/filings/${made.id}/submit`);
    while (Shown.parse(await applicant.get(`/filings/${made.id}`)).state === 'checking') await setTimeout(5);
  });
  const [list] = await timed(() => reviewer.get('/queues/first-review/tasks'));
  const [claim, task] = await timed(async () => Claimed.parse(await reviewer.post('/queues/first-review/claim-next', {})));
  const [decide] = await timed(() => reviewer.post(`/tasks/${task.id}/decision`, { version: task.version, outcome: 'approve' }));
  const [read] = await timed(() => reviewer.get(`/filings/${task.filingId}`));
  return { create, submit, list, claim, decide, read };
};

const measuredAt = async (filings: number, system: SpawnedSystem): Promise<GrowthRow> => {
  const reviewer = await system.as('reviewer', 'anna');
  const rounds: GrowthRow['ms'][] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push(await oneRound(await system.as('applicant', `growth-${filings}-${round}`), reviewer));
  }
  const ms = Object.fromEntries(CALLS.map((call) => [call, median(rounds.map((one) => one[call]))]));
  return { filings, ms: z.record(z.enum(CALLS), z.number()).parse(ms) };
};

const withStore = async (folder: string, work: (store: Store) => Promise<void>): Promise<void> => {
  const connected = await connectTable(folder);
  if (connected === null) throw new Error('the folder holds no system');
  try {
    await work(createStore(connected.table));
  } finally {
    await connected.close();
  }
};

/** How the time per filing grows with the filings in the store, most of which wait for their first review: those are written without pictures. */
export const measureGrowth = async (system: SpawnedSystem, say: (text: string) => void): Promise<readonly GrowthRow[]> => {
  const entered = enteredFiling(filingBody, 'seeded', '2018-09-17');
  if (!entered.ok) throw new Error('the seeded filing is none');
  const rows: GrowthRow[] = [];
  let there = 0;
  for (const size of SIZES) {
    say(`${size} filings in the store …`);
    await withStore(system.folder, (store) => seedFilings(store, entered.filing, { from: there, to: size }));
    there = size;
    rows.push(await measuredAt(size, system));
  }
  return rows;
};
