import { checkedOf, type DayCount, MOST_COUNTED, waitedOf } from '#functions/records/day-count';
import type { FilingRecord } from '#functions/records/filing-record';
import type { StatisticsStore } from '#functions/store-ports';
import { dayOf, type Instant } from '#shared/filing/instant';
import type { ReadingCheck } from '#shared/review/reading-check';
import type { ReviewTask } from '#shared/review/task';
import { shardOf } from './keys';
import type { Table, TableWrite } from './table';

const dayPartition = (day: string): string => `DAY#${day}`;

/** Counts in the part of the counter that belongs to the filing, so that decisions of the same second do not wait for each other. */
const counted =
  (filing: string, at: Instant) =>
  (name: DayCount): TableWrite => ({
    add: { pk: dayPartition(dayOf(at)), sk: [...name, shardOf(filing)].join('#') },
    amount: 1,
  });

/** What a change of state adds to the day: how a check ended, and for what the applicant got the filing back. */
export const passageCounts = (before: FilingRecord, after: FilingRecord, at: Instant): readonly TableWrite[] => {
  if (before.state === after.state) return [];
  const checked = checkedOf(before, after);
  const isReturned = after.state === 'returned-to-applicant' || after.state === 'returned-by-bureau';
  const codes = isReturned ? [...new Set(after.returned.map(({ code }) => code))].slice(0, MOST_COUNTED) : [];
  const names: readonly DayCount[] = [
    ...(checked === null
      ? []
      : [
          ['checked', checked],
          ['checked-in', after.province],
        ]),
    ...(isReturned ? [['returned-in', after.province]] : []),
    ...codes.map((code) => ['returned', code]),
  ];
  return names.map(counted(after.id, at));
};

/** What a decision adds to the day: the decision, how long its task had waited, and which readings were found right or wrong. */
export const decisionCounts = (
  { filingId, queue, openedAt }: ReviewTask,
  { outcome, at, readings = [] }: { readonly outcome: string; readonly at: Instant; readonly readings?: readonly ReadingCheck[] },
): readonly TableWrite[] => {
  const minutes = (Date.parse(at) - Date.parse(openedAt)) / 60_000;
  const checks = readings.slice(0, MOST_COUNTED).map(({ kind, field, is }): DayCount => ['read', kind, field, is]);
  const names: readonly DayCount[] = [['decided', queue, outcome], ['waited', queue, waitedOf(minutes)], ...checks];
  return names.map(counted(filingId, at));
};

/** The days' counters over a table: one query a day. */
export const createStatisticsStore = (table: Table): StatisticsStore => ({
  of: async (day) => {
    const sums = new Map<string, number>();
    for (const { sk, count } of await table.countsIn(dayPartition(day))) {
      const name = sk.slice(0, sk.lastIndexOf('#'));
      sums.set(name, count + (sums.get(name) ?? 0));
    }
    return [...sums].map(([name, count]) => ({ name: name.split('#'), count }));
  },
});
