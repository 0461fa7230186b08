import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '#functions/adapters/memory/store';
import { awaitChange } from '#functions/await-change/await-change';
import { personFiling } from '#shared/rules/example-filing';
import { inWorkflow } from '#test/functions/workflow/in-workflow';

const NOW = '2026-11-23T02:00:00.000Z';
const clock = { now: () => NOW, today: () => '2026-11-23' };
const applicant = { at: NOW, by: { role: 'applicant' as const, id: 'a' }, filing: 'F1' };
const system = { at: NOW, by: { role: 'system' as const, id: 's' }, filing: 'F1' };

/** A filing that its run has brought to the first review. */
const inReview = async () => {
  const store = createMemoryStore();
  await store.filings.create({ id: 'F1', account: 'a', entered: personFiling({}), at: NOW, by: applicant.by });
  await store.filings.transition({ ...applicant, event: 'submit' });
  const taken = await store.filings.takeOver({ ...system, run: 'run-1' });
  const generation = taken.ok ? taken.filing.generation : -1;
  await store.filings.transition({ ...system, generation, event: 'check-passed' });
  const woken: string[] = [];
  const workflow = { resume: async (token: string) => woken.push(token) > 0 };
  const wait = (token: string, { mine = generation, since = NOW, attempt = 0 } = {}) =>
    awaitChange({ filing: 'F1', generation: mine, state: 'first-review', inputs: 0, since, attempt, token }, { store, workflow, clock });
  return { store, woken, wait, generation };
};

describe('a run that begins to wait', () => {
  it('leaves its token, with which a decision wakes it', async () => {
    const { store, woken, wait } = await inReview();
    await wait('token-1');
    const approved = await store.filings.transition({ ...system, by: { role: 'reviewer', id: 'r' }, event: 'approve' });
    expect(woken).toEqual([]);
    expect(approved).toMatchObject({ ok: true, messages: [{ channel: 'wake', wait: { token: 'token-1' } }] });
  });

  it('is woken at once where the filing has moved on, or another run has it', async () => {
    const { store, woken, wait, generation } = await inReview();
    await wait('late-run', { mine: generation - 1 });
    await store.filings.transition({ ...applicant, event: 'withdraw' });
    await wait('too-late');
    expect(woken).toEqual(['late-run', 'too-late']);
    expect((await store.filings.get('F1'))?.wait).toBeUndefined();
  });

  it('does not take the place of a later wait of its own, when its call was slow', async () => {
    const { store, woken, wait } = await inReview();
    const tokenNow = async () => (await store.filings.get('F1'))?.wait?.token;
    await wait('second-attempt', { attempt: 1 });
    await wait('first-attempt');
    expect(await tokenNow()).toBe('second-attempt');
    await wait('next-wait', { since: '2026-11-24T02:00:00.000Z' });
    await wait('second-attempt', { attempt: 1 });
    expect([await tokenNow(), woken]).toEqual(['next-wait', []]);
  });

  it('for the curtain photo is woken at once by one that arrived after it had looked, and by none that it has seen', async () => {
    const test = await inWorkflow();
    const owned = await test.awaitingPhoto();
    const { inputs: seen } = await test.head();
    const woken: string[] = [];
    const workflow = { resume: async (token: string) => woken.push(token) > 0 };
    const wait = (token: string, inputs: number, attempt: number) =>
      awaitChange({ ...owned, state: 'awaiting-photo', inputs, since: NOW, attempt, token }, { store: test.store, workflow, clock });
    await wait('nothing-new', seen, 0);
    await test.read('curtain-photo', { kind: 'curtain-photo', fields: {} });
    await wait('has-not-seen', seen, 1);
    await wait('has-seen', (await test.head()).inputs, 2);
    expect(woken).toEqual(['has-not-seen']);
  });
});
