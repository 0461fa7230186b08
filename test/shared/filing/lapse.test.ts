import { describe, expect, it } from 'vitest';
import { lapsePlan, lapseStanding } from '#shared/filing/lapse';
import { publicSecurityFilingDue } from '#shared/filing/public-security';

describe('an order that waits for its applicant', () => {
  it.each([
    ['2018-09-01', 0, [], false],
    ['2018-09-07', 6, [], false],
    ['2018-09-08', 7, [7], false],
    ['2018-09-15', 14, [7], false],
    ['2018-09-16', 15, [7, 15], false],
    ['2018-09-30', 29, [7, 15], false],
    ['2018-10-01', 30, [7, 15, 30], false],
    ['2018-10-16', 45, [7, 15, 30], false],
    ['2018-10-17', 46, [7, 15, 30], true],
    ['2018-08-31', 0, [], false],
  ])('since 2018-09-01 has on %s waited %i days', (today, waited, reminders, lapsed) => {
    expect(lapseStanding('2018-09-01', today, 'CN-GD')).toEqual({ waited, reminders, lapsed });
  });
  it('is reminded and lapses on the planned days', () => {
    const plan = { reminders: ['2018-09-08', '2018-09-16', '2018-10-01'], lapsesOn: '2018-10-17' };
    expect(lapsePlan('2018-09-01', 'CN-GD')).toEqual(plan);
  });
  it('does not lapse in Zhejiang', () => {
    expect(lapsePlan('2018-09-01', 'CN-ZJ')).toBeNull();
    expect(lapseStanding('2018-09-01', '2018-12-31', 'CN-ZJ')).toEqual({ waited: 121, reminders: [], lapsed: false });
  });
});

describe('the public-security filing', () => {
  it('is due calendar days after the approval, or after the opening where that is reported', () => {
    expect(publicSecurityFilingDue('2018-09-17', 30)).toBe('2018-10-17');
    expect(publicSecurityFilingDue('2018-09-17', 30, '2018-10-01')).toBe('2018-10-31');
  });
});
