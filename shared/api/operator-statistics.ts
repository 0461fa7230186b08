import { z } from 'zod';
import { IsoDay } from '#shared/filing/day';
import { Queue } from '#shared/review/task';
import { Sentence } from '#shared/verdict/verdict';

/** The most days that are asked for at once. */
export const MOST_DAYS = 92;

/** Days in China, both included; `until` not before `from`, at most 92 days. */
export const StatisticsQuery = z.strictObject({ from: IsoDay, until: IsoDay });

const Count = z.int().nonnegative();

/** What was counted on one day. Codes, provinces and fields only: nothing of a person. */
export const DayStatistics = z
  .strictObject({
    day: IsoDay,
    /** Checks that ended: found clean, clean and sent on without a person, in doubt, returned by the rules. */
    checked: z.strictObject({ clean: Count, waived: Count, doubtful: Count, returned: Count }),
    decided: z.array(z.strictObject({ queue: Queue, approved: Count, returned: Count })),
    /** How long decided tasks had waited, by span (`1h 4h 8h 1d 3d more`). */
    waited: z.array(z.strictObject({ queue: Queue, span: z.string(), count: Count })),
    /** For what filings went back to the applicant: findings of rules and reasons of persons, with their words where they are fixed. */
    returned: z.array(z.strictObject({ code: z.string(), count: Count, says: Sentence.nullable() })),
    provinces: z.array(z.strictObject({ province: z.string(), checked: Count, returned: Count })),
    /** Readings that reviewers looked at: how many were right, how many wrong, by kind of document and field. */
    readings: z.array(z.strictObject({ kind: z.string(), field: z.string(), right: Count, wrong: Count })),
  })
  .meta({ id: 'DayStatistics' });
export type DayStatistics = z.infer<typeof DayStatistics>;
