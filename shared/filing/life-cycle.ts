import { z } from 'zod';
import type { Result } from '#shared/bureau/result';
import { TRANSITIONS } from './life-cycle-table';

/** Where an order stands. */
export const FilingState = z.enum([
  'draft',
  'checking',
  'returned-to-applicant',
  'first-review',
  'awaiting-photo',
  'photo-review',
  'awaiting-bureau-submission',
  'sending',
  'bureau-review',
  'approved',
  'returned-by-bureau',
  'lapsed',
  'withdrawn',
  'failed',
]);
export type FilingState = z.infer<typeof FilingState>;

/** What moves an order from one state to another. */
export const LifeCycleEvent = z.enum([
  'submit',
  'check-passed',
  'first-review-waived',
  'recheck',
  'approve',
  'return',
  'photo-received',
  'photo-unchanged',
  'begin-sending',
  'sending-put-off',
  'accepted-by-bureau',
  'bureau-approved',
  'bureau-returned',
  'lapse',
  'withdraw',
  'fail',
  'retry',
  'retry-sending',
]);
export type LifeCycleEvent = z.infer<typeof LifeCycleEvent>;

/** On whose behalf something happens; an administrator acts as one of them. */
export const ActorRole = z.enum(['applicant', 'reviewer', 'operator', 'system']);
export type ActorRole = z.infer<typeof ActorRole>;

/** What an order does: `add` files websites and has a curtain photo; `steps` changes or cancels what is filed and has none. */
export const OrderAction = z.enum(['add', 'steps']);
export type OrderAction = z.infer<typeof OrderAction>;

/** One event, who causes it, and what kind of order it meets. */
export type Happening = { readonly event: LifeCycleEvent; readonly by: ActorRole; readonly action: OrderAction };

/** Why an event is refused: it leads nowhere from this state, or it is not for this role to cause. */
export type LifeCycleRefusal = 'not-in-this-state' | 'not-for-this-role';

/** The state after an event. */
export const nextState = (state: FilingState, { event, by, action }: Happening): Result<FilingState, LifeCycleRefusal> => {
  const possible = TRANSITIONS.filter(
    (row) => row.event === event && row.from.includes(state) && (row.only === undefined || row.only === action),
  );
  if (possible.length === 0) return { ok: false, problem: 'not-in-this-state' };
  const allowed = possible.find((row) => row.by.includes(by));
  return allowed === undefined ? { ok: false, problem: 'not-for-this-role' } : { ok: true, value: allowed.to };
};

/** The events that somebody of a role may cause now: what a page offers as buttons. */
export const eventsFor = (state: FilingState, by: ActorRole, action: OrderAction): readonly LifeCycleEvent[] =>
  LifeCycleEvent.options.filter((event) => nextState(state, { event, by, action }).ok);
