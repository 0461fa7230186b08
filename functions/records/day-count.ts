import type { FilingRecord } from './filing-record';

/** How long tasks waited for their decision: the spans by name, and their ends in minutes; what is longer is `more`. */
const SPANS = [
  { name: '1h', minutes: 60 },
  { name: '4h', minutes: 240 },
  { name: '8h', minutes: 480 },
  { name: '1d', minutes: 1440 },
  { name: '3d', minutes: 4320 },
] as const;

/** The name of the shortest span that so many minutes fit into. */
export const waitedOf = (minutes: number): (typeof SPANS)[number]['name'] | 'more' =>
  SPANS.find((span) => minutes <= span.minutes)?.name ?? 'more';

/** What became of a submission when it was checked: found clean, sent on without a person, sent on with a doubt, or returned by the rules. */
export type Checked = 'clean' | 'waived' | 'doubtful' | 'returned';

/** What a check that has just ended made of a filing; null where no check ended, or none was completed. */
export const checkedOf = (before: FilingRecord, after: FilingRecord): Checked | null => {
  if (before.state !== 'checking' || after.state === 'checking') return null;
  if (after.state === 'returned-to-applicant') return 'returned';
  if (after.state === 'first-review') return after.verdict?.outcome === 'pass' ? 'clean' : 'doubtful';
  return after.state === 'awaiting-photo' || after.state === 'awaiting-bureau-submission' ? 'waived' : null;
};

/** One thing that is counted per day, as parts of its name. Parts are codes: no part holds a `#`. */
export type DayCount = readonly string[];

/** The most codes of one return, and the most corrected fields of one decision, that are counted: what a decision costs has an end. */
export const MOST_COUNTED = 20;

/** A day's counter as it is read. */
export type CountedDay = { readonly name: DayCount; readonly count: number };
