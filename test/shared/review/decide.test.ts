import { describe, expect, it } from 'vitest';
import { FilingState } from '#shared/filing/life-cycle';
import { decided } from '#shared/review/decide';
import { BOTH_REVIEWS, mayDecide, NO_FOUR_EYES } from '#shared/review/four-eyes';
import { eventOfDecision, QUEUE_ROLES, queueOf } from '#shared/review/queues';
import { isReturnCode, RETURN_REASONS, reasonText } from '#shared/review/return-reasons';
import { Queue, Task, taskView } from '#shared/review/task';
import { orderKey, worstOf } from '#shared/review/task-order';
import { AT, taskOf } from './review-task';

const room = { all: [], account: 'account-a', fourEyes: NO_FOUR_EYES };
const approve = { version: 1, outcome: 'approve', by: 'a', at: AT } as const;

describe('a decision', () => {
  it('ends the task and its lease', () => {
    const answer = decided(taskOf({ holder: 'a', leaseUntil: '2018-09-17T02:05:00.000Z' }), approve, room);
    expect(answer).toEqual({ ok: true, value: taskOf({ version: 2, decision: { outcome: 'approve', by: 'a', at: AT, items: [] } }) });
  });

  it('hears first that somebody decided, then who holds the task, then that it changed', () => {
    const decision = { outcome: 'approve', by: 'b', at: AT, items: [] } as const;
    const problem = (changes: object) => {
      const answer = decided(taskOf(changes), approve, room);
      return answer.ok ? null : answer.problem;
    };
    expect(problem({ decision, version: 5 })).toBe('decided');
    expect(problem({ closed: { at: AT, reason: 'withdrawn' } })).toBe('closed');
    expect(problem({ holder: 'b', leaseUntil: '2018-09-17T02:05:00.000Z', version: 5 })).toBe('held');
    expect(problem({ holder: 'b', leaseUntil: AT, version: 5 })).toBe('changed');
  });

  it('that returns names items with reasons that exist', () => {
    const back = { ...approve, outcome: 'return' } as const;
    expect(decided(taskOf(), back, room)).toEqual({ ok: false, problem: 'no-items' });
    expect(decided(taskOf(), { ...back, items: [{ item: 'order', code: 'toString' }] }, room)).toEqual({
      ok: false,
      problem: 'unknown-reason',
    });
    expect(decided(taskOf(), { ...back, items: [{ item: 'order', code: 'name-too-short' }] }, room).ok).toBe(true);
  });

  it('moves the filing as its queue says', () => {
    expect(eventOfDecision('first-review', 'approve', { state: 'first-review' })).toBe('approve');
    expect(eventOfDecision('exceptions', 'approve', { state: 'failed', failedFrom: 'checking' })).toBe('retry');
    expect(eventOfDecision('exceptions', 'return', { state: 'first-review' })).toBeNull();
    expect(eventOfDecision('bureau', 'approve', { state: 'bureau-review' })).toBeNull();
  });

  it('send again what failed on its way to the bureau: nobody reviews it twice', () => {
    for (const failedFrom of ['sending', 'bureau-review'] as const) {
      expect(eventOfDecision('exceptions', 'approve', { state: 'failed', failedFrom })).toBe('retry-sending');
      expect(eventOfDecision('exceptions', 'return', { state: 'failed', failedFrom })).toBe('return');
    }
    expect(Queue.options.map((queue) => QUEUE_ROLES[queue].length)).toEqual([1, 1, 1, 1]);
    expect(FilingState.options.filter((state) => queueOf(state) !== null)).toEqual(['first-review', 'photo-review', 'failed']);
  });
});

describe('four eyes', () => {
  const first = taskOf({ decision: { outcome: 'approve', by: 'a', at: AT, items: [] } });
  const photo = taskOf({ id: 'f.t2', queue: 'photo-review' });
  const eyes = { all: [first, photo], account: 'account-a', fourEyes: BOTH_REVIEWS };

  it('are off unless configured', () => {
    expect(mayDecide('a', photo, { ...eyes, fourEyes: NO_FOUR_EYES })).toBe(true);
    expect(mayDecide('account-a', photo, { ...eyes, fourEyes: NO_FOUR_EYES })).toBe(true);
  });

  it('never belong to the person who approved the other review, nor to the applicant', () => {
    expect(mayDecide('a', photo, eyes)).toBe(false);
    expect(mayDecide('account-a', photo, eyes)).toBe(false);
    expect(mayDecide('b', photo, eyes)).toBe(true);
  });

  it('may see a filing again in the queue in which they returned it', () => {
    const returned = taskOf({ decision: { outcome: 'return', by: 'a', at: AT, items: [{ item: 'order', code: 'other' }] } });
    expect(mayDecide('a', taskOf({ id: 'f.t2' }), { ...eyes, all: [returned] })).toBe(true);
  });
});

describe('the order of tasks', () => {
  it('is by due time, then severity, then id', () => {
    const keys = [
      taskOf({ dueAt: '2018-09-19T15:59:59.999Z', worst: 'block' }),
      taskOf({ worst: 'none' }),
      taskOf({ worst: 'block', id: 'z' }),
      taskOf({ worst: 'block', id: 'a' }),
    ].map(orderKey);
    expect([...keys].sort()).toEqual([keys[3], keys[2], keys[1], keys[0]]);
    expect(worstOf(['info', 'material', 'warn'])).toBe('material');
    expect(worstOf([])).toBe('none');
  });
});

describe('the task as others see it', () => {
  it('holds what the contract names and nothing else', () => {
    const view = taskView(taskOf({ holder: 'a', leaseUntil: AT }));
    expect(Task.parse(view)).toEqual(view);
    expect(Object.keys(taskView(taskOf()))).toEqual(['id', 'filingId', 'queue', 'version', 'dueAt', 'worst']);
  });
});

describe('the reasons of returns', () => {
  it('have words in both languages', () => {
    for (const code of Object.keys(RETURN_REASONS)) {
      expect(isReturnCode(code)).toBe(true);
      expect(reasonText(code)?.zh).toMatch(/\p{Script=Han}/u);
      expect(reasonText(code)?.en).toMatch(/^[ -~]+\.$/);
    }
  });

  it('leave the words of a finding to the verdict', () => {
    expect(isReturnCode('name-too-short')).toBe(true);
    expect(reasonText('name-too-short')).toBeNull();
    expect(isReturnCode('constructor')).toBe(false);
  });
});
