import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiProblem, Unreachable } from '#console/api/api-problem';
import { createOutbox, type TakenDecision, UNDO_MS } from '#console/review/outbox';
import { type ProblemFacts, problemOf } from '#shared/api/problem';
import type { ProblemCode } from '#shared/api/problem-codes';

type Sent = { readonly task: string; readonly outcome: string; readonly keepalive: boolean };

const refusal = (code: ProblemCode, facts: ProblemFacts = {}): ApiProblem => new ApiProblem(problemOf(code, facts));
const away = new Unreachable('no answer');

/** A server that answers each decision as the test says, and the outbox before it. */
const office = () => {
  const sent: Sent[] = [];
  const told: string[] = [];
  const answers: unknown[] = [];
  const outbox = createOutbox((ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  });
  const call: Parameters<typeof outbox.decide>[0] = async ({ at, body, keepalive }) => {
    sent.push({ task: at.id, outcome: body.outcome, keepalive });
    const answer = answers.shift();
    if (answer !== undefined) throw answer;
  };
  const decide = (task: string, outcome: 'approve' | 'return', more: Partial<TakenDecision['body']> = {}): boolean =>
    outbox.decide(
      call,
      { task, queue: 'first-review', by: 'anna', body: { version: 1, outcome, ...more } },
      { onSent: (id) => told.push(`sent ${id}`), onRefused: (id) => told.push(`refused ${id}`) },
    );
  const states = (): readonly string[] => outbox.pending().map(({ task, state }) => `${task} ${state}`);
  return { ...{ outbox, sent, told, answers, decide, states }, outcomes: () => sent.map(({ task, outcome }) => `${task} ${outcome}`) };
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a decision', () => {
  it('waits a moment in which it can be taken back, and is sent then', async () => {
    const { outbox, decide, outcomes, told, states } = office();
    decide('t1', 'approve');
    await vi.advanceTimersByTimeAsync(UNDO_MS - 1);
    expect(outbox.undo()).toBe('t1');
    decide('t1', 'return');
    await vi.advanceTimersByTimeAsync(UNDO_MS - 1);
    expect(outcomes()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect([outcomes(), told, states()]).toEqual([['t1 return'], ['sent t1'], []]);
  });

  it('on a task whose decision is on its way is not taken; on one that was refused it is', async () => {
    const { decide, answers, states, outcomes } = office();
    answers.push(refusal('task-changed', { version: 3 }));
    expect(decide('t1', 'approve')).toBe(true);
    expect(decide('t1', 'approve')).toBe(false);
    await vi.advanceTimersByTimeAsync(UNDO_MS);
    expect(states()).toEqual(['t1 refused']);
    expect(decide('t1', 'return')).toBe(true);
    await vi.advanceTimersByTimeAsync(UNDO_MS);
    expect(outcomes()).toEqual(['t1 approve', 't1 return']);
  });

  it('sends the one before it at once', async () => {
    const { decide, states } = office();
    decide('t1', 'approve');
    decide('t2', 'approve');
    expect(states()).toEqual(['t1 sending', 't2 waiting']);
  });

  it('that found no network is sent when it is back, and never once it was put away', async () => {
    const { outbox, decide, answers, outcomes, states } = office();
    answers.push(away, away, away);
    decide('t1', 'approve');
    await vi.advanceTimersByTimeAsync(UNDO_MS);
    decide('t2', 'approve');
    await outbox.flush();
    expect(states()).toEqual(['t1 unsent', 't2 unsent']);
    outbox.putAway('t1');
    await outbox.sendAgain();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(outcomes()).toEqual(['t1 approve', 't1 approve', 't2 approve', 't2 approve']);
    expect(states()).toEqual([]);
  });

  it('that was put away and taken otherwise goes out as it was taken last, once', async () => {
    const { outbox, decide, answers, outcomes } = office();
    answers.push(away);
    decide('t1', 'approve');
    await vi.advanceTimersByTimeAsync(UNDO_MS);
    outbox.putAway('t1');
    decide('t1', 'return');
    await outbox.sendAgain();
    await vi.advanceTimersByTimeAsync(UNDO_MS - 1);
    expect(outcomes()).toEqual(['t1 approve']);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(outcomes()).toEqual(['t1 approve', 't1 return']);
  });

  it.each([
    ['no answer', away],
    ['an error of the server', refusal('internal')],
    ['a server that is busy', refusal('try-again')],
  ])('is tried again after %s, with pauses that grow to a minute', async (_, error) => {
    const { decide, answers, sent, told } = office();
    answers.push(...Array.from({ length: 8 }, () => error));
    decide('t1', 'approve');
    await vi.advanceTimersByTimeAsync(UNDO_MS);
    const pauses: number[] = [];
    for (let last = Date.now(); sent.length < 9; ) {
      const before = sent.length;
      await vi.advanceTimersToNextTimerAsync();
      if (sent.length > before) pauses.push(Date.now() - last);
      last = Date.now();
    }
    expect(pauses).toEqual([2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000]);
    expect(told).toEqual(['sent t1']);
  });

  it('waits as long as a server asks that has too much to do', async () => {
    const { decide, answers, sent } = office();
    answers.push(refusal('too-many-requests', { retryAfter: 90 }));
    decide('t1', 'approve');
    await vi.advanceTimersByTimeAsync(UNDO_MS + 89_000);
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent).toHaveLength(2);
  });

  it('whose answer was lost counts as sent where oneself decided so, and not where anybody decided otherwise', async () => {
    const decidedAt = '2026-11-24T06:00:00Z';
    const { decide, answers, told } = office();
    for (const [task, decidedBy, outcome] of [
      ['t1', 'anna', 'approve'],
      ['t2', 'anna', 'return'],
      ['t3', 'bob', 'approve'],
    ] as const) {
      answers.push(refusal('task-decided', { decidedBy, decidedAt, outcome }));
      decide(task, 'approve');
      await vi.advanceTimersByTimeAsync(UNDO_MS);
    }
    expect(told).toEqual(['sent t1', 'refused t2', 'refused t3']);
  });

  it('outlives the page where a browser lets it, and asks to stay where it would be lost', async () => {
    const { outbox, decide, answers, sent } = office();
    decide('t1', 'approve');
    expect(outbox.wouldBeLost()).toBe(false);
    await outbox.flush();
    const item = { item: 'materials.0', code: 'illegible', note: '注'.repeat(2000) };
    decide('t2', 'return', { items: Array.from({ length: 12 }, () => item) });
    expect(outbox.wouldBeLost()).toBe(true);
    await outbox.flush();
    answers.push(away);
    decide('t3', 'approve');
    await outbox.flush();
    expect(outbox.wouldBeLost()).toBe(true);
    expect(sent.map(({ keepalive }) => keepalive)).toEqual([true, false, true]);
  });
});
