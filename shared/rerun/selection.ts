import { z } from 'zod';
import { ProvinceCode } from '#shared/filing/codes';
import { IsoDay } from '#shared/filing/day';
import { FilingState } from '#shared/filing/life-cycle';

/** Why a filing is among those to re-run. */
export const Why = z.enum([
  'overdue',
  'failed',
  'lapsing',
  'other-pack',
  'other-reader',
  'backlog',
  'rule',
  'province',
  'created',
  'listed',
]);
export type Why = z.infer<typeof Why>;

/** Reasons that can be asked for by name. */
export const Reason = z.enum(['overdue', 'failed', 'lapsing', 'other-pack', 'other-reader', 'backlog']);
export type Reason = z.infer<typeof Reason>;

/**
 * Which filings: those that one of the reasons holds for (or that stand on the list of ids), narrowed by rule, province, state and day of creation (`from` included,
 * `until` excluded). Without a reason, rule, province or days alone choose.
 */
export const Selection = z.strictObject({
  reasons: z.array(Reason).default([]),
  rule: z.string().max(20).optional(),
  province: ProvinceCode.optional(),
  states: z.array(FilingState).optional(),
  from: IsoDay.optional(),
  until: IsoDay.optional(),
  filings: z.array(z.string().min(1).max(200)).optional(),
});
export type Selection = z.infer<typeof Selection>;

/** What stalled means where nobody says more. */
export const STALLED: readonly Reason[] = ['overdue', 'failed', 'lapsing', 'other-pack', 'other-reader'];

/** What is asked of one filing. */
export type Selectable = {
  readonly state: FilingState;
  readonly province: ProvinceCode;
  readonly createdOn: IsoDay;
  readonly rules: readonly string[];
};

/** True where a filing fits what narrows the selection. */
export const fitsSelection = (
  { rule, province, states, from, until }: Selection,
  { state, province: its, createdOn, rules }: Selectable,
): boolean =>
  (rule === undefined || rules.includes(rule)) &&
  (province === undefined || province === its) &&
  (states === undefined || states.includes(state)) &&
  (from === undefined || createdOn >= from) &&
  (until === undefined || createdOn < until);
