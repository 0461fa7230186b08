import { describe, expect, it } from 'vitest';
import { deadlinesOf, isOverdue } from '#shared/filing/deadlines';
import type { FilingEvent } from '#shared/filing/filing';

const LIMITS = { firstReview: 1, curtainPhotoReview: 1, bureauSubmission: 1, bureau: 20 };
const due = (events: readonly FilingEvent[], submittedAt = '2018-09-10') =>
  deadlinesOf(submittedAt, events, LIMITS, { countMakeupDays: false });

describe('deadlines', () => {
  it('begin with the first review, from the submission on', () => {
    expect(due([])).toEqual({ due: { firstReview: '2018-09-11' }, unknownYears: [] });
  });
  it('come with each step as it begins', () => {
    const events: FilingEvent[] = [
      { at: '2018-09-11', event: 'first-review-passed' },
      { at: '2018-09-12', event: 'curtain-photo-uploaded' },
      { at: '2018-09-13', event: 'curtain-photo-passed' },
      { at: '2018-09-14', event: 'submitted-to-bureau' },
    ];
    expect(due(events.slice(0, 1)).due).toEqual({ firstReview: '2018-09-11' });
    expect(due(events.slice(0, 2)).due).toEqual({ firstReview: '2018-09-11', curtainPhotoReview: '2018-09-13' });
    const all = {
      firstReview: '2018-09-11',
      curtainPhotoReview: '2018-09-13',
      bureauSubmission: '2018-09-14',
      bureau: '2018-10-22',
    };
    expect(due(events).due).toEqual(all);
    expect(due([...events].reverse()).due).toEqual(all);
    expect(due([...events, { at: '2018-10-10', event: 'bureau-approved' }]).due).toEqual(all);
  });
  it('of later steps are void when an earlier step begins again', () => {
    const again = due([
      { at: '2018-09-12', event: 'curtain-photo-uploaded' },
      { at: '2018-09-13', event: 'curtain-photo-passed' },
      { at: '2018-09-14', event: 'submitted-to-bureau' },
      { at: '2018-09-17', event: 'bureau-returned' },
      { at: '2018-09-18', event: 'curtain-photo-uploaded' },
    ]);
    expect(again.due).toEqual({ firstReview: '2018-09-11', curtainPhotoReview: '2018-09-19' });
  });
  it('are left out, and the year named, where the calendar ends', () => {
    expect(due([], '2099-09-10')).toEqual({ due: {}, unknownYears: ['2099'] });
  });
  it('are kept on the day itself', () => {
    expect([isOverdue('2018-09-11', '2018-09-11'), isOverdue('2018-09-11', '2018-09-12')]).toEqual([false, true]);
  });
});
