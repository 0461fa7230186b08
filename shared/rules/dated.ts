import type { IsoDay } from '#shared/filing/day';
import { ascending } from './ascending';

/** From `from` (included) until `until` (excluded); open-ended without it. */
export type Period = { readonly from: IsoDay; readonly until?: IsoDay };

/** One row of a value that the law fixes: it holds from its day until the next row begins. */
export type Dated<Value> = { readonly from: IsoDay; readonly value: Value };

/** True when the day lies in the period. */
export const covers = (period: Period, day: IsoDay): boolean => period.from <= day && (period.until === undefined || day < period.until);

/** The value in force on a day. Throws a RangeError before the first row: a rule without its numbers must not answer. */
export const valueOn = <Value>(rows: readonly Dated<Value>[], day: IsoDay): Value => {
  const row = rows.filter(({ from }) => from <= day).sort((a, b) => ascending(b.from, a.from))[0];
  if (row === undefined) throw new RangeError('no value in force on that day');
  return row.value;
};
