import { activePack, keepPlan, type PlanLimit, planOn, planOrNull } from '#functions/rerun/plan-rerun';
import { keptReport, progressNow } from '#functions/rerun/report-run';
import { commandRun, type NotStarted, redriveRun, type StartPorts, startRun } from '#functions/rerun/start-run';
import type { ProblemCode } from '#shared/api/problem-codes';
import type { PlanView } from '#shared/api/rerun';
import { flips, type RerunPlan } from '#shared/rerun/plan';
import { progressOf } from '#shared/rerun/progress';
import { DEFAULT_RUN } from '#shared/rerun/run-defaults';
import { isAtWork } from '#shared/rerun/run-states';
import { packIds, packNamed, singlePack } from '#shared/rules/packs';
import type { ApiPorts } from './api-ports';
import { type Handler, refuse } from './call';
import { pageAnswer, pageRequest } from './page';

/**
 * What is planned within one call. An HTTP API gives up after 30 seconds: eight are planned at most, a page that is begun is ended (some two seconds), and a plan of the most filings
 * is read and written whole, some 9 MB.
 */
const PLANNED_AT_ONCE: PlanLimit = { filings: 1000, seconds: 8 };
/** A plan is read and written whole: a larger one is made from the command line. */
const MOST_PLANNED = 20_000;
const MOST_SHOWN = 200;

const startPorts = ({ store, derived, clock, operator: { reruns } }: ApiPorts): StartPorts => ({ store, derived, clock, workflow: reruns });

const shownPlan = ({ version: _, filings, rest, ...plan }: RerunPlan): PlanView => ({
  ...plan,
  complete: rest === undefined,
  flipping: filings.filter(flips).slice(0, MOST_SHOWN),
});

/** Plans, and keeps the plan: of many filings the first thousand or so; it can be continued. */
export const planRerun: Handler<'planRerun'> = async ({ body: { pack: named, reader, ...given } }, { store, derived, clock, ids }) => {
  const found = named === undefined ? activePack() : packNamed(named);
  if (found === null) return refuse('rule-pack-unknown');
  const selection = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const target = { pack: { id: found.id, hash: found.hash }, reader: reader ?? null };
  const ports = { store, derived, clock };
  const begun = { id: ids.next(), selection: { ...selection, reasons: given.reasons }, target, filings: [] };
  const plan = await planOn(begun, PLANNED_AT_ONCE, ports);
  await keepPlan(plan, ports);
  return { body: shownPlan(plan) };
};

/** Plans on. Of a plan that is complete nothing is changed. */
export const continueRerunPlan: Handler<'continueRerunPlan'> = async ({ parameters: { id } }, { store, derived, clock }) => {
  const ports = { store, derived, clock };
  const plan = await planOrNull(id, ports);
  if (plan === null) return refuse('plan-not-found');
  if (plan.rest === undefined) return { body: shownPlan(plan) };
  if (plan.filings.length >= MOST_PLANNED) return refuse('plan-too-large', { most: MOST_PLANNED });
  const more = await planOn(plan, PLANNED_AT_ONCE, ports);
  await keepPlan(more, ports);
  return { body: shownPlan(more) };
};

/** A plan. */
export const readRerunPlan: Handler<'readRerunPlan'> = async ({ parameters: { id } }, ports) => {
  const plan = await planOrNull(id, ports);
  return plan === null ? refuse('plan-not-found') : { body: shownPlan(plan) };
};

/** What can be planned for. */
export const readRerunChoices: Handler<'readRerunChoices'> = async (_, { store }) => {
  const packs = packIds.flatMap((id) => {
    const definition = singlePack(id)?.definition;
    return definition === undefined ? [] : [{ id, title: definition.title, basedOn: definition.basedOn ?? null }];
  });
  return { body: { packs, active: activePack().id, readers: [...(await store.filings.seen('reader'))] } };
};

type RowsAsked = { readonly cursor?: string | undefined; readonly limit: number };

/** A part of rows that are kept in one object; null for a cursor that is none. */
const rowsFrom = <Row>(rows: readonly Row[], { cursor = '0', limit }: RowsAsked) => {
  if (!/^\d{1,9}$/.test(cursor)) return null;
  const at = Number(cursor);
  return { items: rows.slice(at, at + limit), cursor: at + limit < rows.length ? String(at + limit) : null };
};

/** A plan's filings. */
export const listPlannedFilings: Handler<'listPlannedFilings'> = async ({ parameters: { id }, query }, ports) => {
  const plan = await planOrNull(id, ports);
  if (plan === null) return refuse('plan-not-found');
  const { part } = query;
  const asked = part === 'all' ? plan.filings : plan.filings.filter((one) => (part === 'flips' ? flips(one) : one.steps.length > 0));
  const body = rowsFrom(asked, query);
  return body === null ? refuse('invalid-cursor') : { body };
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
  if ((await planOrNull(plan, ports)) === null) return refuse('plan-not-found');
  const started = await startRun({ id: ports.ids.next(), by: caller.id, plan, settings }, startPorts(ports));
  return started.ok ? { body: progressOf(started.run, [], 0) } : refuse(REFUSED[started.refusal]);
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
  // A run that was resumed is beyond what its report said when it stood still.
  const report = isAtWork(progress.run.state) ? null : await keptReport(id, ports);
  return { body: { ...progress, totals: report?.totals ?? null } };
};

/** The results of a run, from its report: none before there is one. */
export const listRerunResults: Handler<'listRerunResults'> = async ({ parameters: { id }, query }, ports) => {
  if ((await ports.store.reruns.get(id)) === null) return refuse('rerun-not-found');
  const body = rowsFrom((await keptReport(id, ports))?.filings ?? [], query);
  return body === null ? refuse('invalid-cursor') : { body };
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
