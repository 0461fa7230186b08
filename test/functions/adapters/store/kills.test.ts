import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemoryTable } from '#functions/adapters/memory/table';
import { createStore } from '#functions/adapters/store/create-store';
import type { Table } from '#functions/adapters/store/table';
import type { Store } from '#functions/store-ports';
import { FilingState } from '#shared/filing/life-cycle';
import { AT, applicant, draft, LATER, reviewTask, system } from './acts';

class Killed extends Error {}

/** A table whose writes are cut off, before or after they were made, as a list says; when it is used up, none is. */
const mortal = (table: Table, deaths: ('before' | 'after' | 'none')[]): Table => ({
  ...table,
  write: async (writes) => {
    const death = deaths.shift() ?? 'none';
    if (death === 'before') throw new Killed();
    const answer = await table.write(writes);
    if (death === 'after') throw new Killed();
    return answer;
  },
});

/** Does a step again until it was not killed. */
const persistently = async (step: () => Promise<unknown>): Promise<void> => {
  for (;;) {
    try {
      await step();
      return;
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    }
  }
};

const stepsOf = (store: Store, filing: string): readonly (() => Promise<unknown>)[] => {
  const message = { channel: 'mail', template: 'state', facts: {} } as const;
  const effect = (name: string) => ({ ...system, filing, effect: name });
  return [
    () => store.filings.transition({ ...applicant, filing, event: 'submit', effect: 'submit', messages: [message] }),
    () => store.filings.takeOver({ ...effect('own'), run: 'run-1' }),
    () => store.filings.transition({ ...effect('check'), event: 'check-passed', generation: 1, open: reviewTask, messages: [message] }),
    () =>
      store.filings.amend({ ...effect('wait'), event: 'waits', generation: 1, set: { wait: { for: 'review', token: 't', since: AT } } }),
    () => store.tasks.decide({ id: `${filing}.t1`, role: 'reviewer', by: 'reviewer-1', version: 1, outcome: 'approve', at: LATER }),
    () => store.filings.transition({ ...effect('photo'), event: 'photo-unchanged', messages: [message] }),
    () => store.filings.transition({ ...effect('send'), event: 'begin-sending' }),
    () => store.filings.transition({ ...effect('sent'), event: 'accepted-by-bureau' }),
    () => store.filings.transition({ ...effect('answer'), event: 'bureau-approved', messages: [message] }),
  ];
};

describe('a filing whose steps are killed before and after their writes', () => {
  it('ends as if nothing had happened, with each effect once', async () => {
    const deaths = fc.array(fc.constantFrom('before' as const, 'after' as const, 'none' as const), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(deaths, async (plan) => {
        const table = createMemoryTable();
        const calm = createStore(table);
        const { id } = await draft(calm);
        const store = createStore(mortal(table, [...plan]));
        for (const step of stepsOf(store, id)) await persistently(step);
        const head = await calm.filings.get(id);
        expect(head).toMatchObject({ state: 'approved', generation: 1, openTasks: [], tasks: 1 });
        expect((await calm.outbox.ofFiling(id)).map(({ channel }) => channel)).toEqual(['mail', 'mail', 'wake', 'mail', 'mail']);
        expect((await calm.audit.of(id)).map(({ sequence }) => sequence)).toEqual(Array.from({ length: 10 }, (_, at) => at + 1));
        expect((await calm.tasks.counts())['first-review']).toEqual({ open: 0, oldestDueAt: null });
        expect((await calm.accounts.get('account-a')).openOrders).toBe(0);
        const counts = await calm.filings.counts();
        expect(FilingState.options.filter((state) => counts[state] !== 0)).toEqual(['approved']);
      }),
      { numRuns: 60 },
    );
  });
});
