import type { ActorRole, FilingState, LifeCycleEvent, OrderAction } from './life-cycle';

/** One allowed change: an event, who may cause it, from which states, to which; `only` where one kind of order alone knows it. */
export type Transition = {
  readonly event: LifeCycleEvent;
  readonly by: readonly ActorRole[];
  readonly from: readonly FilingState[];
  readonly to: FilingState;
  readonly only?: OrderAction;
};

/**
 * The whole life cycle of an order; what stands nowhere here is refused. A filing that is with the bureau, or of which it is unknown whether it is, cannot be
 * withdrawn; a person's approval is undone by no recheck.
 */
export const TRANSITIONS: readonly Transition[] = [
  { event: 'submit', by: ['applicant'], from: ['draft', 'returned-to-applicant', 'returned-by-bureau', 'lapsed'], to: 'checking' },

  { event: 'check-passed', by: ['system'], from: ['checking'], to: 'first-review' },
  { event: 'first-review-waived', by: ['system'], from: ['checking'], to: 'awaiting-photo', only: 'add' },
  { event: 'first-review-waived', by: ['system'], from: ['checking'], to: 'awaiting-bureau-submission', only: 'steps' },
  { event: 'recheck', by: ['system', 'operator'], from: ['returned-to-applicant', 'first-review', 'failed'], to: 'checking' },

  { event: 'approve', by: ['reviewer'], from: ['first-review'], to: 'awaiting-photo', only: 'add' },
  { event: 'approve', by: ['reviewer'], from: ['first-review'], to: 'awaiting-bureau-submission', only: 'steps' },
  { event: 'approve', by: ['reviewer'], from: ['photo-review'], to: 'awaiting-bureau-submission', only: 'add' },
  { event: 'return', by: ['system'], from: ['checking', 'awaiting-bureau-submission', 'sending'], to: 'returned-to-applicant' },
  { event: 'return', by: ['reviewer'], from: ['first-review'], to: 'returned-to-applicant' },
  { event: 'return', by: ['reviewer'], from: ['photo-review'], to: 'returned-to-applicant', only: 'add' },
  { event: 'return', by: ['operator'], from: ['failed', 'awaiting-bureau-submission'], to: 'returned-to-applicant' },

  { event: 'photo-received', by: ['system'], from: ['checking', 'awaiting-photo'], to: 'photo-review', only: 'add' },
  { event: 'photo-unchanged', by: ['system'], from: ['awaiting-photo'], to: 'awaiting-bureau-submission', only: 'add' },

  { event: 'begin-sending', by: ['system'], from: ['awaiting-bureau-submission'], to: 'sending' },
  { event: 'sending-put-off', by: ['system'], from: ['sending'], to: 'awaiting-bureau-submission' },
  { event: 'accepted-by-bureau', by: ['system'], from: ['sending'], to: 'bureau-review' },
  { event: 'bureau-approved', by: ['system', 'operator'], from: ['bureau-review'], to: 'approved' },
  { event: 'bureau-returned', by: ['system', 'operator'], from: ['bureau-review'], to: 'returned-by-bureau' },

  { event: 'lapse', by: ['system'], from: ['draft', 'returned-to-applicant', 'returned-by-bureau'], to: 'lapsed' },
  { event: 'lapse', by: ['system'], from: ['awaiting-photo'], to: 'lapsed', only: 'add' },
  {
    event: 'withdraw',
    by: ['applicant'],
    from: ['draft', 'checking', 'returned-to-applicant', 'first-review', 'awaiting-bureau-submission', 'returned-by-bureau', 'lapsed'],
    to: 'withdrawn',
  },
  { event: 'withdraw', by: ['applicant'], from: ['awaiting-photo', 'photo-review'], to: 'withdrawn', only: 'add' },
  { event: 'withdraw', by: ['operator'], from: ['failed'], to: 'withdrawn' },

  {
    event: 'fail',
    by: ['system'],
    from: [
      'checking',
      'returned-to-applicant',
      'first-review',
      'awaiting-bureau-submission',
      'sending',
      'bureau-review',
      'returned-by-bureau',
    ],
    to: 'failed',
  },
  { event: 'fail', by: ['system'], from: ['awaiting-photo', 'photo-review'], to: 'failed', only: 'add' },
  { event: 'retry', by: ['operator', 'system'], from: ['failed'], to: 'checking' },
  { event: 'retry-sending', by: ['operator', 'system'], from: ['failed'], to: 'sending' },
];
