import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStore } from '#functions/adapters/store/create-store';
import type { Store } from '#functions/store-ports';
import { personFiling } from '#shared/rules/example-filing';
import { AT, applicant, draft, entered, freshId, inReview, LATER, made, moveOn, reviewTask, system, verdictFor } from './acts';
import { type TestTable, tables } from './tables';

const never = (): never => {
  throw new RangeError('an example has a website');
};

describe.each(tables)('filings %s', (_, open) => {
  let opened: TestTable;
  let store: Store;
  beforeAll(async () => {
    opened = await open();
    store = createStore(opened.table);
  });
  afterAll(() => opened.close());

  it('begin as a draft that is found again with what was entered', async () => {
    const { id } = await draft(store);
    expect(await store.filings.get(id)).toMatchObject({ state: 'draft', revision: 0, account: 'account-a', province: 'CN-GD' });
    expect((await store.filings.entered(id))?.entered).toEqual(entered);
    expect(await store.filings.get('nowhere')).toBeNull();
  });

  it('are created once: the same again answers the first, another under the id is refused', async () => {
    const id = freshId();
    const [one, two] = await Promise.all([draft(store, id), draft(store, id)]);
    expect(one).toEqual(two);
    expect(await store.filings.create({ ...applicant, id, account: 'account-b', entered })).toEqual({ ok: false, refusal: 'taken' });
    expect(await store.audit.of(id)).toHaveLength(1);
  });

  it('move as the life cycle allows and no other way', async () => {
    const { id } = await draft(store);
    const refused = await store.filings.transition({ ...system, filing: id, event: 'bureau-approved' });
    expect(refused).toMatchObject({ ok: false, refusal: 'not-in-this-state', filing: { state: 'draft' } });
    expect(await store.filings.transition({ ...system, filing: id, event: 'submit' })).toMatchObject({ refusal: 'not-for-this-role' });
    expect(await store.filings.transition({ ...system, filing: 'nowhere', event: 'fail' })).toEqual({ ok: false, refusal: 'not-found' });
    const submitted = made(await store.filings.transition({ ...applicant, filing: id, event: 'submit' }));
    expect(submitted).toMatchObject({ state: 'checking', since: AT, submittedAt: AT, firstSubmittedAt: AT, submittedRevision: 0 });
  });

  it('of two who submit at once, one does', async () => {
    const { id } = await draft(store);
    const both = await Promise.all([1, 2].map(() => store.filings.transition({ ...applicant, filing: id, event: 'submit' })));
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it('do an effect once, however often it is asked for, even at once', async () => {
    const { id } = await draft(store);
    await store.filings.transition({ ...applicant, filing: id, event: 'submit' });
    const messages = [{ channel: 'mail', template: 'checked', facts: {} }] as const;
    const request = { ...system, filing: id, event: 'check-passed', effect: 'run-1/check', open: reviewTask, messages } as const;
    const answers = await Promise.all(Array.from({ length: 6 }, () => store.filings.transition(request)));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(answers.filter((answer) => answer.ok && !answer.repeated)).toHaveLength(1);
    expect(await store.tasks.ofFiling(id)).toHaveLength(1);
    expect(await store.outbox.ofFiling(id)).toHaveLength(1);
  });

  it('refuse a run that another has superseded, and keep the run that asks again', async () => {
    const { id } = await draft(store);
    await store.filings.transition({ ...applicant, filing: id, event: 'submit' });
    const first = made(await store.filings.takeOver({ ...system, filing: id, run: 'run-1' }));
    expect(made(await store.filings.takeOver({ ...system, filing: id, run: 'run-1' })).generation).toBe(first.generation);
    const second = made(await store.filings.takeOver({ ...system, filing: id, run: 'run-2' }));
    const late = await store.filings.transition({ ...system, filing: id, event: 'return', generation: first.generation });
    expect(late).toMatchObject({ ok: false, refusal: 'superseded', filing: { state: 'checking' } });
    expect(await store.filings.amend({ ...system, filing: id, event: 'screened', generation: first.generation })).toMatchObject({
      refusal: 'superseded',
    });
    expect((await store.filings.transition({ ...system, filing: id, event: 'check-passed', generation: second.generation })).ok).toBe(true);
  });

  it('take no verdict on what has changed since', async () => {
    const { id, inputs } = await draft(store);
    await store.filings.enter({ ...applicant, filing: id, entered: personFiling({ websiteName: '云岚的新随笔' }) });
    const late = await store.filings.amend({ ...system, filing: id, event: 'screened', set: { verdict: verdictFor(inputs) } });
    expect(late).toMatchObject({ ok: false, refusal: 'outdated' });
    const timely = await store.filings.amend({ ...system, filing: id, event: 'screened', set: { verdict: verdictFor(inputs + 1) } });
    expect(made(timely).verdict?.outcome).toBe('needs-review');
    const without = await store.filings.amend({ ...system, filing: id, event: 'cleared', set: { verdict: null } });
    expect(made(without).verdict).toBeUndefined();
  });

  it('wake the run that waits when somebody else moves the filing, once, and not when it moves it itself', async () => {
    const { id } = await draft(store);
    await store.filings.transition({ ...applicant, filing: id, event: 'submit' });
    const { generation } = made(await store.filings.takeOver({ ...system, filing: id, run: 'run-1' }));
    await store.filings.transition({ ...system, filing: id, event: 'return', generation });
    const wait = { for: 'resubmission', token: 'secret-token', since: AT };
    const waits = { ...system, filing: id, event: 'waits', generation, set: { wait } } as const;
    expect((await store.filings.amend({ ...waits, expect: 'returned-to-applicant' })).ok).toBe(true);
    const woken = await store.filings.transition({ ...applicant, filing: id, event: 'submit' });
    expect(woken).toMatchObject({ ok: true, messages: [{ channel: 'wake', wait, facts: { state: 'checking' } }] });
    expect(made(woken).wait).toBeUndefined();
    expect(await store.filings.amend({ ...waits, expect: 'returned-to-applicant' })).toMatchObject({ refusal: 'not-in-this-state' });
    await store.filings.amend({ ...waits, expect: 'checking' });
    expect(await store.filings.transition({ ...system, filing: id, event: 'check-passed', generation })).toMatchObject({
      ok: true,
      messages: [],
    });
  });

  it('keep what was handed in when it is entered anew, and let only what was returned be changed', async () => {
    const { id } = await inReview(store);
    const task = (await store.tasks.ofFiling(id))[0];
    const again = { ...applicant, filing: id };
    expect(await store.filings.enter({ ...again, entered })).toMatchObject({ refusal: 'not-in-this-state' });
    const items = [{ item: 'order.websites.0.name', code: 'name-not-suitable' }];
    await store.tasks.decide({ id: task?.id ?? '', role: 'reviewer', by: 'reviewer-1', version: 1, outcome: 'return', items, at: LATER });
    expect(await store.filings.enter({ ...again, entered: personFiling({ manager: { mobile: '13900139000' } }) })).toMatchObject({
      refusal: 'not-reopened',
    });
    const corrected = personFiling({ websiteName: '云岚的新随笔' });
    expect(made(await store.filings.enter({ ...again, entered: corrected })).revision).toBe(1);
    expect(made(await store.filings.enter({ ...again, entered: personFiling({ websiteName: '云岚的另一篇' }) })).revision).toBe(1);
    expect((await store.filings.entered(id, 0))?.entered).toEqual(entered);
    expect((await store.filings.entered(id))?.entered.order.websites[0]?.name).toBe('云岚的另一篇');
  });

  it('are counted by state and by account as they move', async () => {
    const account = freshId('account');
    const before = await store.filings.counts();
    const { id } = await draft(store, freshId(), account);
    expect((await store.accounts.get(account)).openOrders).toBe(0);
    await store.filings.transition({ ...applicant, filing: id, event: 'submit' });
    expect((await store.accounts.get(account)).openOrders).toBe(1);
    expect((await store.filings.counts()).checking).toBe(before.checking + 1);
    await store.filings.transition({ ...applicant, filing: id, event: 'withdraw' });
    expect((await store.accounts.get(account)).openOrders).toBe(0);
    expect(await store.filings.counts()).toEqual({ ...before, withdrawn: before.withdrawn + 1 });
  });

  it('are listed for their account, all and by state, page by page, and while others are added', async () => {
    const account = freshId('account');
    const ids = [];
    for (let at = 0; at < 7; at += 1) ids.push((await draft(store, freshId(), account)).id);
    await store.filings.transition({ ...applicant, filing: ids[3] ?? '', event: 'submit' });
    const first = await store.filings.ofAccount(account, { limit: 3 });
    await draft(store, freshId('a-later-one'), account);
    const second = await store.filings.ofAccount(account, { limit: 10, ...(first.cursor === null ? {} : { cursor: first.cursor }) });
    const listed = [...first.items, ...second.items].map(({ id }) => id);
    expect(new Set(listed).size).toBe(listed.length);
    expect(ids.filter((id) => !listed.includes(id))).toEqual([]);
    expect((await store.filings.ofAccount(account, { limit: 10, state: 'checking' })).items.map(({ id }) => id)).toEqual([ids[3]]);
    expect((await store.filings.ofAccount('account-of-nobody', { limit: 10 })).items).toEqual([]);
  });

  it('are found by state and due time, pack, reader, rule and province', async () => {
    const pack = freshId('pack');
    const rule = freshId('rule');
    const { id } = await inReview(store);
    const dueAt = '2018-09-18T15:59:59.999Z';
    const set = { dueAt, verdict: verdictFor(0, [rule], pack), readers: [`${pack}-reader`] };
    made(await store.filings.amend({ ...system, filing: id, event: 'screened', set }));
    const found = async (query: Parameters<Store['filings']['find']>[0]) =>
      (await store.filings.find(query, { limit: 200 })).items.map((head) => head.id);
    expect(await found({ pack: `${pack}@h` })).toEqual([id]);
    expect(await found({ reader: `${pack}-reader` })).toEqual([id]);
    expect(await found({ rule })).toEqual([id]);
    expect(await found({ province: 'CN-GD' })).toContain(id);
    expect(await found({ state: 'first-review', dueBefore: '2018-09-19T00:00:00.000Z' })).toContain(id);
    expect(await found({ state: 'first-review', dueBefore: dueAt })).not.toContain(id);
    expect(await store.filings.seen('pack')).toContain(`${pack}@h`);
    await store.filings.amend({ ...system, filing: id, event: 'screened', set: { verdict: verdictFor(0, [], `${pack}-2`) } });
    expect(await found({ rule })).toEqual([]);
    expect(await found({ pack: `${pack}@h` })).toEqual([]);
    await store.filings.transition({ ...applicant, filing: id, event: 'withdraw' });
    expect(await found({ pack: `${pack}-2@h` })).toEqual([]);
    expect(await found({ reader: `${pack}-reader` })).toEqual([]);
  });

  it('are found by the number that the bureau gave, and by its ids', async () => {
    const number = freshId('粤ICP备');
    const bureau = { subjectNumber: number, websiteNumbers: { '0': `${number}-1` }, ids: { subject: number, 'website.0': `w${number}` } };
    const { id } = await draft(store);
    await store.filings.amend({ ...system, filing: id, event: 'numbered', set: { bureau } });
    expect(await store.filings.byNumber(`${number}-1`)).toBe(id);
    expect(await store.filings.byBureauId(`website:w${number}`)).toBe(id);
    expect(await store.filings.byNumber('nowhere')).toBeNull();
  });

  it('are found page by page through all parts of a list', async () => {
    const rule = freshId('rule');
    const ids = await Promise.all(Array.from({ length: 12 }, () => draft(store).then(({ id }) => id)));
    for (const id of ids) await store.filings.amend({ ...system, filing: id, event: 'screened', set: { verdict: verdictFor(0, [rule]) } });
    const seen: string[] = [];
    let page = await store.filings.find({ rule }, { limit: 2 });
    for (;;) {
      seen.push(...page.items.map(({ id }) => id));
      if (page.cursor === null) break;
      page = await store.filings.find({ rule }, { limit: 2, cursor: page.cursor });
    }
    expect([...seen].sort()).toEqual([...ids].sort());
  });

  it('are refused where more was entered than an item holds', async () => {
    const much = personFiling({ domains: Array.from({ length: 3000 }, (__, at) => `${'a'.repeat(50)}-${at}.com`) });
    const big = { ...much, order: { ...much.order, websites: Array.from({ length: 3 }, () => much.order.websites[0] ?? never()) } };
    await expect(store.filings.create({ ...applicant, id: freshId(), account: 'account-a', entered: big })).rejects.toMatchObject({
      code: 'too-many-bytes',
    });
  });

  it('keep more rules than one transaction has room for', async () => {
    const { id } = await draft(store);
    const rules = Array.from({ length: 150 }, (__, at) => `${id}-rule-${at}`);
    made(await store.filings.amend({ ...system, filing: id, event: 'screened', set: { verdict: verdictFor(0, rules) } }));
    expect((await store.filings.find({ rule: rules[149] ?? '' }, { limit: 10 })).items.map((head) => head.id)).toEqual([id]);
  });

  it('go all the way to the bureau and its approval', async () => {
    const { id } = await draft(store);
    await store.filings.transition({ ...applicant, filing: id, event: 'submit' });
    await moveOn(store, id, 'first-review-waived', 'photo-unchanged', 'begin-sending', 'accepted-by-bureau', 'bureau-approved');
    expect((await store.filings.get(id))?.state).toBe('approved');
  });
});
