import { z } from 'zod';
import { partKey, reportKey } from '#functions/rerun/keys';
import { type RerunPorts, readJson, writeJson } from '#functions/rerun/ports';
import { reportOf, rowsOf } from '#functions/rerun/report-run';
import { workOf } from '#functions/rerun/start-run';
import { canaryCounts, stops } from '#shared/rerun/canary';
import { PlannedFiling } from '#shared/rerun/plan';
import type { Rerun, RerunState } from '#shared/rerun/run';
import { hasEnded } from '#shared/rerun/run-states';

/** What is closed: the canary share, or an attempt as a whole. */
export const CloseInput = z.object({ run: z.string().min(1), attempt: z.int().positive(), part: z.enum(['canary', 'rest']) });
export type CloseInput = z.infer<typeof CloseInput>;

/** Whether the run goes on. */
export type Closed = { readonly goes: boolean; readonly state: RerunState };

/** Where there was no canary, it says nothing. */
const afterCanary = async (run: Rerun, ports: RerunPorts): Promise<Rerun> => {
  if (run.state !== 'canary') return run;
  const part = z.array(PlannedFiling).parse(await readJson(partKey(run.id, run.attempt, 'canary'), ports));
  const counts = canaryCounts((await rowsOf(run.id, part, ports)).map(({ result }) => result));
  const stopped = stops(counts, run.stopRule);
  const changed = await ports.store.reruns.change(run.id, (now) => {
    if (now.state !== 'canary') return null;
    return stopped ? { ...now, state: 'stopped', stopped: counts } : { ...now, state: 'running' };
  });
  return changed ?? run;
};

const RESTS: Readonly<Partial<Record<RerunState, RerunState>>> = {
  pausing: 'paused',
  cancelling: 'cancelled',
  running: 'done',
  canary: 'done',
};

const reported = async (run: Rerun, ports: RerunPorts): Promise<void> => {
  const work = await workOf(run.id, ports);
  await writeJson(reportKey(run.id), await reportOf(run, work, ports), ports);
};

/**
 * Closes a part of a run. After the canary: goes on, or stands still where the stop rule says so. At the end: the report is written from what every filing says itself, then the run
 * ends (or rests, where it was paused), and gives back what it did not do.
 */
export const closeRun = async ({ run: id, attempt, part }: CloseInput, ports: RerunPorts): Promise<Closed> => {
  const { store, clock } = ports;
  const run = await store.reruns.get(id);
  if (run === null) return { goes: false, state: 'done' };
  if (run.attempt !== attempt || hasEnded(run.state)) return { goes: false, state: run.state };
  const now = part === 'canary' ? await afterCanary(run, ports) : run;
  if (part === 'canary' && now.state === 'running') return { goes: true, state: now.state };
  const state = RESTS[now.state] ?? now.state;
  const closing = hasEnded(state) ? { ...now, state, endedAt: clock.now() } : { ...now, state };
  await reported(closing, ports);
  if (hasEnded(state))
    await store.reruns.release(
      id,
      (await workOf(id, ports)).map(({ filing }) => filing),
    );
  const closed = await store.reruns.change(id, (is) => (is.state === now.state && is.attempt === attempt ? closing : null));
  // Somebody spoke while the report was written: it is written again as they will have it.
  return closed === null || closed.state === state ? { goes: false, state } : closeRun({ run: id, attempt, part: 'rest' }, ports);
};
