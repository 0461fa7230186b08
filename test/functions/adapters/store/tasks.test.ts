import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStore } from '#functions/adapters/store/create-store';
import type { NewTask, Store } from '#functions/store-ports';
import { BOTH_REVIEWS } from '#shared/review/four-eyes';
import type { ReviewTask } from '#shared/review/task';
import { AT, applicant, draft, freshId, inReview, LATER, reviewTask, system, verdictFor } from './acts';
import { type TestTable, tables } from './tables';

const approval = { role: 'reviewer', outcome: 'approve', at: LATER } as const;

describe.each(tables)('review tasks %s', (_, open) => {
  let opened: TestTable;
  let store: Store;
  beforeAll(async () => {
    opened = await open();
    store = createStore(opened.table);
  });
  afterAll(() => opened.close());

  const taskOf = async (task: NewTask = reviewTask): Promise<ReviewTask> => {
    const { id } = await inReview(store, task);
    const tasks = await store.tasks.ofFiling(id);
    return tasks[0] ?? Promise.reject(new Error('no task'));
  };
  const withdraw = (filing: string) => store.filings.transition({ ...applicant, filing, event: 'withdraw' });
  const empty = async (): Promise<void> => {
    for (;;) {
      const { items } = await store.tasks.inQueue('first-review', { limit: 100 });
      if (items.length === 0) return;
      for (const { filingId } of items) await withdraw(filingId);
    }
  };

  it('stand in their queue by due time, then by severity', async () => {
    await empty();
    const later = await taskOf({ ...reviewTask, dueAt: '2018-09-20T15:59:59.999Z', worst: 'block' });
    const mild = await taskOf({ ...reviewTask, worst: 'none' });
    const bad = await taskOf({ ...reviewTask, worst: 'material' });
    const { items } = await store.tasks.inQueue('first-review', { limit: 10 });
    expect(items.map(({ id }) => id)).toEqual([bad.id, mild.id, later.id]);
    expect((await store.tasks.counts())['first-review']).toEqual({ open: 3, oldestDueAt: bad.dueAt });
  });

  it('are narrowed by province, nature and finding', async () => {
    await empty();
    const named = await taskOf({ ...reviewTask, findings: ['name-is-domain'] });
    await taskOf();
    const listed = async (filter: object) => (await store.tasks.inQueue('first-review', { limit: 10, ...filter })).items.length;
    expect(await listed({ province: 'CN-GD' })).toBe(2);
    expect(await listed({ province: 'CN-ZJ' })).toBe(0);
    expect(await listed({ nature: 'enterprise' })).toBe(0);
    expect((await store.tasks.inQueue('first-review', { limit: 10, finding: 'name-is-domain' })).items.map(({ id }) => id)).toEqual([
      named.id,
    ]);
  });

  it('go to one of twenty who claim them at once', async () => {
    const { id } = await taskOf();
    const claims = await Promise.all(Array.from({ length: 20 }, (__, at) => store.tasks.claim(id, `reviewer-${at}`, AT)));
    const winners = claims.filter(({ ok }) => ok);
    expect(winners).toHaveLength(1);
    const holder = winners[0]?.task?.holder;
    expect(
      claims.filter((claim) => !claim.ok).every((claim) => !claim.ok && claim.refusal === 'held' && claim.task?.holder === holder),
    ).toBe(true);
  });

  it('go to different people who take the next at once', async () => {
    await empty();
    for (let at = 0; at < 6; at += 1) await taskOf();
    const taken = await Promise.all(Array.from({ length: 8 }, (__, at) => store.tasks.claimNext('first-review', `reviewer-${at}`, AT)));
    const ids = taken.flatMap((task) => task?.id ?? []);
    expect(ids).toHaveLength(6);
    expect(new Set(ids).size).toBe(6);
  });

  it('are held as long as the lease is renewed, and taken over when it has ended', async () => {
    await empty();
    const { id } = await taskOf();
    const claim = await store.tasks.claim(id, 'reviewer-1', '2018-09-17T02:00:00.000Z');
    expect(claim).toMatchObject({ ok: true, task: { version: 2, leaseUntil: '2018-09-17T02:10:00.000Z' } });
    expect(await store.tasks.renew(id, 'reviewer-1', '2018-09-17T02:08:00.000Z')).toMatchObject({
      task: { version: 2, leaseUntil: '2018-09-17T02:18:00.000Z' },
    });
    expect(await store.tasks.claimNext('first-review', 'reviewer-2', '2018-09-17T02:12:00.000Z')).toBeNull();
    expect((await store.tasks.heldBy('reviewer-1', { limit: 5 })).items.map((task) => task.id)).toContain(id);
    expect(await store.tasks.claimNext('first-review', 'reviewer-2', '2018-09-17T02:18:00.000Z')).toMatchObject({
      id,
      holder: 'reviewer-2',
      version: 3,
    });
    expect(await store.tasks.renew(id, 'reviewer-1', '2018-09-17T02:19:00.000Z')).toMatchObject({
      refusal: 'held',
      task: { holder: 'reviewer-2' },
    });
    expect(await store.tasks.release(id, 'reviewer-2', '2018-09-17T02:20:00.000Z')).toMatchObject({ ok: true });
    expect(await store.tasks.claimNext('first-review', 'reviewer-3', '2018-09-17T02:21:00.000Z')).toMatchObject({ id });
    expect(await store.tasks.claim('no-task', 'reviewer-1', AT)).toEqual({ ok: false, refusal: 'not-found' });
  });

  it('pass over what somebody skips', async () => {
    await empty();
    const first = await taskOf();
    const second = await taskOf();
    const next = await store.tasks.claimNext('first-review', 'reviewer-1', AT, ({ id }) => id === first.id);
    expect(next?.id).toBe(second.id);
  });

  it('are decided once: the second person hears who decided', async () => {
    const { id, filingId, version } = await taskOf();
    const answers = await Promise.all(['reviewer-1', 'reviewer-2'].map((by) => store.tasks.decide({ ...approval, id, version, by })));
    const refused = answers.find(({ ok }) => !ok);
    const taken = answers.find(({ ok }) => ok);
    expect(taken).toMatchObject({ task: { decision: { outcome: 'approve' } }, filing: { state: 'awaiting-photo' } });
    expect(refused).toMatchObject({ refusal: 'decided', task: { decision: { by: taken?.task?.decision?.by } } });
    expect(await store.tasks.decide({ ...approval, id, version, by: taken?.task?.decision?.by ?? '' })).toMatchObject({
      refusal: 'decided',
    });
    expect((await store.audit.of(filingId)).filter(({ event }) => event === 'decided')).toHaveLength(1);
  });

  it('are not decided by a version that was seen before, nor while somebody else holds them', async () => {
    const { id } = await taskOf();
    await store.tasks.claim(id, 'reviewer-1', AT);
    expect(await store.tasks.decide({ ...approval, id, at: AT, version: 2, by: 'reviewer-2' })).toMatchObject({
      refusal: 'held',
      task: { holder: 'reviewer-1' },
    });
    expect(await store.tasks.decide({ ...approval, id, at: AT, version: 1, by: 'reviewer-1' })).toMatchObject({ refusal: 'changed' });
    expect(await store.tasks.decide({ ...approval, id, at: AT, version: 2, by: 'reviewer-1' })).toMatchObject({ ok: true });
  });

  it('are not decided by a verdict that was seen before: judged anew, a filing’s tasks are another version', async () => {
    const { id, filingId } = await taskOf();
    const inputs = (await store.filings.get(filingId))?.inputs ?? 0;
    const judged = (hash: string) =>
      store.filings.amend({ ...system, filing: filingId, event: 'judged', set: { verdict: { ...verdictFor(inputs), hash } } });
    await store.tasks.claim(id, 'reviewer-1', AT);
    await judged('1'.repeat(64));
    expect(await store.tasks.decide({ ...approval, id, at: AT, version: 2, by: 'reviewer-1' })).toMatchObject({ refusal: 'changed' });
    expect(await store.tasks.get(id)).toMatchObject({ version: 3, holder: 'reviewer-1' });
    await judged('1'.repeat(64));
    expect(await store.tasks.decide({ ...approval, id, at: AT, version: 3, by: 'reviewer-1' })).toMatchObject({ ok: true });
  });

  it('return with reasons that exist, and the items become the filing’s', async () => {
    const { id, version } = await taskOf();
    const returning = { id, role: 'reviewer', by: 'reviewer-1', version, outcome: 'return', at: LATER } as const;
    expect(await store.tasks.decide(returning)).toMatchObject({ refusal: 'no-items' });
    expect(await store.tasks.decide({ ...returning, items: [{ item: 'order', code: 'because' }] })).toMatchObject({
      refusal: 'unknown-reason',
    });
    const items = [{ item: 'material:m-1', code: 'picture-unclear', note: 'seen twice' }];
    expect(await store.tasks.decide({ ...returning, items })).toMatchObject({
      ok: true,
      filing: { state: 'returned-to-applicant', returned: items },
    });
  });

  it('ask for another person where four eyes are configured', async () => {
    const { id, filingId, version } = await taskOf();
    await store.tasks.decide({ ...approval, id, version, by: 'reviewer-1', fourEyes: BOTH_REVIEWS });
    await store.filings.transition({
      ...system,
      filing: filingId,
      event: 'photo-received',
      open: { ...reviewTask, queue: 'photo-review' },
    });
    const photo = (await store.tasks.ofFiling(filingId))[1];
    const decision = { ...approval, id: photo?.id ?? '', version: 1, fourEyes: BOTH_REVIEWS };
    expect(await store.tasks.decide({ ...decision, by: 'reviewer-1' })).toMatchObject({ refusal: 'four-eyes' });
    expect(await store.tasks.decide({ ...decision, by: 'account-a' })).toMatchObject({ refusal: 'four-eyes' });
    expect(await store.tasks.decide({ ...decision, by: 'reviewer-2' })).toMatchObject({
      ok: true,
      filing: { state: 'awaiting-bureau-submission' },
    });
  });

  it('fall away when the filing moves on, unless they are to stay', async () => {
    const { id, filingId } = await taskOf();
    const question = { ...reviewTask, queue: 'exceptions', stays: true } as const;
    await store.filings.amend({ ...system, filing: filingId, event: 'rules-changed', open: question });
    await store.filings.transition({ ...system, filing: filingId, event: 'recheck' });
    expect(await store.tasks.get(id)).toMatchObject({ closed: { reason: 'checking' } });
    expect((await store.filings.get(filingId))?.openTasks).toHaveLength(1);
    const decided = await store.tasks.decide({
      id: `${filingId}.t2`,
      role: 'operator',
      by: 'operator-1',
      version: 1,
      outcome: 'approve',
      at: LATER,
    });
    expect(decided).toMatchObject({ ok: true, filing: { state: 'checking', openTasks: [] } });
    expect(await store.tasks.claim(id, 'reviewer-1', AT)).toMatchObject({ refusal: 'closed' });
  });

  it('count what is open exactly, whatever happens at once', async () => {
    await empty();
    const tasks = await Promise.all(Array.from({ length: 8 }, () => taskOf()));
    await Promise.all([
      ...tasks.slice(0, 4).map(({ id }) => store.tasks.decide({ ...approval, id, version: 1, by: 'reviewer-1' })),
      ...tasks.slice(2, 6).map(({ filingId }) => withdraw(filingId)),
    ]);
    expect((await store.tasks.counts())['first-review'].open).toBe((await store.tasks.inQueue('first-review', { limit: 50 })).items.length);
  });

  it('need a role that may decide', async () => {
    const { id, version } = await taskOf();
    expect(await store.tasks.decide({ ...approval, role: 'applicant', id, version, by: 'account-a' })).toMatchObject({
      refusal: 'not-for-this-role',
    });
  });

  it('of no filing are not found', async () => {
    const { id } = await draft(store, freshId());
    expect(await store.tasks.ofFiling(id)).toEqual([]);
    expect(await store.tasks.get(`${id}.t1`)).toBeNull();
    expect(await store.tasks.decide({ ...approval, id: `${id}.t1`, version: 1, by: 'x' })).toEqual({ ok: false, refusal: 'not-found' });
  });
});
