import { z } from 'zod';
import { Instant } from '#shared/filing/instant';
import { hasFlipped } from './canary';
import { directionOf } from './difference';
import type { PlannedFiling } from './plan';
import { csvText } from './plan-text';
import { Rerun, Result } from './run';

const Count = z.int().nonnegative();

/** What a run came to. `planned` is the sum of all kinds of results, what is `left` and what `others` hold. */
export const RunTotals = z.strictObject({
  planned: Count,
  confirmed: Count,
  judged: Count,
  rechecked: Count,
  restarted: Count,
  asked: Count,
  nothing: Count,
  'moved-on': Count,
  failed: Count,
  left: Count,
  others: Count,
  better: Count,
  worse: Count,
  unforeseen: Count,
  pictures: Count,
});
export type RunTotals = z.infer<typeof RunTotals>;

/** A filing of a report; `run` names the one that holds it where that is another. No result and no run: left undone. */
export const ReportRow = z.strictObject({ filing: z.string(), result: Result.nullable(), run: z.string().optional() });
export type ReportRow = z.infer<typeof ReportRow>;

/** The report of a run, as it is kept. */
export const RerunReport = z.strictObject({
  version: z.literal(1),
  run: Rerun,
  at: Instant,
  totals: RunTotals,
  filings: z.array(ReportRow),
});
export type RerunReport = z.infer<typeof RerunReport>;

const isBetter = ({ before, after }: Result): boolean => after !== null && directionOf(before, after) === 'better';

/** Adds results up. */
export const runTotals = (rows: readonly ReportRow[]): RunTotals => {
  const results = rows.flatMap(({ result }) => result ?? []);
  const as = (kind: Result['as']): number => results.filter((result) => result.as === kind).length;
  const flipped = results.filter(hasFlipped);
  const improved = flipped.filter(isBetter).length;
  return {
    planned: rows.length,
    ...{ confirmed: as('confirmed'), judged: as('judged'), rechecked: as('rechecked'), restarted: as('restarted'), asked: as('asked') },
    ...{ nothing: as('nothing'), 'moved-on': as('moved-on'), failed: as('failed') },
    left: rows.filter(({ result, run }) => result === null && run === undefined).length,
    others: rows.filter(({ result, run }) => result === null && run !== undefined).length,
    better: improved,
    worse: flipped.length - improved,
    unforeseen: results.filter(({ unforeseen }) => unforeseen).length,
    pictures: results.reduce((sum, { pictures }) => sum + pictures, 0),
  };
};

/** True where every planned filing is accounted for exactly once. */
export const addsUp = ({ planned, ...totals }: RunTotals): boolean => {
  const { confirmed, judged, rechecked, restarted, asked, nothing, failed, left, others } = totals;
  return planned === confirmed + judged + rechecked + restarted + asked + nothing + totals['moved-on'] + failed + left + others;
};

/** The report's rows as comma-separated values. */
export const reportCsv = ({ filings }: RerunReport): string =>
  csvText(
    ['filing', 'result', 'before', 'after', 'pictures', 'unforeseen', 'error', 'run'],
    filings.map(({ filing, result, run }) => [
      ...[filing, result?.as ?? (run === undefined ? 'left' : 'other-run'), result?.before ?? '', result?.after ?? ''],
      ...[String(result?.pictures ?? 0), String(result?.unforeseen ?? false), result?.error ?? '', run ?? ''],
    ]),
  );

/** What a run was planned to do against what it did: filings whose result is not the planned one. Those that moved on or were left are not among them. */
export const deviations = (planned: readonly PlannedFiling[], { filings }: RerunReport): readonly string[] => {
  const results = new Map(filings.map(({ filing, result }) => [filing, result]));
  return planned
    .filter(({ filing, after, direction }) => {
      const result = results.get(filing);
      return result !== null && result !== undefined && result.as !== 'moved-on' && direction !== 'unknown' && result.after !== after;
    })
    .map(({ filing }) => filing);
};
