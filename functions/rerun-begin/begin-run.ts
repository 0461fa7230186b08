import { z } from 'zod';
import { UnprocessableError } from '#functions/errors';
import { partKey } from '#functions/rerun/keys';
import { isActive } from '#functions/rerun/plan-rerun';
import { type RerunPorts, readJson, writeJson } from '#functions/rerun/ports';
import { rowsOf } from '#functions/rerun/report-run';
import { workOf } from '#functions/rerun/start-run';
import { canarySize, mixed } from '#shared/rerun/canary';
import type { PlannedFiling } from '#shared/rerun/plan';
import { progressOf } from '#shared/rerun/progress';
import type { Rerun } from '#shared/rerun/run';

/** Which attempt of which run begins. */
export const BeginInput = z.object({ run: z.string().min(1), attempt: z.int().positive() });
export type BeginInput = z.infer<typeof BeginInput>;

/** Where the parts stand that are worked through, and how many batches at once. `goes`: there is something to do. */
export type Begun = {
  readonly run: string;
  readonly goes: boolean;
  readonly canaryKey: string;
  readonly restKey: string;
  readonly canaryCount: number;
  readonly restCount: number;
  readonly concurrency: number;
};

const counted = (names: Iterable<string>): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};

type Parts = Pick<Begun, 'canaryCount' | 'restCount'>;

/** What an earlier begin of the same attempt wrote: a map that was at work on it goes on with the very same items. Null where there was none. */
const keptParts = async ({ id, attempt }: Rerun, ports: RerunPorts): Promise<Parts | null> => {
  const countIn = async (part: 'canary' | 'rest'): Promise<number> =>
    z.array(z.unknown()).parse(await readJson(partKey(id, attempt, part), ports)).length;
  try {
    // Written last: where it is, the other is too.
    const restCount = await countIn('rest');
    return { restCount, canaryCount: await countIn('canary') };
  } catch (error) {
    if (error instanceof UnprocessableError && error.code === 'file-not-found') return null;
    throw error;
  }
};

/** Parts what is still to do: those that go first, and the rest. */
const writtenParts = async (run: Rerun, work: readonly PlannedFiling[], ports: RerunPorts): Promise<Parts> => {
  const { id, attempt, canary } = run;
  const rows = await rowsOf(id, work, ports);
  const open = new Set(rows.flatMap(({ filing, result, run: other }) => (result === null && other === undefined ? [filing] : [])));
  const left = mixed(
    work.filter(({ filing }) => open.has(filing)),
    id,
  );
  const first = attempt === 1 ? canarySize(left.length, canary) : 0;
  await writeJson(partKey(id, attempt, 'canary'), left.slice(0, first), ports);
  await writeJson(partKey(id, attempt, 'rest'), left.slice(first), ports);
  return { canaryCount: first, restCount: left.length - first };
};

/**
 * Claims the filings of a run. Those that another unfinished run holds are left to it, and the run says whose they are; where all are, it is refused. Writes what is still to do
 * in two parts: those that go first, and the rest. The same attempt may begin any number of times.
 */
export const beginRun = async ({ run: id, attempt }: BeginInput, ports: RerunPorts): Promise<Begun> => {
  const { store, clock } = ports;
  const [canaryKey, restKey] = [partKey(id, attempt, 'canary'), partKey(id, attempt, 'rest')];
  const run = await store.reruns.get(id);
  const none = { run: id, goes: false, canaryKey, restKey, canaryCount: 0, restCount: 0, concurrency: 1 };
  if (run === null || run.attempt !== attempt || !['starting', 'canary', 'running'].includes(run.state)) return none;
  const now = clock.now();
  const refuse = (others: Rerun['others']): Promise<unknown> =>
    store.reruns.change(id, (is) => ({ ...is, state: 'refused', others, endedAt: now }));
  if (!isActive(run.target)) {
    await refuse({});
    return none;
  }
  const work = await workOf(id, ports);
  const { mine, others } = await store.reruns.claim(
    run,
    work.map(({ filing }) => filing),
    now,
  );
  if (mine.length === 0) {
    await refuse(counted(others.values()));
    return none;
  }
  const done = attempt === 1 ? 0 : progressOf(run, await store.reruns.batches(id), 0).done;
  const parts = (await keptParts(run, ports)) ?? (await writtenParts(run, work, ports));
  await store.reruns.change(id, (is) =>
    is.state === 'starting'
      ? {
          ...is,
          ...{ state: parts.canaryCount > 0 ? 'canary' : 'running', mine: mine.length, others: counted(others.values()) },
          startedAt: is.startedAt ?? now,
          ...(attempt === 1 ? {} : { resumed: { at: now, done } }),
        }
      : null,
  );
  return { ...none, ...parts, goes: true, concurrency: run.concurrency };
};
