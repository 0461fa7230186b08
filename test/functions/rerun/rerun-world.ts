import { z } from 'zod';
import { createMemoryTable } from '#functions/adapters/memory/table';
import { createStore } from '#functions/adapters/store/create-store';
import type { Table } from '#functions/adapters/store/table';
import type { RerunPorts } from '#functions/rerun/ports';
import { beginRun } from '#functions/rerun-begin/begin-run';
import { closeRun } from '#functions/rerun-close/close-run';
import { rerunBatch } from '#functions/rerun-filings/rerun-batch';
import { seedFilings } from '#local/rerun/seed';
import { dayOf, type Instant, minutesAfter } from '#shared/filing/instant';
import { PlannedFiling } from '#shared/rerun/plan';
import { memoryStore } from '#test/functions/memory-store';

export const NOW: Instant = '2026-11-23T02:00:00.000Z';

const text = new TextDecoder();

/** A system in memory with seeded filings, whose state machine is walked through by hand. `ports` may be wrapped for a process of its own. */
export const rerunWorld = async (count: number, { table = createMemoryTable() }: { readonly table?: Table } = {}) => {
  const derived = memoryStore();
  let [now, reads]: [Instant, number] = [NOW, 0];
  const ports: RerunPorts = {
    store: createStore(table),
    derived: {
      put: derived.put,
      get: async (key) => {
        if (/\.(?:jpg|png|pdf)$/.test(key)) reads += 1;
        return derived.get(key);
      },
    },
    registry: { ask: async () => ({ registry: { subject: null, domains: {} } }) },
    servers: { ofAccount: async () => ({ region: 'mainland', billing: 'prepaid', ip: '203.0.113.10' }) },
    clock: { now: () => now, today: () => dayOf(now) },
  };
  const ids = await seedFilings({ count, seed: 1, now }, { table, derived: ports.derived });
  const started: { run: string; attempt: number }[] = [];
  const Input = z.object({ run: z.string(), attempt: z.number() });
  const workflow = { start: async (_name: string, input: unknown) => void started.push(Input.parse(input)) };
  const itemsAt = async (key: string) => z.array(PlannedFiling).parse(JSON.parse(text.decode(await derived.get(key))));

  /** The state machine of a run, as `infra/state-machines/rerun.asl.json` has it. */
  const walk = async (input: { readonly run: string; readonly attempt: number }, by: RerunPorts = ports, size = 25): Promise<void> => {
    const begun = await beginRun(input, by);
    if (!begun.goes) return;
    const map = async (key: string): Promise<void> => {
      const items = await itemsAt(key);
      const batches = Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
      for (let at = 0; at < batches.length; at += begun.concurrency)
        await Promise.all(batches.slice(at, at + begun.concurrency).map((batch) => rerunBatch({ run: input.run, items: batch }, by)));
    };
    if (begun.canaryCount > 0) await map(begun.canaryKey);
    if (!(await closeRun({ ...input, part: 'canary' }, by)).goes) return;
    if (begun.restCount > 0) await map(begun.restKey);
    await closeRun({ ...input, part: 'rest' }, by);
  };
  return {
    ...{ ports, derived, table, ids, workflow, started, walk, itemsAt },
    startPorts: { ...ports, workflow },
    pictureReads: () => reads,
    turn: (minutes: number): void => {
      now = minutesAfter(now, minutes);
    },
  };
};

/** What such a world is. */
export type RerunWorld = Awaited<ReturnType<typeof rerunWorld>>;
