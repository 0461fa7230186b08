import { describe, expect, it } from 'vitest';
import { createApi } from '#functions/api/app';
import { Problem } from '#shared/api/problem';
import { CALLS_PER_MINUTE } from '#shared/api/rate-limits';
import { type RouteName, routeNames } from '#shared/api/routes';
import { APPLICANT, answer, draft } from './steps';
import { type TestApi, testApi } from './test-api';

const OTHER = 'applicant:account-b';
const PASSWORD = { filingNumber: '粤ICP备2018000001号', password: 'Mm2018000001' };

/** The statuses of so many calls at once. */
const atOnce = async (test: TestApi, count: number, name: RouteName, sent: Parameters<TestApi['call']>[1] = {}) =>
  (await Promise.all(Array.from({ length: count }, () => test.call(name, { as: APPLICANT, ...sent })))).map(({ status }) => status);

const refusedIn = (statuses: readonly number[]): number => statuses.filter((status) => status === 429).length;

describe('the limit on all calls of one caller', () => {
  it('lets through exactly so many of those that come at once', async () => {
    expect(refusedIn(await atOnce(testApi({ requestsPerMinute: 7 }), 30, 'listFilings'))).toBe(23);
  });

  it('is counted over all calls, and for each caller alone', async () => {
    const test = testApi({ requestsPerMinute: 3 });
    await draft(test);
    await answer(test, 'listFilings', { as: APPLICANT });
    await answer(test, 'listSubjects', { as: APPLICANT });
    for (const name of ['listFilings', 'listSubjects', 'createFiling'] as const)
      expect((await test.call(name, { as: APPLICANT })).status).toBe(429);
    expect((await test.call('listFilings', { as: OTHER })).status).toBe(200);
  });

  it('counts what is refused, and nothing that bears no token', async () => {
    const test = testApi({ requestsPerMinute: 2 });
    for (const _ of [1, 2]) expect((await test.call('countQueues', { as: APPLICANT })).status).toBe(403);
    expect((await test.call('listFilings', { as: APPLICANT })).status).toBe(429);
    for (const _ of [1, 2, 3]) expect((await test.call('listFilings', { as: 'stranger' })).status).toBe(401);
  });
});

describe('a call too many', () => {
  it('is a problem that says when to come again, to the second, in body and header; then it is answered', async () => {
    const { ports } = testApi({ requestsPerMinute: 1 });
    let now = '2026-11-23T02:00:00.000Z';
    const api = createApi({ ...ports, clock: { ...ports.clock, now: () => now } });
    const call = () =>
      api.request('/api/filings', { headers: { authorization: `Bearer ${Buffer.from(APPLICANT).toString('base64url')}` } });
    expect((await call()).status).toBe(200);
    now = '2026-11-23T02:00:42.900Z';
    const refused = await call();
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    const told = Problem.parse(await refused.json());
    expect(told).toMatchObject({ status: 429, code: 'too-many-requests', retryAfter: 18 });
    expect(refused.headers.get('retry-after')).toBe('18');
    expect(told.message.zh).toContain('18');
    now = '2026-11-23T02:01:00.000Z';
    expect((await call()).status).toBe(200);
  });
});

describe('the limits of single calls', () => {
  it('are of calls that there are, and below the limit on all by default', () => {
    for (const [name, most] of Object.entries(CALLS_PER_MINUTE)) {
      expect(routeNames).toContain(name);
      expect(most).toBeLessThan(6000);
    }
  });

  it('hold back guessing, and nothing else of the same caller, and nobody else', async () => {
    const test = testApi();
    const id = await draft(test);
    const sent = { params: { id }, body: PASSWORD };
    const most = CALLS_PER_MINUTE.givePassword ?? 0;
    const statuses = await atOnce(test, most + 5, 'givePassword', sent);
    expect([refusedIn(statuses), statuses.filter((status) => status === 409).length]).toEqual([5, most]);
    expect((await test.call('listFilings', { as: APPLICANT })).status).toBe(200);
    expect((await test.call('givePassword', { ...sent, as: OTHER })).status).toBe(404);
    test.turn(1);
    expect((await test.call('givePassword', { ...sent, as: APPLICANT })).status).toBe(409);
  });
});
