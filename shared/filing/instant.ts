import { z } from 'zod';
import { type IsoDay, isIsoDay } from './day';
import { daysAfter } from './day-count';

const FORM = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d\.\d{3})Z$/;

/** True for a moment written as JavaScript writes it: `2018-09-17T08:00:00.000Z`. */
export const isInstant = (text: string): boolean => {
  const parts = FORM.exec(text);
  return parts !== null && isIsoDay(parts[1] ?? '');
};

/** A moment in UTC, to the millisecond, always in one form: moments compare as strings. */
export const Instant = z.string().refine(isInstant, { error: 'not a moment of the form 2018-09-17T08:00:00.000Z' });
export type Instant = z.infer<typeof Instant>;

const two = (count: number): string => String(count).padStart(2, '0');

/** The moment so many whole minutes later; earlier for a negative count. Throws a RangeError for what is not a moment. */
export const minutesAfter = (instant: Instant, minutes: number): Instant => {
  const [, day, hour, minute, seconds] = FORM.exec(instant) ?? [];
  if (day === undefined || hour === undefined || minute === undefined || seconds === undefined) throw new RangeError('not a moment');
  const total = Number(hour) * 60 + Number(minute) + minutes;
  const rest = ((total % 1440) + 1440) % 1440;
  return `${daysAfter(day, Math.floor(total / 1440))}T${two(Math.floor(rest / 60))}:${two(rest % 60)}:${seconds}Z`;
};

/** The last moment of a day in China (UTC+8): what is due on a day is due by then. */
export const endOfDay = (day: IsoDay): Instant => `${day}T15:59:59.999Z`;

/** The day in China (UTC+8) on which a moment falls. */
export const dayOf = (instant: Instant): IsoDay => minutesAfter(instant, 8 * 60).slice(0, 10);
