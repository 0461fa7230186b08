import { promotionOf } from '#shared/filing/promotion';
import { trafficDecisions } from '#shared/filing/traffic';
import type { Facts } from '#shared/rules/facts/facts';
import type { Process } from '#shared/rules/rule';
import type { Verdict } from './verdict';

/**
 * The parts of a verdict that say how an order goes on: when each step is due and which free days it earns, as the rules in force have it, and
 * what happens to its traffic. Where no rule says it, an order that adds still learns whether it takes part in the free days, without a count.
 */
export const processOf = (
  { filing, isAdd, type }: Facts,
  { deadlines, promotion }: Process,
): Pick<Verdict, 'deadlines' | 'promotion' | 'traffic'> => {
  const traffic = trafficDecisions(filing, { isFirstFiling: type.type === 'first-filing', ofOthers: type.ofOthers });
  return {
    ...(deadlines === undefined ? {} : { deadlines }),
    ...(isAdd ? { promotion: promotion ?? { ...promotionOf({ ...filing, events: [] }, 0) } } : {}),
    ...(Object.keys(traffic).length === 0 ? {} : { traffic: { ...traffic } }),
  };
};
