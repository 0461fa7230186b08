import { describe, expect, it } from 'vitest';
import { ApiProblem, Unreachable } from '#console/api/api-problem';
import { claimedBy, renewedBy, wentOn } from '#console/pages/task/standing';
import { type ProblemFacts, problemOf } from '#shared/api/problem';
import type { ProblemCode } from '#shared/api/problem-codes';

const leaseUntil = '2026-11-24T06:30:00Z';
const leased = (version: number) => async () => ({ version, leaseUntil });
const refused =
  (code: ProblemCode, facts: ProblemFacts = {}) =>
  async () => {
    throw new ApiProblem(problemOf(code, facts));
  };
const away = async () => {
  throw new Unreachable('no answer');
};

describe('a claim', () => {
  it('makes the task mine, or says who has it, or that it is over', async () => {
    expect(await claimedBy(leased(4))).toEqual({ is: 'mine', version: 4, until: leaseUntil });
    expect(await claimedBy(refused('task-held', { holder: 'bob', leaseUntil }))).toEqual({ is: 'held', by: 'bob', until: leaseUntil });
    expect(await claimedBy(refused('task-closed'))).toEqual({ is: 'closed' });
    expect(await claimedBy(refused('role-missing'))).toEqual({ is: 'looking' });
  });

  it('without a clear answer says nothing', async () => {
    expect(await claimedBy(away)).toBeNull();
    expect(await claimedBy(refused('try-again'))).toBeNull();
  });

  it('that was lost and that nobody else has is claimed anew when it is to be prolonged', async () => {
    expect(await renewedBy(refused('task-not-yours', { version: 6 }), leased(7))).toEqual({ is: 'mine', version: 7, until: leaseUntil });
    const held = refused('task-held', { holder: 'bob', leaseUntil });
    expect(await renewedBy(refused('task-not-yours', { version: 6 }), held)).toEqual({ is: 'held', by: 'bob', until: leaseUntil });
  });

  it('that somebody else has is not asked for again, nor one of which nothing is known', async () => {
    const never = async () => {
      throw new Error('claimed');
    };
    const held = refused('task-held', { holder: 'bob', leaseUntil });
    expect(await renewedBy(held, never)).toEqual({ is: 'held', by: 'bob', until: leaseUntil });
    expect(await renewedBy(away, never)).toBeNull();
    expect(await renewedBy(leased(4), never)).toEqual({ is: 'mine', version: 4, until: leaseUntil });
  });

  it('tells that a task went on after it was shown', () => {
    const free = { version: 4 };
    const mine = { version: 4, holder: 'anna' };
    expect([wentOn(free, 5, 'anna'), wentOn(mine, 4, 'anna'), wentOn({ ...mine, holder: 'bob' }, 5, 'anna')]).toEqual([
      false,
      false,
      false,
    ]);
    expect([wentOn(free, 6, 'anna'), wentOn(mine, 5, 'anna')]).toEqual([true, true]);
  });
});
