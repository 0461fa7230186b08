import type { DeadlineStep } from './deadlines';
import type { FilingState } from './life-cycle';

/** Whose turn it is. */
export type Turn = 'applicant' | 'system' | 'reviewer' | 'bureau' | 'operator' | 'nobody';

/** What a state means: whose turn it is, and which time limit runs (R36 to R39). */
export type Standing = { readonly turn: Turn; readonly deadline?: DeadlineStep };

/** Every state's meaning. */
export const STANDING: Readonly<Record<FilingState, Standing>> = {
  draft: { turn: 'applicant' },
  checking: { turn: 'system' },
  'returned-to-applicant': { turn: 'applicant' },
  'first-review': { turn: 'reviewer', deadline: 'firstReview' },
  'awaiting-photo': { turn: 'applicant' },
  'photo-review': { turn: 'reviewer', deadline: 'curtainPhotoReview' },
  'awaiting-bureau-submission': { turn: 'system', deadline: 'bureauSubmission' },
  sending: { turn: 'system', deadline: 'bureauSubmission' },
  'bureau-review': { turn: 'bureau', deadline: 'bureau' },
  approved: { turn: 'nobody' },
  'returned-by-bureau': { turn: 'applicant' },
  lapsed: { turn: 'applicant' },
  withdrawn: { turn: 'nobody' },
  failed: { turn: 'operator' },
};

/** True where nothing follows any more. */
export const isOver = (state: FilingState): boolean => STANDING[state].turn === 'nobody';

/** True where an order counts as one of the account's orders in progress (R78): not a draft, not over, not lapsed. */
export const isInProgress = (state: FilingState): boolean => !isOver(state) && state !== 'draft' && state !== 'lapsed';

/** True where the applicant may change what was entered: a draft in everything, the others in what was returned. */
export const isOpenToApplicant = (state: FilingState): boolean =>
  ['draft', 'returned-to-applicant', 'returned-by-bureau', 'lapsed'].includes(state);
