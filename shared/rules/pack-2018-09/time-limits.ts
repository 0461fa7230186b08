import type { ProvinceCode } from '#shared/filing/codes';
import { isIsoDay } from '#shared/filing/day';
import { type Deadlines, deadlinesOf } from '#shared/filing/deadlines';
import { personFiling } from '#shared/rules/example-filing';
import type { Facts } from '#shared/rules/facts/facts';
import { checked, defineRule, notApplicable, type RuleFinding } from '#shared/rules/rule';
import { fromDocument } from '#shared/rules/sources';
import { fixed, inForce } from './pack';

type Limits = {
  firstReview: number;
  curtainPhotoReview: number;
  bureauSubmission: number;
  bureau: number;
  bureauByProvince: Readonly<Partial<Record<ProvinceCode, number>>>;
  countMakeupDays: boolean;
};

/** The deadlines of an order as of its last event; none where a day cannot be read. */
const deadlinesBy = ({ filing, day }: Facts, { bureauByProvince, countMakeupDays, bureau, ...others }: Limits): Deadlines => {
  const { order, events = [] } = filing;
  if (![day, order.submittedAt, ...events.map(({ at }) => at)].every(isIsoDay)) return { due: {}, unknownYears: [] };
  const limits = { ...others, bureau: bureauByProvince[order.province] ?? bureau };
  return deadlinesOf(order.submittedAt, events, limits, { countMakeupDays });
};

/** R40: time limits count working days; without a calendar for the year nobody knows them. */
export const workingDays = defineRule<Limits>({
  id: 'R40',
  inPlainWords: {
    zh: '审核时限按工作日计算，不包含法定节假日和周末（调休的周末也不计）；当日不计，最后一日结束时到期。没有该年日历的，由人工确定。',
    en: 'Time limits count working days: no public holidays, no weekends, not even those worked instead. The first day is the next working day, and a step is due at the end of the last. Without a calendar for the year a person sets them.',
  },
  source: fromDocument('备案时长', '工作日不包含法定节假日和周末'),
  reading: {
    zh: '按字面，周末一律不计，国务院安排的调休上班日也不计。',
    en: 'To the letter weekends never count, not even those that the State Council makes working days.',
  },
  inForce,
  values: {
    firstReview: fixed(1),
    curtainPhotoReview: fixed(1),
    bureauSubmission: fixed(1),
    bureau: fixed(20),
    bureauByProvince: fixed({ 'CN-ZJ': 30 }),
    // To the letter weekends never count, whatever the State Council makes of them.
    countMakeupDays: fixed(false),
  },
  codes: { 'working-day-calendar-unknown': ['review'] },
  process: (facts, limits) => (facts.isAdd ? { deadlines: { ...deadlinesBy(facts, limits).due } } : {}),
  check: (facts, limits) => {
    if (!facts.isAdd) return notApplicable;
    const { unknownYears } = deadlinesBy(facts, limits);
    return checked(unknownYears.map((about): RuleFinding => ({ level: 'review', code: 'working-day-calendar-unknown', about })));
  },
  examples: [
    { zh: '2018 年提交', en: 'submitted in 2018', filing: personFiling(), finds: [] },
    {
      zh: '日历中没有的年份提交',
      en: 'submitted in a year that the calendar does not know',
      filing: personFiling({ order: { submittedAt: '2099-09-17' } }),
      finds: ['working-day-calendar-unknown'],
    },
  ],
});
