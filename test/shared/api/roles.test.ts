import { describe, expect, it } from 'vitest';
import { actorIn, actorOf, hasRole, maySee, mayWorkOn } from '#shared/api/roles';
import { Queue } from '#shared/review/task';

describe('who may work on a queue', () => {
  it.each([
    ['reviewer', ['first-review', 'photo-review']],
    ['operator', ['exceptions', 'bureau']],
    ['admin', ['first-review', 'photo-review', 'exceptions', 'bureau']],
    ['auditor', []],
    ['applicant', []],
  ] as const)('%s', (role, queues) => {
    expect(Queue.options.filter((queue) => mayWorkOn(queue, [role]))).toEqual(queues);
  });

  it('sees it, too; operator, auditor and admin see all', () => {
    expect(Queue.options.filter((queue) => maySee(queue, ['reviewer']))).toEqual(['first-review', 'photo-review']);
    expect(Queue.options.filter((queue) => maySee(queue, ['applicant']))).toEqual([]);
    for (const role of ['operator', 'auditor', 'admin'] as const) expect(Queue.options.every((queue) => maySee(queue, [role]))).toBe(true);
  });
});

describe('as whom somebody acts', () => {
  it('is the queue’s own role in a decision, and the reviewer or the operator elsewhere', () => {
    expect(Queue.options.map(actorIn)).toEqual(['reviewer', 'reviewer', 'operator', 'operator']);
    expect(actorOf(['admin', 'reviewer'])).toBe('reviewer');
    expect(actorOf(['auditor'])).toBe('operator');
    expect(hasRole([], ['admin'])).toBe(false);
  });
});
