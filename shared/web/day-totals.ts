import type { DayStatistics } from '#shared/api/operator-statistics';

/** A name with how often it was counted. */
export type Counted = { readonly name: string; readonly count: number };

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Counts of the same name added up, the most frequent first. */
export const addedUp = (counted: readonly Counted[]): readonly Counted[] => {
  const sums = new Map<string, number>();
  for (const { name, count } of counted) sums.set(name, count + (sums.get(name) ?? 0));
  return [...sums].map(([name, count]) => ({ name, count })).toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name));
};

/** A share in percent, to one digit; null of nothing. */
export const percent = (part: number, whole: number): number | null => (whole === 0 ? null : Math.round((1000 * part) / whole) / 10);

/** Submissions of a day that were checked. */
export const checkedOn = ({ checked: { clean, waived, doubtful, returned } }: DayStatistics): number =>
  clean + waived + doubtful + returned;

/** The figures over all days: straight through, decided, returned in decisions, and readings that were right. */
export const totalsOf = (days: readonly DayStatistics[]) => {
  const decided = days.flatMap((day) => day.decided);
  const readings = days.flatMap((day) => day.readings);
  const returned = sum(decided.map((one) => one.returned));
  const decisions = returned + sum(decided.map(({ approved }) => approved));
  const right = sum(readings.map((one) => one.right));
  return {
    checked: sum(days.map(checkedOn)),
    straight: percent(sum(days.map(({ checked }) => checked.clean + checked.waived)), sum(days.map(checkedOn))),
    decisions,
    returnRate: percent(returned, decisions),
    read: right + sum(readings.map(({ wrong }) => wrong)),
    accuracy: percent(right, right + sum(readings.map(({ wrong }) => wrong))),
  };
};
