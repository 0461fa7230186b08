import { describe, expect, it } from 'vitest';
import { currentVerdict, Judgement } from '#functions/record-reading/current-verdict';
import { eventsOf } from '#functions/record-reading/filing-events';
import { refreshVerdict } from '#functions/record-reading/refresh-verdict';
import type { AuditEvent } from '#shared/audit/event';
import { personFiling } from '#shared/rules/example-filing';
import { BACK, FRONT, readMaterial } from '#test/functions/api/read-material';
import { answer, draft } from '#test/functions/api/steps';
import { type TestApi, testApi } from '#test/functions/api/test-api';

const headOf = async (test: TestApi, id: string) => {
  const head = await test.store.filings.get(id);
  if (head === null) throw new Error('no filing');
  return head;
};

describe('the current verdict', () => {
  it('judges what was entered with what was read, and keeps what it judged under its digest', async () => {
    const test = testApi();
    const id = await draft(test);
    const materials = [await readMaterial(test, id, FRONT), await readMaterial(test, id, BACK)];
    const { verdict: summary } = await headOf(test, id);
    expect(summary?.key).toBe(`${id}/verdicts/${summary?.hash}.json`);
    const kept = Judgement.parse(await test.derived.json(summary?.key ?? ''));
    expect(kept).toMatchObject({
      materials,
      documents: [0, 1],
      filing: { account: { id: 'account-a' }, order: { submittedAt: '2026-11-23' } },
    });
    expect(kept.verdict.documents.map(({ file }) => file)).toEqual(['resident-id-front.jpg', 'resident-id-back.jpg']);
    expect(kept.verdict.missingMaterials).toEqual(['verification-sheet']);
    expect(summary).toMatchObject({ outcome: kept.verdict.outcome, worst: 'material', worstCode: 'missing-verification-sheet' });
  });

  it('is the same, and written once, as long as nothing changes', async () => {
    const test = testApi();
    const id = await draft(test);
    await readMaterial(test, id);
    const before = await headOf(test, id);
    test.turn(5);
    await refreshVerdict(id, test.ports);
    expect(await headOf(test, id)).toEqual(before);
    expect((await currentVerdict(before, test.ports))?.summary.hash).toBe(before.verdict?.hash);
  });

  it('is made anew where something changed while it was made', async () => {
    const test = testApi();
    const id = await draft(test);
    let meanwhile = 3;
    const registry: TestApi['ports']['registry'] = {
      ask: async (filing) => {
        meanwhile -= 1;
        if (meanwhile > 0) {
          const body = { kind: 'verification-sheet', fileName: `${meanwhile}.jpg`, contentType: 'image/jpeg', size: 9 };
          await answer(test, 'announceMaterial', { as: 'applicant:account-a', params: { id }, body });
        }
        return test.ports.registry.ask(filing);
      },
    };
    await answer(test, 'announceMaterial', {
      as: 'applicant:account-a',
      params: { id },
      body: { kind: 'passport', fileName: 'p.jpg', contentType: 'image/jpeg', size: 9 },
    });
    const written = await refreshVerdict(id, { ...test.ports, registry });
    expect(written?.verdict?.inputs).toBe(written?.inputs);
    expect(meanwhile).toBe(0);
  });

  it('counts the account’s other orders, not the one that is judged', async () => {
    const test = testApi();
    const [first, second] = [await draft(test), await draft(test)];
    await answer(test, 'submitFiling', { as: 'applicant:account-a', params: { id: first } });
    const codes = async (id: string) => {
      const current = await currentVerdict(await headOf(test, id), test.ports);
      return current?.judgement.verdict.findings.map(({ code }) => code);
    };
    expect(await codes(first)).not.toContain('order-in-progress');
    expect(await codes(second)).toContain('order-in-progress');
  });

  it('judges by the day of submission once that has come, and by today before', async () => {
    const test = testApi();
    const id = await draft(test);
    const dayOfRules = async () => (await currentVerdict(await headOf(test, id), test.ports))?.judgement.filing.order.submittedAt;
    test.turn(24 * 60);
    expect(await dayOfRules()).toBe('2026-11-24');
    await answer(test, 'submitFiling', { as: 'applicant:account-a', params: { id } });
    test.turn(5 * 24 * 60);
    expect(await dayOfRules()).toBe('2026-11-24');
  });

  it('takes an authorisation code’s server, and the code as not valid where there is none or another order has it', async () => {
    const test = testApi();
    const access = { kind: 'authorisation-code', code: 'AUTH-1' };
    const { version, order } = personFiling({});
    const { id } = await answer(test, 'createFiling', { as: 'applicant:account-a', body: { version, access, order } });
    const judged = async () => (await currentVerdict(await headOf(test, id), test.ports))?.judgement.filing.access;
    expect(await judged()).toMatchObject({ code: 'AUTH-1', valid: false });
    const server = { id: 's', ownerAccount: 'account-b', region: 'mainland' as const, ip: '203.0.113.99' };
    await test.store.codes.create({ code: 'AUTH-1', account: 'account-b', server, state: 'unused', order: null });
    expect(await judged()).toMatchObject({ valid: true, ip: '203.0.113.99', ownerAccount: 'account-b' });
    await test.store.codes.change('AUTH-1', (code) => ({ ...code, state: 'in-use', order: 'another' }));
    expect(await judged()).toMatchObject({ valid: false });
    await test.store.codes.change('AUTH-1', (code) => ({ ...code, order: id }));
    expect(await judged()).toMatchObject({ valid: true });
  });

  it('is none where there is no filing', async () => {
    expect(await refreshVerdict('nothing', testApi().ports)).toBeNull();
  });
});

describe('the stages of an order', () => {
  const moved = (at: string, from: string, to: string): AuditEvent => ({
    ...{ filing: 'f', at, actor: { role: 'system' }, event: 'moved', facts: { from, to }, sequence: 1, previous: 'a', hash: 'b' },
  });

  it('follow from the changes of its state since it was last submitted', () => {
    const trail = [
      moved('2026-11-01T02:00:00.000Z', 'first-review', 'awaiting-photo'),
      moved('2026-11-20T02:00:00.000Z', 'draft', 'checking'),
      moved('2026-11-20T03:00:00.000Z', 'checking', 'first-review'),
      moved('2026-11-20T17:00:00.000Z', 'first-review', 'awaiting-photo'),
      moved('2026-11-22T02:00:00.000Z', 'awaiting-photo', 'photo-review'),
      moved('2026-11-23T02:00:00.000Z', 'photo-review', 'awaiting-bureau-submission'),
      moved('2026-11-23T03:00:00.000Z', 'sending', 'bureau-review'),
      moved('2026-11-24T03:00:00.000Z', 'bureau-review', 'approved'),
    ];
    expect(eventsOf(trail, '2026-11-20T02:00:00.000Z')).toEqual([
      { at: '2026-11-21', event: 'first-review-passed' },
      { at: '2026-11-22', event: 'curtain-photo-uploaded' },
      { at: '2026-11-23', event: 'curtain-photo-passed' },
      { at: '2026-11-23', event: 'submitted-to-bureau' },
      { at: '2026-11-24', event: 'bureau-approved' },
    ]);
    expect(eventsOf(trail, undefined)).toEqual([]);
  });

  it('know a waived review, a photo that stayed, and a return', () => {
    const at = '2026-11-20T02:00:00.000Z';
    const events = [
      ['checking', 'awaiting-bureau-submission'],
      ['awaiting-photo', 'awaiting-bureau-submission'],
      ['bureau-review', 'returned-by-bureau'],
      ['sending', 'awaiting-bureau-submission'],
    ].map(([from = '', to = '']) => eventsOf([moved(at, from, to)], at).map(({ event }) => event));
    expect(events).toEqual([['first-review-passed'], ['curtain-photo-passed'], ['bureau-returned'], []]);
  });
});
