import type { IsoDay } from '#shared/filing/day';
import type { Instant } from '#shared/filing/instant';

/** The time: the moment in UTC, and the day in China (UTC+8). */
export type Clock = { readonly now: () => Instant; readonly today: () => IsoDay };

/** Ids (ULID, 26 characters): a fresh one, which sorts by its time, or the one that always stands for a text. */
export type Ids = { readonly next: () => string; readonly named: (text: string) => Promise<string> };
