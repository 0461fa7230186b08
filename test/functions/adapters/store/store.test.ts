import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStore } from '#functions/adapters/store/create-store';
import { createLedgerItems } from '#functions/adapters/store/ledger-items';
import type { SubjectRecord } from '#functions/records/account-record';
import type { MaterialRecord } from '#functions/records/material-record';
import type { Store } from '#functions/store-ports';
import { auditFaults } from '#shared/audit/chain';
import { createCode } from '#shared/filing/authorisation-code';
import { AT, applicant, draft, entered, freshId, inReview, LATER, made, reviewTask, system } from './acts';
import { type TestTable, tables } from './tables';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const materialOf = (filing: string, id: string): MaterialRecord => ({
  ...{ id, filing, kind: 'resident-id-front', of: 'subject', fileName: '身份证.jpg', contentType: 'image/jpeg', size: 1000 },
  ...{ state: 'announced', revision: 0, uploadKey: `${filing}/${id}`, announcedAt: AT, changedAt: AT },
});

describe.each(tables)('the store %s', (_, open) => {
  let opened: TestTable;
  let store: Store;
  beforeAll(async () => {
    opened = await open();
    store = createStore(opened.table);
  });
  afterAll(() => opened.close());

  describe('materials', () => {
    it('of six pictures that arrive at once are all kept, and each counts as a change of what is judged', async () => {
      const { id, inputs } = await draft(store);
      const ids = Array.from({ length: 6 }, (__, at) => `m-${at}`);
      for (const one of ids) made(await store.materials.announce(materialOf(id, one), applicant));
      await Promise.all(
        ids.map((one) =>
          store.materials.change(id, one, (now) => ({ ...now, state: 'read', reader: `reader@${one.at(-1)}`, changedAt: AT }), system),
        ),
      );
      expect((await store.materials.of(id)).map(({ state }) => state)).toEqual(ids.map(() => 'read'));
      expect(await store.filings.get(id)).toMatchObject({ inputs: inputs + 12, readers: ids.map((one) => `reader@${one.at(-1)}`) });
    });

    it('announced twice are there once, and a change that finds nothing to do changes nothing', async () => {
      const { id } = await draft(store);
      await store.materials.announce(materialOf(id, 'm-1'), applicant);
      expect(await store.materials.announce(materialOf(id, 'm-1'), applicant)).toMatchObject({ ok: true, repeated: true });
      const events = (await store.audit.of(id)).length;
      expect((await store.materials.change(id, 'm-1', () => null, system))?.state).toBe('announced');
      expect(await store.materials.change(id, 'm-2', (now) => now, system)).toBeNull();
      expect(await store.audit.of(id)).toHaveLength(events);
      expect((await store.materials.get(id, 'm-1'))?.fileName).toBe('身份证.jpg');
    });
  });

  describe('the audit trail', () => {
    it('is a chain that verifies, and says openly nothing of a person', async () => {
      const { id } = await inReview(store);
      await store.audit.record({
        ...system,
        by: { role: 'reviewer', id: 'reviewer-1' },
        filing: id,
        event: 'revealed',
        facts: { field: 'number' },
        personal: { shown: '林样例' },
      });
      const events = await store.audit.of(id);
      expect(events.map(({ event }) => event)).toEqual(['created', 'submit', 'check-passed', 'revealed']);
      expect(auditFaults(id, events, sha256, (await store.filings.get(id))?.audit)).toEqual([]);
      expect(JSON.stringify(events)).not.toMatch(/account-a|林样例/);
      expect(await Promise.all(events.map((event) => store.audit.open(event)))).toEqual([
        { account: 'account-a' },
        { account: 'account-a' },
        null,
        { personal: { shown: '林样例' } },
      ]);
    });

    it('survives the deletion of the filing and still verifies, while what was personal is gone for good', async () => {
      const { id } = await inReview(store, { ...reviewTask, stays: true });
      await store.materials.announce(materialOf(id, 'm-1'), applicant);
      expect(await store.filings.erase({ ...system, filing: id })).toEqual({ ok: false, refusal: 'in-progress' });
      await store.filings.transition({ ...applicant, filing: id, event: 'withdraw' });
      expect(await store.filings.erase({ ...system, filing: id })).toEqual({ ok: true });
      expect(await store.filings.erase({ ...system, filing: id })).toEqual({ ok: true });
      const left = await opened.table.partition(`FILING#${id}`);
      expect(left.filter(({ kind }) => kind !== 'event' && kind !== 'effect').map(({ sk }) => sk)).toEqual(['HEAD']);
      expect(JSON.stringify(left)).not.toMatch(/林样例|account-a|身份证/);
      const events = await store.audit.of(id);
      expect(events.at(-1)?.event).toBe('erased');
      expect(auditFaults(id, events, sha256, (await store.filings.get(id))?.audit)).toEqual([]);
      expect(await Promise.all(events.map((event) => store.audit.open(event)))).toEqual(events.map(() => null));
      expect((await store.filings.ofAccount('account-a', { limit: 200 })).items.some((head) => head.id === id)).toBe(false);
      expect(await store.filings.transition({ ...system, filing: id, event: 'fail' })).toMatchObject({ refusal: 'erased' });
      expect(await store.filings.erase({ ...system, filing: 'nowhere' })).toEqual({ ok: false, refusal: 'not-found' });
    });

    it('counts tasks right when a draft with an open question is deleted', async () => {
      const before = (await store.tasks.counts()).exceptions.open;
      const { id } = await draft(store);
      await store.filings.amend({ ...system, filing: id, event: 'asked', open: { ...reviewTask, queue: 'exceptions' } });
      expect((await store.tasks.counts()).exceptions.open).toBe(before + 1);
      await store.filings.erase({ ...system, filing: id });
      expect((await store.tasks.counts()).exceptions.open).toBe(before);
      expect((await store.filings.get(id))?.openTasks).toEqual([]);
    });
  });

  describe('accounts, subjects and codes', () => {
    it('are fresh at first, and changed by whoever comes second on what the first wrote', async () => {
      const id = freshId('account');
      expect(await store.accounts.get(id)).toEqual({ id, boundTo: null, promotionUsed: false, openOrders: 0 });
      await Promise.all([
        store.accounts.change(id, (now) => ({ ...now, promotionUsed: true })),
        store.accounts.change(id, (now) => ({ ...now, boundTo: 'X' })),
      ]);
      expect(await store.accounts.get(id)).toEqual({ id, boundTo: 'X', promotionUsed: true, openOrders: 0 });
    });

    it('show the subjects of an account with their websites', async () => {
      const account = freshId('account');
      const subject: SubjectRecord = {
        ...{ id: 's-1', account, name: '云岚', nature: 'person', certificate: { kind: 'resident-id', number: 'x' } },
        ...{ filingNumber: '粤ICP备00000001号', filing: 'f', filedOn: '2018-10-01' },
      };
      const website = {
        id: 'w-1',
        subject: 's-1',
        account,
        name: '随笔',
        domains: ['a.com'],
        filingNumber: '粤ICP备00000001号-1',
        filing: 'f',
        filedOn: '2018-10-01',
      };
      await store.subjects.save(subject);
      await store.subjects.saveWebsite(website);
      await store.subjects.saveWebsite(website);
      expect(await store.subjects.ofAccount(account)).toEqual([{ subject, websites: [website] }]);
    });

    it('let one of two orders take a code', async () => {
      const account = freshId('account');
      const made = createCode(freshId('code'), account, { id: 'server', ownerAccount: account, region: 'mainland', ip: '203.0.113.9' });
      if (!made.ok || made.code === null) throw new Error('no code');
      const { code } = made.code;
      expect(await store.codes.create(made.code)).toBe(true);
      expect(await store.codes.create(made.code)).toBe(false);
      const taken: string[] = [];
      await Promise.all(
        ['order-1', 'order-2'].map(async (order) => {
          const after = await store.codes.change(code, (now) =>
            now.state === 'unused' ? { ...now, state: 'in-use', order } : 'unchanged',
          );
          if (after?.order === order) taken.push(order);
        }),
      );
      expect(taken).toHaveLength(1);
      expect((await store.codes.ofAccount(account)).map(({ state }) => state)).toEqual(['in-use']);
      expect(await store.codes.change(code, () => null)).toBeNull();
      expect(await store.codes.get(code)).toBeNull();
    });
  });

  describe('idempotency keys and rate limits', () => {
    it('let one call through, answer the same later, and refuse another under the same key', async () => {
      const key = freshId('key');
      const begun = await Promise.all(Array.from({ length: 5 }, () => store.idempotency.begin(key, 'hash', AT)));
      expect(begun.map(({ as }) => as).sort()).toEqual(['at-work', 'at-work', 'at-work', 'at-work', 'new']);
      const answer = { status: 201, body: '{"id":"f"}' };
      await store.idempotency.finish(key, 'hash', answer, AT);
      expect(await store.idempotency.begin(key, 'hash', LATER)).toEqual({ as: 'answered', answer });
      expect(await store.idempotency.begin(key, 'other', LATER)).toEqual({ as: 'another-request' });
      expect(await store.idempotency.begin(key, 'other', '2018-09-19T02:00:00.000Z')).toEqual({ as: 'new' });
    });

    it('are free again after a failure, and when a call was killed at work', async () => {
      const key = freshId('key');
      await store.idempotency.begin(key, 'hash', AT);
      await store.idempotency.forget(key, 'hash');
      expect(await store.idempotency.begin(key, 'hash', AT)).toEqual({ as: 'new' });
      expect(await store.idempotency.begin(key, 'hash', '2018-09-17T02:02:00.000Z')).toEqual({ as: 'new' });
    });

    it('count the requests of a caller in each window', async () => {
      const caller = freshId('caller');
      expect(await store.rateLimits.count(caller, AT, 1)).toBe(1);
      expect(await store.rateLimits.count(caller, '2018-09-17T02:00:59.000Z', 1)).toBe(2);
      expect(await store.rateLimits.count(caller, '2018-09-17T02:01:00.000Z', 1)).toBe(1);
    });
  });

  describe('the outbox', () => {
    it('holds a message until one of two senders marks it', async () => {
      const { id } = await draft(store);
      await store.filings.amend({
        ...system,
        filing: id,
        event: 'told',
        messages: [{ channel: 'sms', template: 'returned', facts: { items: 2 } }],
      });
      const mine = async () => (await store.outbox.pending({ limit: 200 })).items.filter(({ filing }) => filing === id);
      const [message] = await mine();
      if (message === undefined) throw new Error('no message');
      expect((await Promise.all([1, 2].map(() => store.outbox.markSent(message, LATER)))).sort()).toEqual([false, true]);
      expect(await mine()).toEqual([]);
      expect(await store.outbox.ofFiling(id)).toMatchObject([{ template: 'returned', sentAt: LATER }]);
    });
  });

  describe('the bureau’s ledger', () => {
    it('is written by version, listed in order behind a place, and counted', async () => {
      const ledger = createLedgerItems(opened.table, freshId('bureau'));
      const put = (id: string, list: string, order: string, expected = 0) =>
        ledger.put({ collection: 'file', id, value: { id }, list, order }, expected);
      expect(await Promise.all([put('a', 'sent', '01'), put('a', 'sent', '01')])).toEqual(expect.arrayContaining([true, false]));
      await put('b', 'sent', '02');
      await put('c', 'sent', '03');
      expect(await ledger.get('file', 'a')).toEqual({ version: 1, value: { id: 'a' } });
      expect((await ledger.list('sent', { after: '01', limit: 1 })).map(({ id }) => id)).toEqual(['b']);
      expect(await put('b', 'done', '02', 1)).toBe(true);
      expect((await ledger.list('sent', { limit: 10 })).map(({ order }) => order)).toEqual(['01', '03']);
      expect(await ledger.get('file', 'z')).toBeNull();
      expect([await ledger.add('ids', 3), await ledger.add('ids', 2)]).toEqual([3, 5]);
    });
  });

  it('keeps what was entered apart from what lists read', async () => {
    const { id } = await draft(store);
    const head = await opened.table.get({ pk: `FILING#${id}`, sk: 'HEAD' });
    expect(JSON.stringify(head)).not.toContain(entered.order.subject.name);
  });
});
