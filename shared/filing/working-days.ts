import type { IsoDay } from './day';
import { daysAfter, isWeekend } from './day-count';
import { CALENDAR } from './working-days.generated';

/** Whether weekends that the State Council makes working days (调休) count. The governing document's own words leave every weekend out (R40). */
export type WorkingDayRule = { readonly countMakeupDays: boolean };

/** A day found by counting working days, or the year that the calendar does not know. */
export type WorkingDay = { readonly day: IsoDay } | { readonly unknownYear: string };

const yearOf = (day: IsoDay): string => day.slice(0, 4);

/** Whether a day is a working day; null when the calendar does not know its year: a guess would be a wrong date. */
export const isWorkingDay = (day: IsoDay, { countMakeupDays }: WorkingDayRule): boolean | null => {
  const year = CALENDAR[yearOf(day)];
  if (year === undefined) return null;
  return isWeekend(day) ? countMakeupDays && year.makeUpDays.includes(day) : !year.holidays.includes(day);
};

/** The day so many working days after another, which may itself be any day: 1 is the next working day. */
export const workingDaysAfter = (day: IsoDay, count: number, rule: WorkingDayRule): WorkingDay => {
  let [last, left] = [day, count];
  while (left > 0) {
    last = daysAfter(last, 1);
    const counts = isWorkingDay(last, rule);
    if (counts === null) return { unknownYear: yearOf(last) };
    if (counts) left -= 1;
  }
  return { day: last };
};
