import type { ProvinceCode } from './codes';
import { dayOf, endOfDay, type Instant, minutesAfter } from './instant';
import { lapsePlan } from './lapse';
import type { FilingState } from './life-cycle';

/** States in which an order waits for its applicant, and lapses in the end. */
const WAITS_FOR_APPLICANT: readonly FilingState[] = ['returned-to-applicant', 'returned-by-bureau', 'awaiting-photo', 'draft'];

/** How long a check may take before somebody looks: readings are waited for, minutes at most. */
const CHECK_MINUTES = 60;

/** What decides when a filing stalls: since when it stands where it stands, and by when that is due, where a time limit runs. */
export type Stalling = {
  readonly state: FilingState;
  readonly since: Instant;
  readonly dueAt?: Instant | undefined;
  readonly province: ProvinceCode;
};

/**
 * When a filing stalls where it stands: when its stage is overdue, when it lapses, at once where it failed, after an hour where it is being checked. Null where it
 * cannot stall.
 */
export const stallsAt = ({ state, since, dueAt, province }: Stalling): Instant | null => {
  if (dueAt !== undefined) return dueAt;
  if (state === 'failed') return since;
  if (state === 'checking') return minutesAfter(since, CHECK_MINUTES);
  if (!WAITS_FOR_APPLICANT.includes(state)) return null;
  const plan = lapsePlan(dayOf(since), province);
  return plan === null ? null : endOfDay(plan.lapsesOn);
};
