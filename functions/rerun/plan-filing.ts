import type { FilingRecord } from '#functions/records/filing-record';
import type { Found } from '#functions/rerun/find-filings';
import { stallsAt } from '#shared/filing/stall';
import { asksApplicant, directionOf, flippingRules } from '#shared/rerun/difference';
import type { PlannedFiling, Target } from '#shared/rerun/plan';
import { stepsFor } from '#shared/rerun/steps-for';
import type { Outcome } from '#shared/verdict/verdict';
import { judgeAgain } from './judge-again';
import type { PlanningPorts } from './ports';

/** What a new verdict would be; `after` null where it cannot be known yet. */
type Foreseen = Pick<PlannedFiling, 'after' | 'direction' | 'because' | 'same'>;

const UNKNOWN: Foreseen = { after: null, direction: 'unknown', because: [], same: false };

/** Materials that another reader read: only these are read again, the readings of the others stand. */
const toRead = async ({ id, readers }: FilingRecord, { reader }: Target, { store }: PlanningPorts): Promise<readonly string[]> => {
  if (reader === null || readers.every((one) => one === reader)) return [];
  return (await store.materials.of(id))
    .filter((material) => material.state === 'read' && material.reader !== undefined && material.reader !== reader)
    .map((material) => material.id);
};

const isCurrent = ({ verdict, inputs }: FilingRecord, { pack }: Target): boolean =>
  verdict !== undefined && verdict.inputs === inputs && verdict.pack.id === pack.id && verdict.pack.hash === pack.hash;

const foreseen = async (head: FilingRecord, target: Target, ports: PlanningPorts): Promise<Foreseen> => {
  const { id, verdict, inputs } = head;
  if (verdict === undefined || verdict.inputs !== inputs) return UNKNOWN;
  if (isCurrent(head, target)) return { after: verdict.outcome, direction: 'none', because: [], same: true };
  const { kept, next, same } = await judgeAgain(id, verdict.hash, target.pack, ports);
  const [before, after] = [kept.verdict, next.verdict];
  return { after: after.outcome, direction: directionOf(before.outcome, after.outcome), because: [...flippingRules(before, after)], same };
};

/** The last event of the trail that brought a filing into its state. */
const broughtHere = async ({ id, state }: FilingRecord, { store }: PlanningPorts) =>
  (await store.audit.of(id)).findLast(({ facts }) => facts.to === state);

const isStuck = async (head: FilingRecord, ports: PlanningPorts): Promise<boolean> => {
  if (head.state === 'failed') return (await broughtHere(head, ports))?.facts.from === 'checking';
  const at = stallsAt(head);
  return head.state === 'checking' && at !== null && at < ports.clock.now();
};

/** Asked only where the answer decides: a return by the rules may be taken back by rules, a person's may not. */
const wasReturnedByPerson = async (head: FilingRecord, after: Outcome | null, ports: PlanningPorts): Promise<boolean> => {
  const before = head.verdict?.outcome ?? null;
  if (head.state !== 'returned-to-applicant' || after === null || asksApplicant(before) === asksApplicant(after)) return false;
  return (await broughtHere(head, ports))?.actor.role !== 'system';
};

/** True where a person was asked already about what this pack makes of the filing. */
const wasAsked = async (
  { id, verdict }: FilingRecord,
  { pack }: Target,
  after: Outcome | null,
  { store }: PlanningPorts,
): Promise<boolean> =>
  (await store.audit.of(id)).some(
    ({ event, facts }) =>
      event === 'verdict-differs' &&
      facts.pack === `${pack.id}@${pack.hash}` &&
      facts.outcome === after &&
      facts.verdict === (verdict?.hash ?? null),
  );

/**
 * Plans one filing: the least that brings it up to date, from what it was judged by, and what comes of it. Changes nothing, and reads no picture. Throws where what was kept
 * of it is gone.
 */
export const planFiling = async ({ head, why }: Found, target: Target, ports: PlanningPorts): Promise<PlannedFiling> => {
  const { id, state, province, nature, revision, inputs, verdict } = head;
  const materials = await toRead(head, target, ports);
  const waits = state === 'failed' || state === 'checking';
  const known = materials.length > 0 || waits ? UNKNOWN : await foreseen(head, target, ports);
  const standing = {
    state,
    upToDate: materials.length === 0 && isCurrent(head, target),
    decidedByPerson: await wasReturnedByPerson(head, known.after, ports),
    stuck: waits && (await isStuck(head, ports)),
    before: verdict?.outcome ?? null,
    after: known.after,
  };
  const possible = stepsFor(standing);
  const asksAlone = possible.length === 1 && possible[0] === 'ask';
  const steps = asksAlone && (await wasAsked(head, target, known.after, ports)) ? [] : possible;
  const reads = materials.length > 0 && steps.includes('judge');
  return {
    ...{ filing: id, why: [...why], state, province, nature, revision, inputs, verdict: verdict?.hash ?? null },
    steps: reads ? ['read', ...steps] : [...steps],
    ...{ materials: reads ? [...materials] : [], pictures: reads ? materials.length : 0 },
    ...{ before: verdict?.outcome ?? null, ...known, because: [...known.because] },
  };
};
