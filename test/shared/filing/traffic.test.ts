import { describe, expect, it } from 'vitest';
import type { Filing, FilingEvent } from '#shared/filing/filing';
import { resolutionsBy, trafficDecisions } from '#shared/filing/traffic';
import { personFiling } from '#shared/rules/example-filing';

const HERE = '203.0.113.10';
const ELSEWHERE = '198.51.100.7';
const DOMAIN = 'example-yunlan.com';

const filedBy = (...accessProviders: string[]) => ({
  ownerCertificateNumber: '44030519920229992X',
  filingNumber: '粤ICP备18000001号-1',
  accessProviders,
});
const filing = (resolvesTo: string, filed: ReturnType<typeof filedBy> | null, events: FilingEvent[] = [], name = DOMAIN): Filing => ({
  ...personFiling({ registry: { subject: null, domains: { [DOMAIN]: filed } } }),
  traffic: { [name]: { resolvesTo } },
  events,
});
const passed: FilingEvent = { at: '2018-09-18', event: 'first-review-passed' };
const approved: FilingEvent = { at: '2018-09-28', event: 'bureau-approved' };
const FIRST = { isFirstFiling: true, ofOthers: [] };
const OTHER = { isFirstFiling: false, ofOthers: [] };

describe('traffic', () => {
  it.each([
    ['of an unfiled domain to our server', filing(HERE, null), FIRST, 'block'],
    ['of an unfiled domain after the first review', filing(HERE, null, [passed]), FIRST, 'block'],
    ['of an unfiled domain after the approval', filing(HERE, null, [passed, approved]), FIRST, 'allow'],
    ['of an unfiled domain elsewhere, first filing', filing(ELSEWHERE, null), FIRST, 'allow'],
    ['of an unfiled domain elsewhere, new website', filing(ELSEWHERE, null), OTHER, 'block'],
    ['of a domain filed elsewhere before the first review', filing(HERE, filedBy('Other Provider Ltd')), OTHER, 'block'],
    ['of a domain filed elsewhere after the first review', filing(HERE, filedBy('Other Provider Ltd'), [passed]), OTHER, 'allow'],
    ['of a domain filed elsewhere that stays there', filing(ELSEWHERE, filedBy('Other Provider Ltd')), OTHER, 'allow'],
    ['of a domain filed here', filing(HERE, filedBy('Other Provider Ltd', 'self')), OTHER, 'allow'],
    [
      'of a domain that another subject filed',
      filing(HERE, filedBy('Other Provider Ltd'), [passed, approved]),
      { ...OTHER, ofOthers: [DOMAIN] },
      'block',
    ],
    ['of a domain on the allow-list', filing(HERE, null), { ...FIRST, allowList: [DOMAIN] }, 'allow'],
  ])('%s', (_, order, terms, decision) => expect(trafficDecisions(order, terms)).toEqual({ [DOMAIN]: decision }));

  it('of a name below the domain is decided by the domain', () => {
    expect(trafficDecisions(filing(HERE, filedBy('self'), [], `www.${DOMAIN}`), OTHER)).toEqual({ [`www.${DOMAIN}`]: 'allow' });
    expect(trafficDecisions(filing(HERE, null, [], `www.${DOMAIN}`), FIRST)).toEqual({ [`www.${DOMAIN}`]: 'block' });
  });
  it('of a name that is not in the order is blocked here unless it is filed here', () => {
    expect(trafficDecisions(filing(HERE, null, [approved], 'example-strange.com'), FIRST)).toEqual({ 'example-strange.com': 'block' });
    expect(trafficDecisions(filing(ELSEWHERE, null, [], 'example-strange.com'), FIRST)).toEqual({ 'example-strange.com': 'allow' });
  });
  it('to servers outside the mainland is never blocked', () => {
    const order = filing(HERE, null);
    expect(trafficDecisions({ ...order, access: { ...order.access, region: 'hong-kong' } }, FIRST)).toEqual({ [DOMAIN]: 'allow' });
  });
  it('is told by the address, however it is written', () => {
    const at = (ip: string, resolvesTo: string) => {
      const order = filing(resolvesTo, null);
      return trafficDecisions({ ...order, access: { ...order.access, ip } }, FIRST)[DOMAIN];
    };
    expect([at('2001:db8::1', '2001:0DB8:0:0::1'), at(HERE, `::ffff:${HERE}`), at('2001:db8::1', '2001:db8::2')]).toEqual([
      'block',
      'block',
      'allow',
    ]);
  });
  it('of several names of one domain counts where it comes here', () => {
    const order = { ...filing(HERE, null), traffic: { [`b.${DOMAIN}`]: { resolvesTo: ELSEWHERE }, [`a.${DOMAIN}`]: { resolvesTo: HERE } } };
    expect(resolutionsBy(order)(DOMAIN)).toMatchObject({ name: `a.${DOMAIN}`, here: true });
    expect(trafficDecisions(order, FIRST)).toEqual({ [`a.${DOMAIN}`]: 'block', [`b.${DOMAIN}`]: 'allow' });
  });
  it('counts every server of the order, and a name that resolves to nothing not at all', () => {
    const order = filing(`${ELSEWHERE}, 203.0.113.11`, null);
    const more = [{ region: 'mainland' as const, billing: 'prepaid' as const, ip: '203.0.113.11' }];
    expect(trafficDecisions({ ...order, access: { ...order.access, more } }, FIRST)).toEqual({ [DOMAIN]: 'block' });
    expect(trafficDecisions(filing('', null), FIRST)).toEqual({});
    expect(resolutionsBy(filing('', null))(DOMAIN)).toBeNull();
  });
});
