const EIGHT_HOURS = 8 * 3_600_000;

/** Beijing time of an instant (milliseconds since 1970): `2026-11-23T08:00:00`. */
export const beijingTime = (ms: number): string => new Date(ms + EIGHT_HOURS).toISOString().slice(0, 19);

/** The day in Beijing. */
export const beijingDay = (ms: number): string => beijingTime(ms).slice(0, 10);

/** The instant of a Beijing time written `2026-11-23T08:00`. */
export const beijingMs = (time: string): number => Date.parse(`${time}Z`) - EIGHT_HOURS;
