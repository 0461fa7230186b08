import type { ProvinceCode } from '#shared/filing/codes';
import { type IsoDay, isIsoDay } from '#shared/filing/day';
import { type Deadlines, deadlinesOf } from '#shared/filing/deadlines';
import type { Filing } from '#shared/filing/filing';
import { covers, type Dated, valueOn } from '#shared/rules/dated';
import { personFiling } from '#shared/rules/example-filing';
import { checked, defineRule, notApplicable, type RuleFinding } from '#shared/rules/rule';
import { fromDocument } from '#shared/rules/sources';
import { fixed, inForce } from './pack';

/** Working days that each step may take (R36 to R39). */
const LIMITS = {
  firstReview: fixed(1),
  curtainPhotoReview: fixed(1),
  bureauSubmission: fixed(1),
  bureau: fixed(20),
} as const satisfies Record<string, readonly Dated<number>[]>;

const BUREAU_BY_PROVINCE: readonly Dated<Readonly<Partial<Record<ProvinceCode, number>>>>[] = fixed({ 'CN-ZJ': 30 });

/** "工作日不包含法定节假日和周末", to the letter: weekends never count, whatever the State Council makes of them. */
const COUNT_MAKEUP_DAYS = fixed(false);

const NONE: Deadlines = { due: {}, unknownYears: [] };

/** The deadlines of an order as of its last event, by the limits of a day; none where a day cannot be read or no limits are in force. */
export const deadlinesOn = ({ order: { submittedAt, province }, events = [] }: Filing, day: IsoDay): Deadlines => {
  if (![day, submittedAt, ...events.map(({ at }) => at)].every(isIsoDay) || !covers(inForce, day)) return NONE;
  const limits = {
    firstReview: valueOn(LIMITS.firstReview, day),
    curtainPhotoReview: valueOn(LIMITS.curtainPhotoReview, day),
    bureauSubmission: valueOn(LIMITS.bureauSubmission, day),
    bureau: valueOn(BUREAU_BY_PROVINCE, day)[province] ?? valueOn(LIMITS.bureau, day),
  };
  return deadlinesOf(submittedAt, events, limits, { countMakeupDays: valueOn(COUNT_MAKEUP_DAYS, day) });
};

/** R40: time limits count working days; without a calendar for the year nobody knows them. */
export const workingDays = defineRule({
  id: 'R40',
  inPlainWords: {
    zh: '审核时限按工作日计算，不包含法定节假日和周末（调休的周末也不计）；当日不计，最后一日结束时到期。没有该年日历的，由人工确定。',
    en: 'Time limits count working days: no public holidays, no weekends, not even those worked instead. The first day is the next working day, and a step is due at the end of the last. Without a calendar for the year a person sets them.',
  },
  source: fromDocument('备案时长', '工作日不包含法定节假日和周末'),
  inForce,
  values: { ...LIMITS, bureauByProvince: BUREAU_BY_PROVINCE, countMakeupDays: COUNT_MAKEUP_DAYS },
  codes: { 'working-day-calendar-unknown': ['review'] },
  check: ({ isAdd, filing, day }) => {
    if (!isAdd) return notApplicable;
    const { unknownYears } = deadlinesOn(filing, day);
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
