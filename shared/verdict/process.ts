import { trafficDecisions } from '#shared/filing/traffic';
import type { Facts } from '#shared/rules/facts/facts';
import { promotionOn } from '#shared/rules/pack-2018-09/promotion';
import { deadlinesOn } from '#shared/rules/pack-2018-09/time-limits';
import type { Verdict } from './verdict';

/** The parts of a verdict that say how an order goes on: when each step is due, which free days it earns, what happens to its traffic. */
export const processOf = ({ filing, day, isAdd, type }: Facts): Pick<Verdict, 'deadlines' | 'promotion' | 'traffic'> => {
  const traffic = trafficDecisions(filing, { isFirstFiling: type.type === 'first-filing', ofOthers: type.ofOthers });
  return {
    ...(isAdd ? { deadlines: { ...deadlinesOn(filing, day).due }, promotion: { ...promotionOn(filing, day) } } : {}),
    ...(Object.keys(traffic).length === 0 ? {} : { traffic: { ...traffic } }),
  };
};
