import type { PlannedFiling, RerunPlan, Target } from '#shared/rerun/plan';
import { RerunPlan as PlanSchema } from '#shared/rerun/plan';
import type { Selection } from '#shared/rerun/selection';
import { DEFAULT_PRICES, type Prices, totalsOf } from '#shared/rerun/totals';
import { DEFAULT_PACK, packNamed } from '#shared/rules/packs';
import { findFilings } from './find-filings';
import { planKey } from './keys';
import { planFiling } from './plan-filing';
import { atOnce, type PlanningPorts, readJson, writeJson } from './ports';

/** Filings that are planned at the same time. */
const AT_ONCE = 32;

/** The pack that is in force here. Throws where it is not built in, which a test of the packs excludes. */
export const activePack = (): Target['pack'] => {
  const pack = packNamed(DEFAULT_PACK);
  if (pack === null) throw new Error('the pack in force is not there');
  return { id: pack.id, hash: pack.hash };
};

/** True where a plan's pack is the one in force: only such a plan may be run. */
export const isActive = ({ pack }: Target): boolean => pack.id === activePack().id && pack.hash === activePack().hash;

/** What is planned, and at which prices. */
export type PlanRequest = { readonly id: string; readonly selection: Selection; readonly target: Target; readonly prices?: Prices };

/** Plans a re-run of all that is found; null where more than so many are: a plan of some of them would look like one of all. */
export const planAtMost = async (
  most: number,
  { id, selection, target, prices = DEFAULT_PRICES }: PlanRequest,
  ports: PlanningPorts,
): Promise<RerunPlan | null> => {
  const filings: PlannedFiling[] = [];
  for await (const page of findFilings(selection, target, ports)) {
    if (filings.length + page.length > most) return null;
    filings.push(...(await atOnce(page, AT_ONCE, (found) => planFiling(found, target, ports))));
  }
  return {
    ...{ version: 1, id, at: ports.clock.now(), active: isActive(target), selection, target, filings },
    totals: totalsOf(filings, prices),
  };
};

/** Plans a re-run of all that is found. Nothing is changed and no picture read; what may be planned twice comes out the same, but for id and time. */
export const planRerun = async (request: PlanRequest, ports: PlanningPorts): Promise<RerunPlan> => {
  const plan = await planAtMost(Number.POSITIVE_INFINITY, request, ports);
  if (plan === null) throw new Error('a plan without a limit reached it');
  return plan;
};

/** Keeps a plan, so that it can be run. */
export const keepPlan = (plan: RerunPlan, ports: PlanningPorts): Promise<void> => writeJson(planKey(plan.id), plan, ports);

/** A plan that was kept. Throws UnprocessableError where there is none of this id. */
export const keptPlan = async (id: string, ports: PlanningPorts): Promise<RerunPlan> =>
  PlanSchema.parse(await readJson(planKey(id), ports));
