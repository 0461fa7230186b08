import type { FilingRecord, VerdictSummary } from '#functions/records/filing-record';
import type { Act, NewTask, Store, Written } from '#functions/store-ports';
import type { LifeCycleEvent } from '#shared/filing/life-cycle';
import { personFiling } from '#shared/rules/example-filing';

export const AT = '2018-09-17T02:00:00.000Z';
export const LATER = '2018-09-17T03:00:00.000Z';

export const applicant: Act = { at: AT, by: { role: 'applicant', id: 'account-a' } };
export const system: Act = { at: AT, by: { role: 'system', id: 'workflow' } };

export const entered = personFiling({});

let number = 0;
/** An id that no test used before. */
export const freshId = (what = 'filing'): string => {
  number += 1;
  return `${what}-${number}`;
};

/** The filing of a write that must have been made. */
export const made = (written: Written): FilingRecord => {
  if (!written.ok) throw new Error(`refused: ${written.refusal}`);
  return written.filing;
};

export const reviewTask: NewTask = {
  queue: 'first-review',
  reason: 'doubt',
  dueAt: '2018-09-18T15:59:59.999Z',
  worst: 'review',
  findings: ['name-too-short'],
};

export const verdictFor = (inputs: number, rules: readonly string[] = ['R88'], pack = '2018-09'): VerdictSummary => ({
  ...{ outcome: 'needs-review', worst: 'review', rules: [...rules], codes: [], pack: { id: pack, hash: 'h' } },
  ...{ key: 'k', hash: 'a'.repeat(64), inputs, at: AT },
});

/** A draft of an account. */
export const draft = async (store: Store, id = freshId(), account = 'account-a'): Promise<FilingRecord> => {
  const created = await store.filings.create({ ...applicant, id, account, entered });
  if (!created.ok) throw new Error('taken');
  return created.filing;
};

/** A filing that waits for the first review, with its task. */
export const inReview = async (store: Store, task: NewTask = reviewTask, id = freshId()): Promise<FilingRecord> => {
  await draft(store, id);
  await store.filings.transition({ ...applicant, filing: id, event: 'submit' });
  return made(await store.filings.transition({ ...system, filing: id, event: 'check-passed', open: task }));
};

/** Moves a filing through events of the system. */
export const moveOn = async (store: Store, filing: string, ...events: readonly LifeCycleEvent[]): Promise<void> => {
  for (const event of events) made(await store.filings.transition({ ...system, filing, event }));
};
