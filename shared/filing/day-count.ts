import { type IsoDay, isCalendarDay, isoDay } from './day';

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

const daysBeforeYear = (year: number): number => {
  const past = year - 1;
  return 365 * past + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
};

const monthLength = (year: number, month: number): number => [31, 30, 29].find((day) => isCalendarDay(year, month, day)) ?? 28;

/** The running number of a day; 0001-01-01, a Monday, is 1. */
const dayNumber = (day: IsoDay): number => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return MONTHS.slice(0, month - 1).reduce((sum, one) => sum + monthLength(year, one), daysBeforeYear(year)) + date;
};

const dayNumbered = (number: number): IsoDay => {
  let year = Math.floor(number / 365.2425) + 1;
  while (daysBeforeYear(year) >= number) year -= 1;
  while (daysBeforeYear(year + 1) < number) year += 1;
  let [month, date] = [1, number - daysBeforeYear(year)];
  while (date > monthLength(year, month)) {
    date -= monthLength(year, month);
    month += 1;
  }
  const day = isoDay(year, month, date);
  if (day === null || year > 9999) throw new RangeError('no such day');
  return day;
};

/** The day so many calendar days later; earlier for a negative count. Throws a RangeError outside the years 1 to 9999. */
export const daysAfter = (day: IsoDay, count: number): IsoDay => dayNumbered(dayNumber(day) + count);

/** How many calendar days lie from one day to another; negative when the second is earlier. */
export const daysBetween = (from: IsoDay, to: IsoDay): number => dayNumber(to) - dayNumber(from);

/** True on Saturdays and Sundays. */
export const isWeekend = (day: IsoDay): boolean => dayNumber(day) % 7 === 6 || dayNumber(day) % 7 === 0;
