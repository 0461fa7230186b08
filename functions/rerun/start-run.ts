import { z } from 'zod';
import type { Actor } from '#functions/store-ports';
import type { Workflow } from '#functions/workflow-ports';
import type { Instant } from '#shared/filing/instant';
import { PlannedFiling, type RerunPlan } from '#shared/rerun/plan';
import type { Rerun } from '#shared/rerun/run';
import { DEFAULT_RUN, type RunSettings } from '#shared/rerun/run-defaults';
import { commanded, isAtWork } from '#shared/rerun/run-states';
import { reportKey, workKey } from './keys';
import { isActive, keptPlan } from './plan-rerun';
import { type RerunPorts, readJson, writeJson } from './ports';
import { keptReport } from './report-run';

/** What starting needs. */
export type StartPorts = Pick<RerunPorts, 'store' | 'derived' | 'clock'> & { readonly workflow: Pick<Workflow, 'start'> };

/** Why a run was not started. */
export type NotStarted = 'pack-not-active' | 'nothing-to-do' | 'taken' | 'not-found' | 'not-now';

type Started = { readonly ok: true; readonly run: Rerun } | { readonly ok: false; readonly refusal: NotStarted };

/** The name of an execution: one for each attempt. */
export const executionName = ({ id, attempt }: Pick<Rerun, 'id' | 'attempt'>): string => `${id}-${attempt}`;

const launch = ({ id, attempt }: Rerun, { workflow }: StartPorts): Promise<void> =>
  workflow.start(executionName({ id, attempt }), { run: id, attempt });

const begin = async (
  {
    id,
    by,
    plan,
    filings,
    settings,
    redriveOf,
    at,
  }: {
    readonly id: string;
    readonly by: Actor['id'];
    readonly at: Instant;
    readonly plan: Pick<RerunPlan, 'id' | 'target'>;
    readonly filings: readonly PlannedFiling[];
    readonly settings: RunSettings;
    readonly redriveOf?: string;
  },
  ports: StartPorts,
): Promise<Started> => {
  if (!isActive(plan.target)) return { ok: false, refusal: 'pack-not-active' };
  const work = filings.filter(({ steps }) => steps.length > 0);
  if (work.length === 0) return { ok: false, refusal: 'nothing-to-do' };
  const run: Rerun = {
    ...{ id, plan: plan.id, target: plan.target, by, createdAt: at, state: 'starting', attempt: 1, ...settings },
    ...(redriveOf === undefined ? {} : { redriveOf }),
    ...{ planned: work.length, mine: 0, others: {} },
  };
  await writeJson(workKey(id), work, ports);
  if (!(await ports.store.reruns.create(run))) return { ok: false, refusal: 'taken' };
  await launch(run, ports);
  return { ok: true, run };
};

/** Starts a run of a plan that was kept. Only a plan for the pack in force may be run. */
export const startRun = async (
  {
    id,
    by,
    plan,
    settings = DEFAULT_RUN,
  }: { readonly id: string; readonly by: string; readonly plan: string; readonly settings?: RunSettings },
  ports: StartPorts,
): Promise<Started> => {
  const kept = await keptPlan(plan, ports);
  return begin({ id, by, plan: kept, filings: kept.filings, settings, at: ports.clock.now() }, ports);
};

/** Starts a run over the failures of another that has ended, without a canary: they are few, and known. */
export const redriveRun = async (
  { id, by, of }: { readonly id: string; readonly by: string; readonly of: string },
  ports: StartPorts,
): Promise<Started> => {
  const run = await ports.store.reruns.get(of);
  const report = await keptReport(of, ports);
  if (run === null || report === null) return { ok: false, refusal: 'not-found' };
  if (run.state !== 'done' && run.state !== 'cancelled') return { ok: false, refusal: 'not-now' };
  const failed = new Set(report.filings.filter(({ result }) => result?.as === 'failed').map(({ filing }) => filing));
  const filings = z
    .array(PlannedFiling)
    .parse(await readJson(workKey(of), ports))
    .filter(({ filing }) => failed.has(filing));
  const settings = { concurrency: run.concurrency, canary: { share: 0, least: 0 }, stopRule: run.stopRule };
  return begin({ id, by, plan: { id: run.plan, target: run.target }, filings, settings, redriveOf: of, at: ports.clock.now() }, ports);
};

/** The report of a run that stood still when it was cancelled: nothing was done since, only how it ended is to be said. */
const endReport = async (run: Rerun, ports: StartPorts): Promise<void> => {
  const report = await keptReport(run.id, ports);
  if (report !== null) await writeJson(reportKey(run.id), { ...report, run, at: ports.clock.now() }, ports);
};

/**
 * Pauses, resumes or cancels a run. What is in work when it is paused is finished; nothing is lost, and nothing done twice. What an ended run holds is free at once, however much that
 * is: whoever claims it asks whether its run has ended.
 */
export const commandRun = async (id: string, command: 'pause' | 'resume' | 'cancel', ports: StartPorts): Promise<Started> => {
  let refusal: NotStarted | null = 'not-found';
  let released = false;
  const run = await ports.store.reruns.change(id, (now) => {
    const state = commanded(now.state, command);
    refusal = state === null ? 'not-now' : null;
    if (state === null) return null;
    released = state === 'cancelled';
    const { endedAt: _, ...rest } = now;
    if (command === 'resume') return { ...rest, state, attempt: now.attempt + 1 };
    return { ...now, state, ...(released ? { endedAt: ports.clock.now() } : {}) };
  });
  if (run === null || refusal !== null) return { ok: false, refusal: refusal ?? 'not-found' };
  if (released) await endReport(run, ports);
  // Also what is to come to rest: where its execution is gone, or never came, another brings it there; one that is there is the same.
  if (isAtWork(run.state)) await launch(run, ports);
  return { ok: true, run };
};

/**
 * Takes up again what should be at work and whose execution is gone: after a kill, by whoever starts. An execution that is there is the same one. Answers how many runs there were.
 */
export const takeUpRuns = async (ports: StartPorts): Promise<number> => {
  let taken = 0;
  let page = await ports.store.reruns.list({ limit: 100 });
  for (;;) {
    for (const run of page.items) {
      if (!isAtWork(run.state)) continue;
      await launch(run, ports);
      taken += 1;
    }
    if (page.cursor === null) return taken;
    page = await ports.store.reruns.list({ limit: 100, cursor: page.cursor });
  }
};

/** All that a run works through. */
export const workOf = async (run: string, ports: Pick<StartPorts, 'derived'>): Promise<readonly PlannedFiling[]> =>
  z.array(PlannedFiling).parse(await readJson(workKey(run), ports));
