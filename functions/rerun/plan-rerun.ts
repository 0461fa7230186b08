import { z } from 'zod';
import { atOnce } from '#functions/at-once';
import { UnprocessableError } from '#functions/errors';
import { Cursor } from '#functions/page-cursor';
import type { FilingQuery } from '#functions/store-ports';
import { ProvinceCode } from '#shared/filing/codes';
import { Instant } from '#shared/filing/instant';
import { FilingState } from '#shared/filing/life-cycle';
import type { RerunPlan, Target } from '#shared/rerun/plan';
import { RerunPlan as PlanSchema } from '#shared/rerun/plan';
import type { Selection } from '#shared/rerun/selection';
import { DEFAULT_PRICES, type Prices, totalsOf } from '#shared/rerun/totals';
import { DEFAULT_PACK, packNamed } from '#shared/rules/packs';
import { findFrom, type Place } from './find-filings';
import { planKey } from './keys';
import { planFiling } from './plan-filing';
import { type PlanningPorts, readJson, writeJson } from './ports';

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

const Query: z.ZodType<FilingQuery> = z.union([
  z.strictObject({ state: FilingState, dueBefore: Instant.exactOptional() }),
  z.strictObject({ pack: z.string() }),
  z.strictObject({ reader: z.string() }),
  z.strictObject({ rule: z.string() }),
  z.strictObject({ province: ProvinceCode, from: Instant.exactOptional(), before: Instant.exactOptional() }),
]);

const KeptPlace = z.union([
  z.strictObject({ ids: z.array(z.string()) }),
  z.strictObject({ lists: z.array(Query), cursor: Cursor.optional() }),
]);

const placeOf = (rest: string): Place => {
  const place = KeptPlace.parse(JSON.parse(rest));
  return 'ids' in place ? place : { lists: place.lists, cursor: place.cursor };
};

/** How much is planned in one go: so many filings more, and so many seconds at most; what is begun by then, a page of 200 looked at, is ended. */
export type PlanLimit = { readonly filings: number; readonly seconds: number };

const NO_LIMIT: PlanLimit = { filings: Number.POSITIVE_INFINITY, seconds: Number.POSITIVE_INFINITY };

/** Plans on, to a limit or until all is planned: `rest` of the plan says whether something is left. The plan that comes of several parts is that of one. */
export const planOn = async (
  plan: Pick<RerunPlan, 'id' | 'selection' | 'target' | 'filings' | 'rest'>,
  limit: PlanLimit,
  ports: PlanningPorts,
  prices: Prices = DEFAULT_PRICES,
): Promise<RerunPlan> => {
  const { id, selection, target, rest } = plan;
  const filings = [...plan.filings];
  const enough = filings.length + limit.filings;
  const begun = Date.parse(ports.clock.now());
  // Pages may hold little that is looked for, so that the number of filings alone sets no limit to the time.
  const isLate = (): boolean => Date.parse(ports.clock.now()) - begun >= limit.seconds * 1000;
  const from = rest === undefined ? undefined : { place: placeOf(rest), seen: filings.map(({ filing }) => filing) };
  let left: Place | null = null;
  for await (const page of findFrom(selection, target, ports, from)) {
    filings.push(...(await atOnce(page.found, AT_ONCE, (found) => planFiling(found, target, ports))));
    left = page.rest;
    if (filings.length >= enough || isLate()) break;
  }
  return {
    ...{ version: 1, id, at: ports.clock.now(), active: isActive(target), selection, target, filings },
    ...(left === null ? {} : { rest: JSON.stringify(left) }),
    totals: totalsOf(filings, prices),
  };
};

/** Plans a re-run of all that is found. Nothing is changed and no picture read; what may be planned twice comes out the same, but for id and time. */
export const planRerun = ({ id, selection, target, prices = DEFAULT_PRICES }: PlanRequest, ports: PlanningPorts): Promise<RerunPlan> =>
  planOn({ id, selection, target, filings: [] }, NO_LIMIT, ports, prices);

/** Keeps a plan, so that it can be run. */
export const keepPlan = (plan: RerunPlan, ports: PlanningPorts): Promise<void> => writeJson(planKey(plan.id), plan, ports);

/** A plan that was kept. Throws UnprocessableError where there is none of this id. */
export const keptPlan = async (id: string, ports: PlanningPorts): Promise<RerunPlan> =>
  PlanSchema.parse(await readJson(planKey(id), ports));

/** A plan that was kept; null where there is none of this id. */
export const planOrNull = async (id: string, ports: PlanningPorts): Promise<RerunPlan | null> => {
  try {
    return await keptPlan(id, ports);
  } catch (error) {
    if (error instanceof UnprocessableError && error.code === 'file-not-found') return null;
    throw error;
  }
};
