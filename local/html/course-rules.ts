import type { FilingType } from '#shared/filing/codes';
import { DEADLINE_STAGES } from '#shared/messages/labels-process';
import type { Verdict } from '#shared/verdict/verdict';

/** The rule that says which days count. */
export const WORKING_DAYS_RULE = 'R40';

/** The rules that decide on a promotion: why there is none, or how the days are counted and up to how many. */
export const promotionRules = ({ eligible, reason }: NonNullable<Verdict['promotion']>): readonly string[] =>
  eligible ? ['R94', 'R100', 'R99'] : reason === undefined ? [] : [reason];

/** The rules that decide on traffic, by the type of the filing. */
export const trafficRules = (type: FilingType | null): readonly string[] => {
  if (type === 'first-filing') return ['R3', 'R43'];
  return type === 'access-filing' ? ['R3', 'R4'] : ['R3', 'R44'];
};

/** Every rule whose source the page may show beside a filing's course, whether or not it found anything. */
export const courseRules = ({ promotion, traffic, filingType, deadlines }: Verdict): readonly string[] => [
  ...(deadlines === undefined ? [] : [...DEADLINE_STAGES.map(({ rule }) => rule), WORKING_DAYS_RULE]),
  ...(promotion === undefined ? [] : promotionRules(promotion)),
  ...(traffic === undefined ? [] : trafficRules(filingType)),
];
