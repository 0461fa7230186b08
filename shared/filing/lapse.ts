import type { ProvinceCode } from './codes';
import type { IsoDay } from './day';
import { daysAfter, daysBetween } from './day-count';

/** Days waited for the applicant after which a reminder goes out. */
const REMINDERS: readonly number[] = [7, 15, 30];

/** An order that has waited for its applicant for more days than this lapses; what was entered is kept. */
const LAPSES_AFTER = 45;

/** The access providers' notice of 2016-09-22 that sets these days does not hold in Zhejiang. */
const EXCEPTED: readonly ProvinceCode[] = ['CN-ZJ'];

/** When reminders go out, and the day on which the order lapses. */
export type LapsePlan = { readonly reminders: readonly IsoDay[]; readonly lapsesOn: IsoDay };

/** How an order that waits for its applicant stands on a day. `reminders`: the days' waiting for which a reminder is due by now. */
export type LapseStanding = { readonly waited: number; readonly reminders: readonly number[]; readonly lapsed: boolean };

/** The plan for an order that waits for its applicant since a day (in calendar days); null where orders do not lapse. */
export const lapsePlan = (waitingSince: IsoDay, province: ProvinceCode): LapsePlan | null =>
  EXCEPTED.includes(province)
    ? null
    : {
        reminders: REMINDERS.map((days) => daysAfter(waitingSince, days)),
        lapsesOn: daysAfter(waitingSince, LAPSES_AFTER + 1),
      };

/** How an order that waits since a day stands today. */
export const lapseStanding = (waitingSince: IsoDay, today: IsoDay, province: ProvinceCode): LapseStanding => {
  const waited = Math.max(0, daysBetween(waitingSince, today));
  if (EXCEPTED.includes(province)) return { waited, reminders: [], lapsed: false };
  return { waited, reminders: REMINDERS.filter((days) => days <= waited), lapsed: waited > LAPSES_AFTER };
};
