import { describe, expect, it } from 'vitest';
import { stallsAt } from '#shared/filing/stall';

const since = '2018-09-17T02:00:00.000Z';

describe('when a filing stalls', () => {
  it.each([
    ['when its stage is overdue', { state: 'first-review', dueAt: '2018-09-18T15:59:59.999Z' }, '2018-09-18T15:59:59.999Z'],
    ['at once where it failed', { state: 'failed' }, since],
    ['after an hour of being checked', { state: 'checking' }, '2018-09-17T03:00:00.000Z'],
    ['when it lapses', { state: 'returned-to-applicant' }, '2018-11-02T15:59:59.999Z'],
    ['never where orders do not lapse', { state: 'draft', province: 'CN-ZJ' }, null],
    ['never where nothing is due', { state: 'approved' }, null],
  ] as const)('%s', (_, changes, expected) => {
    expect(stallsAt({ since, province: 'CN-GD', ...changes })).toBe(expected);
  });
});
