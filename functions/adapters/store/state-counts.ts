import type { FilingRecord } from '#functions/records/filing-record';
import { isInProgress } from '#shared/filing/standing';
import { counterKey, openOrdersKey } from './keys';
import type { TableWrite } from './table';

/** The writes that keep the counts of filings in each state, and of the account's orders in progress (R78). `before`: null for a new filing. */
export const countWrites = (before: FilingRecord | null, after: FilingRecord): readonly TableWrite[] => {
  if (before?.state === after.state) return [];
  const state = ({ state: name, id }: FilingRecord, amount: number): TableWrite => ({ add: counterKey(`STATE#${name}`, id), amount });
  const open = Number(isInProgress(after.state)) - Number(before !== null && isInProgress(before.state));
  return [
    ...(before === null ? [] : [state(before, -1)]),
    state(after, 1),
    ...(open === 0 ? [] : [{ add: openOrdersKey(after.account), amount: open }]),
  ];
};
