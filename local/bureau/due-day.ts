import { daysAfter, isWeekend } from '#shared/filing/day-count';
import { isWorkingDay, workingDaysAfter } from '#shared/filing/working-days';

const RULE = { countMakeupDays: true };

/** The day so many working days later. In years that the calendar does not know yet only weekends are left out: a simulator may guess. */
export const dueDay = (day: string, workingDays: number): string => {
  const known = workingDaysAfter(day, workingDays, RULE);
  if ('day' in known) return known.day;
  let [last, left] = [day, workingDays];
  while (left > 0) {
    last = daysAfter(last, 1);
    if (isWorkingDay(last, RULE) ?? !isWeekend(last)) left -= 1;
  }
  return last;
};
