import type { Store } from '#functions/store-ports';
import type { Filing } from '#shared/filing/filing';

const AT_ONCE = 8;

/** Distinct and in order, as many as five digits hold: what the store's own ids look like. */
const idOf = (index: number): string => `01SEED${String(index).padStart(20, '0')}`;

const atOf = (index: number): string => new Date(Date.UTC(2026, 0, 1) + index * 1000).toISOString();

const seedOne = async ({ filings }: Store, entered: Filing, index: number): Promise<void> => {
  const [id, at] = [idOf(index), atOf(index)];
  const account = `seeded-${index}`;
  await filings.create({ id, account, entered, at, by: { role: 'applicant', id: account } });
  await filings.transition({ filing: id, at, by: { role: 'applicant', id: account }, event: 'submit' });
  const passed = await filings.transition({
    ...{ filing: id, at, by: { role: 'system', id: 'seeding' }, event: 'check-passed', set: { dueAt: at } },
    open: { queue: 'first-review', reason: 'nothing-found', dueAt: at, worst: 'none', findings: [] },
  });
  if (!passed.ok) throw new Error(`a filing could not be seeded: ${passed.refusal}`);
};

/** Writes filings that wait for their first review, from one number until another, by the store's own writes: with trail, task, counters and all that hangs on them. */
export const seedFilings = async (store: Store, entered: Filing, range: { readonly from: number; readonly to: number }): Promise<void> => {
  let index = range.from;
  const seedNext = async (): Promise<void> => {
    while (index < range.to) {
      index += 1;
      await seedOne(store, entered, index - 1);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, seedNext));
};
