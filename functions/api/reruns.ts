import { UnprocessableError } from '#functions/errors';
import { activePack, keepPlan, planAtMost } from '#functions/rerun/plan-rerun';
import { keptReport, progressNow } from '#functions/rerun/report-run';
import { commandRun, DEFAULT_RUN, type NotStarted, redriveRun, type StartPorts, startRun } from '#functions/rerun/start-run';
import type { ProblemCode } from '#shared/api/problem-codes';
import { flips } from '#shared/rerun/plan';
import { progressOf } from '#shared/rerun/progress';
import { packNamed } from '#shared/rules/packs';
import type { ApiPorts } from './api-ports';
import { type Handler, refuse } from './call';
import { pageAnswer, pageRequest } from './page';

/** What is planned within the time of one call; more is planned from the command line. */
const MOST_PLANNED = 2000;
const MOST_SHOWN = 200;

const startPorts = ({ store, derived, clock, operator: { reruns } }: ApiPorts): StartPorts => ({ store, derived, clock, workflow: reruns });

/** Plans, and keeps the plan. */
export const planRerun: Handler<'planRerun'> = async ({ body: { pack: named, reader, ...given } }, { store, derived, clock, ids }) => {
  const found = named === undefined ? activePack() : packNamed(named);
  if (found === null) return refuse('rule-pack-unknown');
  const selection = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const target = { pack: { id: found.id, hash: found.hash }, reader: reader ?? null };
  const ports = { store, derived, clock };
  const plan = await planAtMost(MOST_PLANNED, { id: ids.next(), selection: { ...selection, reasons: given.reasons }, target }, ports);
  if (plan === null) return refuse('plan-too-large', { most: MOST_PLANNED });
  await keepPlan(plan, ports);
  const { version: _, filings, ...shown } = plan;
  return { body: { ...shown, flipping: filings.filter(flips).slice(0, MOST_SHOWN) } };
};

const REFUSED: Readonly<
  Record<NotStarted, Extract<ProblemCode, 'pack-not-active' | 'nothing-to-do' | 'rerun-not-now' | 'rerun-not-found'>>
> = {
  'pack-not-active': 'pack-not-active',
  'nothing-to-do': 'nothing-to-do',
  taken: 'rerun-not-now',
  'not-found': 'rerun-not-found',
  'not-now': 'rerun-not-now',
};

/** Starts a run of a plan. */
export const startRerun: Handler<'startRerun'> = async ({ caller, body }, ports) => {
  const { plan, concurrency, canaryShare, stopErrors, stopFlips } = body;
  const settings = {
    concurrency: concurrency ?? DEFAULT_RUN.concurrency,
    canary: { ...DEFAULT_RUN.canary, ...(canaryShare === undefined ? {} : { share: canaryShare }) },
    stopRule: { errors: stopErrors ?? DEFAULT_RUN.stopRule.errors, flips: stopFlips ?? DEFAULT_RUN.stopRule.flips },
  };
  try {
    const started = await startRun({ id: ports.ids.next(), by: caller.id, plan, settings }, startPorts(ports));
    return started.ok ? { body: progressOf(started.run, [], 0) } : refuse(REFUSED[started.refusal]);
  } catch (error) {
    if (error instanceof UnprocessableError && error.code === 'file-not-found') return refuse('plan-not-found');
    throw error;
  }
};

/** Runs with their progress. */
export const listReruns: Handler<'listReruns'> = async ({ query }, ports) => {
  const page = pageRequest(query);
  if (page === null) return refuse('invalid-cursor');
  const found = await ports.store.reruns.list(page);
  const all = await Promise.all(found.items.map(({ id }) => progressNow(id, ports)));
  return {
    body: pageAnswer(
      all.flatMap((one) => one ?? []),
      found,
    ),
  };
};

/** One run with its report. */
export const readRerun: Handler<'readRerun'> = async ({ parameters: { id } }, ports) => {
  const progress = await progressNow(id, ports);
  if (progress === null) return refuse('rerun-not-found');
  const report = await keptReport(id, ports);
  return { body: { ...progress, totals: report?.totals ?? null } };
};

/** Speaks to a run. */
export const commandRerun: Handler<'commandRerun'> = async ({ caller, parameters: { id }, body: { command } }, ports) => {
  const done =
    command === 'redrive'
      ? await redriveRun({ id: ports.ids.next(), by: caller.id, of: id }, startPorts(ports))
      : await commandRun(id, command, startPorts(ports));
  if (!done.ok) return refuse(REFUSED[done.refusal]);
  return { body: (await progressNow(done.run.id, ports)) ?? progressOf(done.run, [], 0) };
};
