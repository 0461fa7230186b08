import { describe, expect, it } from 'vitest';
import { BOTH_REVIEWS } from '#shared/review/four-eyes';
import { LEASE_MINUTES } from '#shared/review/lease';
import { APPLICANT, answer, draft, inReview, openTask, problem, refusal } from './steps';
import { type TestApi, testApi } from './test-api';

const ANNA = 'reviewer:anna';
const BEN = 'reviewer:ben';
const approve = { version: 1, outcome: 'approve' };
const decide = (test: TestApi, task: string, as: string, body: object = approve) =>
  test.call('decideTask', { as, params: { id: task }, body });
const lease = (test: TestApi, what: 'claimTask' | 'renewTask' | 'releaseTask', task: string, as: string) =>
  test.call(what, { as, params: { id: task } });

describe('the queues', () => {
  it('tell how much waits and since when the oldest is due, to each what they may see', async () => {
    const test = testApi();
    await inReview(test, APPLICANT, '2026-11-26T15:59:59.999Z');
    await inReview(test, 'applicant:account-b', '2026-11-25T15:59:59.999Z');
    const queues = await answer(test, 'countQueues', { as: 'operator' });
    expect(queues.items).toEqual([
      { queue: 'first-review', count: 2, oldestDueAt: '2026-11-25T15:59:59.999Z' },
      { queue: 'photo-review', count: 0, oldestDueAt: null },
      { queue: 'exceptions', count: 0, oldestDueAt: null },
      { queue: 'bureau', count: 0, oldestDueAt: null },
    ]);
    expect((await answer(test, 'countQueues', { as: ANNA })).items.map(({ queue }) => queue)).toEqual(['first-review', 'photo-review']);
  });

  it('list tasks by due time, page by page, and narrowed', async () => {
    const test = testApi();
    const days = ['27', '25', '26', '24', '28'];
    for (const [index, day] of days.entries()) await inReview(test, `applicant:a${index}`, `2026-11-${day}T15:59:59.999Z`);
    const params = { queue: 'first-review' };
    const due: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query: Record<string, string> = { limit: '2', ...(cursor === '' ? {} : { cursor }) };
      const page: { items: readonly { dueAt: string }[]; cursor: string | null } = await answer(test, 'listTasks', {
        as: ANNA,
        params,
        query,
      });
      due.push(...page.items.map(({ dueAt }) => dueAt.slice(8, 10)));
      cursor = page.cursor;
    }
    expect(due).toEqual([...days].sort());
    const count = async (query: Record<string, string>) => (await answer(test, 'listTasks', { as: ANNA, params, query })).items.length;
    expect(await count({ province: 'CN-GD', nature: 'person', finding: 'field-not-legible' })).toBe(5);
    expect(await count({ province: 'CN-BJ' })).toBe(0);
    expect(await count({ finding: 'document-expired' })).toBe(0);
    expect(await count({ mine: 'true' })).toBe(0);
    await answer(test, 'claimNext', { as: ANNA, params });
    expect(await count({ mine: 'true' })).toBe(1);
    expect(await count({ mine: 'true', province: 'CN-BJ' })).toBe(0);
  });

  it.each([
    ['a queue that is none', 'dreams', {}, [404, 'not-found']],
    ['a queue that one has no business with', 'exceptions', {}, [403, 'role-missing']],
    ['a cursor that is none', 'first-review', { cursor: '%' }, [400, 'invalid-cursor']],
    ['a filter that is none', 'first-review', { province: 'CN' }, [400, 'invalid-query']],
  ])('refuse %s', async (_, queue, query, refused) => {
    const test = testApi();
    expect(refusal(await test.call('listTasks', { as: ANNA, params: { queue }, query }))).toEqual(refused);
  });
});

describe('claiming', () => {
  it('gives each person the most urgent task that nobody holds, then none', async () => {
    const test = testApi();
    const later = await inReview(test, 'applicant:a', '2026-11-26T15:59:59.999Z');
    const sooner = await inReview(test, 'applicant:b', '2026-11-25T15:59:59.999Z');
    const params = { queue: 'first-review' };
    const first = await answer(test, 'claimNext', { as: ANNA, params });
    expect(first).toMatchObject({ id: sooner.task, holder: 'anna', version: 2, leaseUntil: '2026-11-23T02:10:00.000Z' });
    expect((await answer(test, 'claimNext', { as: BEN, params })).id).toBe(later.task);
    const none = await test.call('claimNext', { as: 'reviewer:carl', params });
    expect([none.status, none.body]).toEqual([204, null]);
  });

  it('passes over the tasks that are named', async () => {
    const test = testApi();
    const { task } = await inReview(test);
    const params = { queue: 'first-review' };
    expect((await test.call('claimNext', { as: ANNA, params, body: { skip: [task] } })).status).toBe(204);
    expect((await test.call('claimNext', { as: ANNA, params, body: {} })).status).toBe(200);
  });

  it('is told who holds the task, until the lease ends and another takes over', async () => {
    const test = testApi();
    const { task } = await inReview(test);
    await lease(test, 'claimTask', task, ANNA);
    expect(problem(await lease(test, 'claimTask', task, BEN))).toMatchObject({
      ...{ status: 409, code: 'task-held', holder: 'anna', leaseUntil: '2026-11-23T02:10:00.000Z' },
      message: { zh: expect.stringContaining('anna'), en: expect.stringContaining('anna') },
    });
    test.turn(LEASE_MINUTES);
    expect((await lease(test, 'claimTask', task, BEN)).body).toMatchObject({ holder: 'ben', version: 3 });
    expect(refusal(await lease(test, 'renewTask', task, ANNA))).toEqual([409, 'task-held']);
    expect(problem(await decide(test, task, ANNA, { version: 2, outcome: 'approve' })).code).toBe('task-held');
  });

  it('is prolonged by activity and ends by giving back', async () => {
    const test = testApi();
    const { task } = await inReview(test);
    expect(refusal(await lease(test, 'renewTask', task, ANNA))).toEqual([409, 'task-not-yours']);
    await lease(test, 'claimTask', task, ANNA);
    test.turn(9);
    expect((await lease(test, 'renewTask', task, ANNA)).body).toMatchObject({ version: 2, leaseUntil: '2026-11-23T02:19:00.000Z' });
    expect((await lease(test, 'releaseTask', task, ANNA)).body).not.toHaveProperty('holder');
    expect(refusal(await lease(test, 'releaseTask', task, ANNA))).toEqual([409, 'task-not-yours']);
  });

  it('of one task by twenty at once is granted to one', async () => {
    const test = testApi();
    const { task } = await inReview(test);
    const asked = await Promise.all(Array.from({ length: 20 }, (_, index) => lease(test, 'claimTask', task, `reviewer:r${index}`)));
    expect(asked.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(asked.filter(({ status }) => status === 409)).toHaveLength(19);
  });

  it.each(['claimTask', 'renewTask', 'releaseTask', 'readTask', 'decideTask'] as const)('%s refuses a task that is none', async (name) => {
    const test = testApi();
    const got = await test.call(name, { as: ANNA, params: { id: 'x.t1' }, ...(name === 'decideTask' ? { body: approve } : {}) });
    expect(refusal(got)).toEqual([404, 'task-not-found']);
  });
});

describe('deciding', () => {
  it('on a filing that failed begins a new run, and only there', async () => {
    const test = testApi();
    const failed = await draft(test);
    const at = test.ports.clock.now();
    const system = { at, by: { role: 'system' as const, id: 'workflow' }, filing: failed };
    await test.store.filings.transition({ ...system, by: { role: 'applicant', id: 'account-a' }, event: 'submit' });
    await test.store.filings.transition({ ...system, event: 'fail' });
    const retried = await openTask(test, failed, { queue: 'exceptions' });
    const other = await openTask(test, await draft(test, 'applicant:b'), { queue: 'exceptions' });
    const sent = { as: 'operator:olga', body: { version: 1, outcome: 'approve' } };
    expect(await answer(test, 'decideTask', { ...sent, params: { id: retried } })).toMatchObject({ filingState: 'checking' });
    await answer(test, 'decideTask', { ...sent, params: { id: other } });
    expect(test.delivered).toMatchObject([{ filing: failed, channel: 'start', template: 'retried' }]);
  });

  it('moves the filing on', async () => {
    const test = testApi();
    const { filing, task } = await inReview(test);
    await answer(test, 'claimTask', { as: ANNA, params: { id: task } });
    const got = await decide(test, task, ANNA, { version: 2, outcome: 'approve' });
    expect(got.body).toMatchObject({ id: task, version: 3, filingState: 'awaiting-photo', decision: { outcome: 'approve', by: 'anna' } });
    const shown = await answer(test, 'readFiling', { as: APPLICANT, params: { id: filing } });
    expect(shown.state).toBe('awaiting-photo');
    expect(shown.timeline.at(-1)).toEqual({
      ...{ at: '2026-11-23T02:00:00.000Z', event: 'decided' },
      by: { role: 'reviewer' },
      from: 'first-review',
      to: 'awaiting-photo',
    });
  });

  it('by fifty at once is done by one, and the others hear by whom', async () => {
    const test = testApi();
    const { task } = await inReview(test);
    const all = await Promise.all(Array.from({ length: 50 }, (_, index) => decide(test, task, `reviewer:r${index}`)));
    const done = all.filter(({ status }) => status === 200);
    expect(done).toHaveLength(1);
    const [winner] = done.map(({ body }) => JSON.stringify(body).match(/"by":"(r\d+)"/)?.[1]);
    const late = all.filter(({ status }) => status === 409).map(problem);
    expect(late).toHaveLength(49);
    for (const one of late) expect(one).toMatchObject({ code: 'task-decided', decidedBy: winner, outcome: 'approve' });
    expect(late[0]?.message.en).toContain(winner);
  });

  it('is refused a second time to the same person, too', async () => {
    const test = testApi();
    const { task } = await inReview(test);
    await decide(test, task, ANNA);
    expect(problem(await decide(test, task, ANNA))).toMatchObject({ status: 409, code: 'task-decided', decidedBy: 'anna' });
    expect(problem(await lease(test, 'claimTask', task, BEN))).toMatchObject({ status: 409, code: 'task-decided', decidedBy: 'anna' });
  });

  it.each([
    ['a version that was overtaken', { version: 7, outcome: 'approve' }, [409, 'task-changed']],
    ['a return of nothing', { version: 1, outcome: 'return' }, [400, 'no-items']],
    ['a reason that is none', { version: 1, outcome: 'return', items: [{ item: 'order', code: 'because' }] }, [400, 'unknown-reason']],
    ['an outcome that is none', { version: 1, outcome: 'perhaps' }, [400, 'invalid-body']],
    ['no version', { outcome: 'approve' }, [400, 'invalid-body']],
  ])('is refused for %s', async (_, body, refused) => {
    const test = testApi();
    const { task } = await inReview(test);
    expect(refusal(await decide(test, task, ANNA, body))).toEqual(refused);
  });

  it('takes a text in both languages or in one, and keeps the note among colleagues', async () => {
    const test = testApi();
    const { filing, task } = await inReview(test);
    const items = [
      { item: 'order.websites.0.name', code: 'name-not-suitable', applicantText: { zh: '请改名', en: 'Rename it' }, note: '电话沟通过' },
      { item: 'order.subject.address', code: 'entry-incomplete' },
    ];
    await decide(test, task, ANNA, { version: 1, outcome: 'return', items });
    const own = await answer(test, 'readFiling', { as: APPLICANT, params: { id: filing } });
    expect(own.fixList.map(({ message }) => message.en)).toEqual(['Rename it', 'What was entered is incomplete. Please complete it.']);
    expect(JSON.stringify(own)).not.toContain('电话沟通过');
  });
});

describe('four eyes', () => {
  const inPhotoReview = async (test: TestApi): Promise<string> => {
    const { filing, task } = await inReview(test);
    await decide(test, task, ANNA);
    const by = { role: 'system', id: 'workflow' } as const;
    await test.store.filings.transition({ filing, at: test.ports.clock.now(), by, event: 'photo-received' });
    return openTask(test, filing, { queue: 'photo-review' });
  };

  it('keep the second review from whoever approved the first, and do not hand it out to them', async () => {
    const test = testApi({ fourEyes: BOTH_REVIEWS });
    const task = await inPhotoReview(test);
    expect(refusal(await decide(test, task, ANNA))).toEqual([403, 'four-eyes']);
    expect(refusal(await decide(test, task, 'admin:anna'))).toEqual([403, 'four-eyes']);
    const params = { queue: 'photo-review' };
    expect((await test.call('claimNext', { as: ANNA, params })).status).toBe(204);
    const { version } = await answer(test, 'claimNext', { as: BEN, params });
    expect((await decide(test, task, BEN, { version, outcome: 'approve' })).status).toBe(200);
  });

  it('keep everybody from their own filing', async () => {
    const test = testApi({ fourEyes: BOTH_REVIEWS });
    const { task } = await inReview(test, 'applicant:anna');
    expect(refusal(await decide(test, task, ANNA))).toEqual([403, 'four-eyes']);
  });

  it('are off where nobody asked for them', async () => {
    const test = testApi();
    expect((await decide(test, await inPhotoReview(test), ANNA)).status).toBe(200);
  });
});
