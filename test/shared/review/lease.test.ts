import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutesAfter } from '#shared/filing/instant';
import { claimed, isHeld, LEASE_MINUTES, released, renewed } from '#shared/review/lease';
import { AT, taskOf } from './review-task';

const held = taskOf({ holder: 'a', leaseUntil: minutesAfter(AT, 5), version: 2 });

describe('a lease', () => {
  it('is taken with a new version, and again by its holder with the same', () => {
    expect(claimed(taskOf(), { holder: 'a', at: AT })).toMatchObject({
      ok: true,
      value: { holder: 'a', version: 2, leaseUntil: minutesAfter(AT, LEASE_MINUTES) },
    });
    expect(claimed(held, { holder: 'a', at: AT })).toMatchObject({ ok: true, value: { version: 2 } });
    expect(claimed(held, { holder: 'b', at: AT })).toEqual({ ok: false, problem: 'held' });
  });

  it('has ended at its end, and can then be taken over or renewed', () => {
    const end = minutesAfter(AT, 5);
    expect(isHeld(held, end)).toBe(false);
    expect(claimed(held, { holder: 'b', at: end })).toMatchObject({ ok: true, value: { holder: 'b', version: 3 } });
    expect(renewed(held, { holder: 'a', at: end })).toMatchObject({ ok: true, value: { holder: 'a', version: 2 } });
    expect(renewed(held, { holder: 'b', at: end })).toEqual({ ok: false, problem: 'not-yours' });
  });

  it('never gets shorter by activity', () => {
    expect(renewed(held, { holder: 'a', at: AT, minutes: 1 })).toMatchObject({ value: { leaseUntil: held.leaseUntil } });
  });

  it('is given back by its holder alone', () => {
    const free = released(held, { holder: 'a', at: AT });
    expect(free).toMatchObject({ ok: true, value: { version: 3 } });
    expect(free.ok && 'holder' in free.value).toBe(false);
    expect(released(held, { holder: 'b', at: AT })).toEqual({ ok: false, problem: 'held' });
    expect(released(taskOf(), { holder: 'b', at: AT })).toEqual({ ok: false, problem: 'not-yours' });
  });

  it('is nobody’s of a task that is decided or fell away', () => {
    const over = { at: AT, by: 'a', outcome: 'approve', items: [] } as const;
    for (const ask of [claimed, renewed, released]) {
      expect(ask(taskOf({ decision: { ...over, items: [] } }), { holder: 'a', at: AT })).toEqual({ ok: false, problem: 'decided' });
      expect(ask(taskOf({ closed: { at: AT, reason: 'withdrawn' } }), { holder: 'a', at: AT })).toEqual({ ok: false, problem: 'closed' });
    }
  });

  it('has at most one holder at a time, whatever is asked when', () => {
    const asks = fc.array(
      fc.record({ who: fc.constantFrom('a', 'b', 'c'), wait: fc.nat(12), how: fc.constantFrom(claimed, renewed, released) }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(asks, (all) => {
        let task = taskOf();
        let at = AT;
        for (const { who, wait, how } of all) {
          at = minutesAfter(at, wait);
          const before = task;
          const answer = how(task, { holder: who, at });
          if (answer.ok) task = answer.value;
          if (isHeld(before, at) && before.holder !== who) expect(task).toBe(before);
          expect(task.version).toBeGreaterThanOrEqual(before.version);
          if (task.holder !== before.holder) expect(task.version).toBe(before.version + 1);
        }
      }),
    );
  });
});
