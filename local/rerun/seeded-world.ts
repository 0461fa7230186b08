import { z } from 'zod';
import { createMemoryTable } from '#functions/adapters/memory/table';
import { createStore } from '#functions/adapters/store/create-store';
import type { Table } from '#functions/adapters/store/table';
import { UnprocessableError } from '#functions/errors';
import type { ObjectStore } from '#functions/ports';
import { partKey } from '#functions/rerun/keys';
import type { RerunPorts } from '#functions/rerun/ports';
import { readJson } from '#functions/rerun/ports';
import { beginRun } from '#functions/rerun-begin/begin-run';
import { closeRun } from '#functions/rerun-close/close-run';
import { rerunBatch } from '#functions/rerun-filings/rerun-batch';
import { dayOf, type Instant, minutesAfter } from '#shared/filing/instant';
import { PlannedFiling } from '#shared/rerun/plan';
import { seedFilings } from './seed';

/** What a process of a re-run stands on: the table and the bucket that it shares with others. */
export type Ground = { readonly table: Table; readonly derived: ObjectStore };

/** A bucket in memory; `reads` counts pictures that somebody read. */
const memoryBucket = () => {
  const objects = new Map<string, Uint8Array>();
  let reads = 0;
  const store: ObjectStore = {
    get: async (key) => {
      if (/\.(?:jpg|png|pdf)$/.test(key)) reads += 1;
      const bytes = objects.get(key);
      if (bytes === undefined) throw new UnprocessableError('file-not-found');
      return bytes;
    },
    put: async (key, bytes) => void objects.set(key, bytes),
  };
  return { ...store, reads: () => reads };
};

/** The ports of one process over a ground. */
export const portsOn = ({ table, derived }: Ground, now: () => Instant): RerunPorts => ({
  ...{ store: createStore(table), derived },
  registry: {
    ask: async ({ order }) => ({
      registry: { subject: null, domains: Object.fromEntries(order.websites.flatMap(({ domains }) => domains.map((one) => [one, null]))) },
    }),
  },
  servers: { ofAccount: async () => ({ region: 'mainland', billing: 'prepaid', ip: '203.0.113.10' }) },
  clock: { now, today: () => dayOf(now()) },
});

/** Walks through the state machine of `infra/state-machines/rerun.asl.json` by hand, `size` filings to a batch. */
export const walkMachine = async (
  input: { readonly run: string; readonly attempt: number },
  ports: RerunPorts,
  size = 25,
): Promise<void> => {
  const begun = await beginRun(input, ports);
  if (!begun.goes) {
    await closeRun({ ...input, part: 'rest' }, ports);
    return;
  }
  const map = async (part: 'canary' | 'rest'): Promise<void> => {
    const items = z.array(PlannedFiling).parse(await readJson(partKey(input.run, input.attempt, part), ports));
    const batches = Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
    let next = 0;
    const worker = async (): Promise<void> => {
      for (let batch = batches[next++]; batch !== undefined; batch = batches[next++])
        await rerunBatch({ run: input.run, items: batch }, ports);
    };
    await Promise.all(Array.from({ length: begun.concurrency }, worker));
  };
  if (begun.canaryCount > 0) await map('canary');
  if (!(await closeRun({ ...input, part: 'canary' }, ports)).goes) return;
  if (begun.restCount > 0) await map('rest');
  await closeRun({ ...input, part: 'rest' }, ports);
};

/** A system in memory with seeded filings, and a clock that is turned. */
export const seededWorld = async (
  count: number,
  { seed = 1, start = '2026-11-23T02:00:00.000Z' }: { readonly seed?: number; readonly start?: Instant } = {},
) => {
  const bucket = memoryBucket();
  const ground: Ground = { table: createMemoryTable(), derived: bucket };
  let now: Instant = start;
  const ids = await seedFilings({ count, seed, now }, ground);
  const clock = (): Instant => now;
  return {
    ...{ ground, ids, clock, ports: portsOn(ground, clock), pictureReads: bucket.reads },
    turn: (minutes: number): void => {
      now = minutesAfter(now, minutes);
    },
  };
};
