import { describe, expect, it } from 'vitest';
import type { Access, Filing } from '#shared/filing/filing';
import { promotionOf } from '#shared/filing/promotion';
import { personFiling } from '#shared/rules/example-filing';

const prepaid: Access = { kind: 'server', region: 'mainland', billing: 'prepaid', ip: '203.0.113.10' };
const account = { id: 'a', filedSubject: null, openOrders: 0 };
const granted = (changes: Parameters<typeof personFiling>[0] = {}, events?: Filing['events']) =>
  promotionOf({ ...personFiling(changes), ...(events ? { events } : {}) }, 45);

describe('free server days', () => {
  it('are granted for the first filing on a prepaid server, and counted on approval', () => {
    expect(granted()).toEqual({ eligible: true });
    expect(granted({}, [{ at: '2018-09-25', event: 'bureau-approved' }])).toEqual({ eligible: true, days: 9 });
    expect(granted({}, [{ at: '2018-09-17', event: 'bureau-approved' }])).toEqual({ eligible: true, days: 1 });
  });
  it.each([
    ['2018-10-30', 44],
    ['2018-10-31', 45],
    ['2018-11-01', 45],
  ])('approved on %s are %i', (at, days) => expect(granted({}, [{ at, event: 'bureau-approved' }])).toEqual({ eligible: true, days }));
  it('are not restarted by a return', () => {
    const events = [
      { at: '2018-09-20', event: 'bureau-returned' as const },
      { at: '2018-09-25', event: 'bureau-approved' as const },
    ];
    expect(granted({}, events)).toMatchObject({ days: 9 });
    expect(granted({}, [...events, { at: '2018-09-28', event: 'bureau-approved' }])).toMatchObject({ days: 12 });
  });
  it.each([
    ['R98', { access: { ...prepaid, kind: 'authorisation-code' as const, code: 'AUTH-1', ownerAccount: 'b', valid: true } }],
    ['R93', { access: { ...prepaid, billing: 'pay-as-you-go' as const } }],
    ['R93', { access: { ...prepaid, billing: 'free' as const } }],
    ['R93', { access: { ...prepaid, billing: 'site-builder' as const } }],
    ['R97', { account: { ...account, promotionUsed: true } }],
    ['R92', { account: { ...account, firstFilingWithPrepaidServer: false } }],
    ['R97', { account: { ...account, filedSubject: '44030519920229992X' } }],
  ])('are refused by %s', (reason, changes) => expect(granted(changes)).toEqual({ eligible: false, reason }));
  it('need one eligible server among several', () => {
    const more = [{ region: 'mainland' as const, billing: 'prepaid' as const, ip: '203.0.113.11' }];
    expect(granted({ access: { ...prepaid, billing: 'free', more } })).toEqual({ eligible: true });
  });
  it('go to an account that filed before when its first prepaid filing is this one', () => {
    expect(granted({ account: { ...account, filedSubject: 'x', firstFilingWithPrepaidServer: true } })).toEqual({ eligible: true });
  });
});
