/** A formatter costs more than what it formats: one for each language is kept. */
const kept = <Format>(make: (tag: string) => Format): ((tag: string) => Format) => {
  const made = new Map<string, Format>();
  return (tag) => {
    const format = made.get(tag) ?? make(tag);
    made.set(tag, format);
    return format;
  };
};

const ZONE = { timeZone: 'Asia/Shanghai' } as const;
const moments = kept((tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23', ...ZONE }));
const shortMoments = kept(
  (tag) => new Intl.DateTimeFormat(tag, { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...ZONE }),
);
const distances = kept((tag) => new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }));

/** A point in time as a person reads it, to the minute, in the zone where the bureaus work. */
export const momentText = (instant: string, tag: string): string => moments(tag).format(new Date(instant));

/** A point in time without its year. */
export const shortMoment = (instant: string, tag: string): string => shortMoments(tag).format(new Date(instant));

/** How far away a point in time is: `3 小时后`, `2 days ago`. `now` in milliseconds. */
export const distanceText = (instant: string, now: number, tag: string): string => {
  const minutes = Math.round((Date.parse(instant) - now) / 60_000);
  const words = distances(tag);
  if (Math.abs(minutes) < 60) return words.format(minutes, 'minute');
  if (Math.abs(minutes) < 48 * 60) return words.format(Math.round(minutes / 60), 'hour');
  return words.format(Math.round(minutes / 1440), 'day');
};

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/;
const SHANGHAI_MS = 8 * 3_600_000;

/** A text for an export: an instant in the zone of the screen, which it names (`2026-11-24T23:02:00+08:00`); every other text as it is. */
export const exportedText = (text: string): string =>
  INSTANT.test(text) ? `${new Date(Date.parse(text) + SHANGHAI_MS).toISOString().slice(0, 19)}+08:00` : text;
