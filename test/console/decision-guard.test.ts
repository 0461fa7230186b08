import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerTo, type Moment, SEEN_MS } from '#console/pages/task/decision-guard';
import { taskWords } from '#shared/messages/console-task';

/** A clean task that came up now, and what an approval of it is answered from then on. */
const cleanTask = () => {
  const cameUpAt = Date.now();
  return (more: Partial<Moment> = {}, outcome: 'approve' | 'return' = 'approve') =>
    answerTo(outcome, { ...{ standing: 'mine', isOnItsWay: false, cameUpAt, now: Date.now(), unresolved: 0, returns: 0 }, ...more });
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a decision that is asked for', () => {
  it('is not taken in the first half second of a task, which a press meant for the task before it would find', () => {
    const asked = cleanTask();
    expect(asked()).toBe(taskWords.justCameUp);
    vi.advanceTimersByTime(SEEN_MS - 1);
    expect(asked()).toBe(taskWords.justCameUp);
    expect(asked({ standing: 'unknown' })).toBe(taskWords.justCameUp);
    expect(asked({ returns: 1 }, 'return')).toBe(taskWords.justCameUp);
    vi.advanceTimersByTime(1);
    expect(asked()).toBe('taken');
    expect(asked({ returns: 1 }, 'return')).toBe('taken');
    expect(asked({ standing: 'unknown' })).toBe('after-claim');
  });

  it('is not taken for a task that is not in view yet', () => {
    expect(cleanTask()({ cameUpAt: Number.POSITIVE_INFINITY })).toBe(taskWords.justCameUp);
  });

  it('is not taken again while one on the same task is on its way', () => {
    const asked = cleanTask();
    vi.advanceTimersByTime(SEEN_MS * 2);
    expect(asked({ isOnItsWay: true })).toBe(taskWords.onItsWay);
  });

  it('says what it wants first', () => {
    const asked = cleanTask();
    vi.advanceTimersByTime(SEEN_MS);
    expect(asked({ standing: 'held' })).toBe(taskWords.notYours);
    expect(asked({ unresolved: 1 })).toBe(taskWords.firstCheck);
    expect(asked({ unresolved: 1, returns: 1 })).toBe(taskWords.hasReturns);
    expect(asked({}, 'return')).toBe(taskWords.nothingToReturn);
  });
});
