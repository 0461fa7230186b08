import { z } from 'zod';

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True when year, month (1 to 12) and day name a day of the Gregorian calendar. */
export const isCalendarDay = (year: number, month: number, day: number): boolean => {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = month === 2 && leap ? 29 : DAYS_IN_MONTH[month - 1];
  return length !== undefined && day >= 1 && day <= length && year >= 1;
};

/** True for a real day written `2018-09-17`. */
export const isIsoDay = (text: string): boolean => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts !== null && isCalendarDay(Number(parts[1]), Number(parts[2]), Number(parts[3]));
};

/** The ISO form of a day, or null where there is no such day. */
export const isoDay = (year: number, month: number, day: number): string | null =>
  isCalendarDay(year, month, day)
    ? `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    : null;

/** A day without a time or zone, ISO 8601 (`2018-09-17`); days compare as strings. */
export const IsoDay = z.string().refine(isIsoDay, { error: 'not a day of the form 2018-09-17' });
export type IsoDay = z.infer<typeof IsoDay>;
