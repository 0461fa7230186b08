import type { AuditEvent } from '#shared/audit/event';
import type { FilingEvent } from '#shared/filing/filing';
import { dayOf, type Instant } from '#shared/filing/instant';
import type { FilingState } from '#shared/filing/life-cycle';

const BEFORE_PHOTO: ReadonlySet<unknown> = new Set<FilingState>(['checking', 'first-review']);
const WITH_PHOTO: ReadonlySet<unknown> = new Set<FilingState>(['awaiting-photo', 'photo-review']);

/** What a change of state means to the rules: a stage that was passed, or begun. */
const meaning = (from: unknown, to: unknown): FilingEvent['event'] | null => {
  if (to === 'photo-review') return 'curtain-photo-uploaded';
  if (to === 'awaiting-photo' && BEFORE_PHOTO.has(from)) return 'first-review-passed';
  if (to === 'awaiting-bureau-submission' && BEFORE_PHOTO.has(from)) return 'first-review-passed';
  if (to === 'awaiting-bureau-submission' && WITH_PHOTO.has(from)) return 'curtain-photo-passed';
  if (to === 'bureau-review') return 'submitted-to-bureau';
  if (to === 'approved') return 'bureau-approved';
  return to === 'returned-by-bureau' ? 'bureau-returned' : null;
};

/** The stages of an order since it was last submitted, by day, from its audit trail. */
export const eventsOf = (trail: readonly AuditEvent[], submittedAt: Instant | undefined): readonly FilingEvent[] =>
  trail
    .filter(({ at }) => submittedAt !== undefined && at >= submittedAt)
    .flatMap(({ at, facts }) => {
      const event = meaning(facts.from, facts.to);
      return event === null ? [] : [{ at: dayOf(at), event }];
    });
