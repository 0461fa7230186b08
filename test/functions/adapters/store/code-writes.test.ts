import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '#functions/adapters/memory/store';
import type { Store } from '#functions/store-ports';
import type { LifeCycleEvent } from '#shared/filing/life-cycle';
import { personFiling } from '#shared/rules/example-filing';
import { AT, applicant, made, system } from './acts';

const withCode = (code: string) => personFiling({ access: { ...personFiling({}).access, kind: 'authorisation-code', code } });

const office = async () => {
  const store = createMemoryStore();
  const server = { id: 's', ownerAccount: 'owner', region: 'mainland' as const, ip: '203.0.113.77' };
  for (const code of ['C1', 'C2']) await store.codes.create({ code, account: 'owner', server, state: 'unused', order: null });
  const draft = (id: string, code = 'C1') => store.filings.create({ ...applicant, id, account: 'account-a', entered: withCode(code) });
  const move = (filing: string, event: LifeCycleEvent, act = applicant) => store.filings.transition({ ...act, filing, event });
  return { store, draft, move, code: (code = 'C1') => codeOf(store, code) };
};

const codeOf = async (store: Store, code: string) => {
  const found = await store.codes.get(code);
  return [found?.state, found?.order];
};

describe('an order that names an authorisation code', () => {
  it('has it from the moment at which it is handed in, and not before', async () => {
    const { draft, move, code } = await office();
    await draft('F1');
    expect(await code()).toEqual(['unused', null]);
    made(await move('F1', 'submit'));
    expect(await code()).toEqual(['in-use', 'F1']);
  });

  it.each([['withdraw', applicant] as const, ['lapse', system] as const])(
    'gives it back at %s, and keeps it while it is with its applicant',
    async (event, by) => {
      const { draft, move, code } = await office();
      await draft('F1');
      made(await move('F1', 'submit'));
      made(await move('F1', 'return', system));
      expect(await code()).toEqual(['in-use', 'F1']);
      made(await move('F1', event, by));
      expect(await code()).toEqual(['unused', null]);
    },
  );

  it('takes it again when it is handed in after it lapsed', async () => {
    const { draft, move, code } = await office();
    await draft('F1');
    for (const [event, by] of [
      ['submit', applicant],
      ['return', system],
      ['lapse', system],
      ['submit', applicant],
    ] as const)
      made(await move('F1', event, by));
    expect(await code()).toEqual(['in-use', 'F1']);
  });

  it('leaves what another order has, and is handed in all the same: its verdict says so', async () => {
    const { draft, move, code } = await office();
    await draft('F1');
    await draft('F2');
    made(await move('F1', 'submit'));
    made(await move('F2', 'submit'));
    made(await move('F2', 'withdraw'));
    expect(await code()).toEqual(['in-use', 'F1']);
  });

  it('gives back the one that it named before, when it is handed in with another or given up', async () => {
    const { store, draft, move, code } = await office();
    await draft('F1');
    made(await move('F1', 'submit'));
    made(await move('F1', 'return', system));
    made(await store.filings.enter({ ...applicant, filing: 'F1', entered: withCode('C2') }));
    made(await move('F1', 'submit'));
    expect([await code('C1'), await code('C2')]).toEqual([
      ['unused', null],
      ['in-use', 'F1'],
    ]);
    made(await move('F1', 'return', system));
    made(await store.filings.enter({ ...applicant, filing: 'F1', entered: withCode('C1') }));
    made(await move('F1', 'withdraw'));
    expect([await code('C1'), await code('C2')]).toEqual([
      ['unused', null],
      ['unused', null],
    ]);
  });

  it('is one of two that are handed in at once', async () => {
    const { store, draft, move, code } = await office();
    await draft('F1');
    await draft('F2');
    await Promise.all([move('F1', 'submit'), move('F2', 'submit')]);
    const [state, order] = await code();
    expect([state, ['F1', 'F2'].includes(order ?? '')]).toEqual(['in-use', true]);
    expect((await store.filings.get('F1'))?.submittedAt).toBe(AT);
  });
});
