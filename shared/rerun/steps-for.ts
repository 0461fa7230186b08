import type { FilingState } from '#shared/filing/life-cycle';
import type { Outcome } from '#shared/verdict/verdict';
import { asksApplicant, directionOf } from './difference';
import type { RerunStep } from './plan';

/** How a filing stands, and what a new verdict would say of it. */
export type Standing = {
  readonly state: FilingState;
  /** Judged by the target's pack, read by its reader, and nothing has changed since. */
  readonly upToDate: boolean;
  /** True where a person, not the rules, brought it to where it is. */
  readonly decidedByPerson: boolean;
  /** In `failed`: it failed while it was being checked, so that checking again decides nothing anew. In `checking`: it has been there too long. */
  readonly stuck: boolean;
  readonly before: Outcome | null;
  /** Null while it cannot be known. */
  readonly after: Outcome | null;
};

const JUDGED_ON: ReadonlySet<FilingState> = new Set<FilingState>([
  'draft',
  'returned-to-applicant',
  'first-review',
  'awaiting-photo',
  'photo-review',
  'returned-by-bureau',
  'lapsed',
]);

/** With the bureau or on the way there: what it was approved by stays what it is sent by. */
const SENT: ReadonlySet<FilingState> = new Set<FilingState>(['awaiting-bureau-submission', 'sending', 'bureau-review']);

/** Where the first review is behind a filing. */
const APPROVED_ONCE: ReadonlySet<FilingState> = new Set<FilingState>(['awaiting-photo', 'photo-review', ...SENT]);

const contradicts = ({ state, decidedByPerson, before, after }: Standing): boolean => {
  if (after === null || before === null) return false;
  if (APPROVED_ONCE.has(state)) return directionOf(before, after) === 'worse';
  return state === 'returned-to-applicant' && decidedByPerson && asksApplicant(before) !== asksApplicant(after);
};

const checkedAgain = ({ state, decidedByPerson, before, after }: Standing): boolean => {
  if (after === null || before === null || decidedByPerson) return false;
  if (state === 'returned-to-applicant') return asksApplicant(before) && !asksApplicant(after);
  return state === 'first-review' && asksApplicant(after);
};

/**
 * What a new verdict means for a filing where it stands (reading is decided elsewhere). A person's decision is never undone: where the verdict contradicts it, a person is
 * asked. What nobody has decided yet is checked again by the workflow. What is over is left alone.
 */
export const stepsFor = (standing: Standing): readonly RerunStep[] => {
  const { state, upToDate, stuck } = standing;
  if (state === 'failed' || state === 'checking') return stuck ? ['restart'] : [];
  if (upToDate) return [];
  const asked: readonly RerunStep[] = contradicts(standing) ? ['ask'] : [];
  if (SENT.has(state)) return asked;
  if (!JUDGED_ON.has(state)) return [];
  return checkedAgain(standing) ? ['judge', 'recheck'] : ['judge', ...asked];
};
