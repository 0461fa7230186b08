import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStore } from '#functions/adapters/store/create-store';
import { filingBody } from '#local/load/seeded-body';
import type { SpawnedSystem } from '#local/load/spawned-system';
import { connectTable } from '#local/system/connect';
import { uploadFiling } from '#local/system/upload-filing';
import { enteredFiling } from '#shared/api/filing-body';
import { type Instant, minutesAfter } from '#shared/filing/instant';

const AT_ONCE = 8;
const DAY_MINUTES = 24 * 60;

/** Months from now: what was uploaded comes first in the queue. */
const dueAfter = (now: Instant, index: number): Instant => minutesAfter(now, 60 * DAY_MINUTES + index);

/** Writes filings that wait for their first review by the store's own writes, each with its task, due long after all others. */
export const seedTasks = async (folder: string, count: number, now: Instant): Promise<void> => {
  const entered = enteredFiling(filingBody, 'seeded', '2018-09-17');
  const connected = await connectTable(folder);
  if (!entered.ok || connected === null) throw new Error('the tasks cannot be seeded');
  const { filings } = createStore(connected.table);
  let next = 0;
  const seedNext = async (): Promise<void> => {
    while (next < count) {
      const index = next;
      next += 1;
      const [filing, account] = [`01BENCH${String(index).padStart(19, '0')}`, `seeded-${index}`];
      const by = { role: 'applicant' as const, id: account };
      await filings.create({ id: filing, account, entered: entered.filing, at: now, by });
      await filings.transition({ filing, at: now, by, event: 'submit' });
      const dueAt = dueAfter(now, index);
      const passed = await filings.transition({
        ...{ filing, at: now, by: { role: 'system', id: 'seeding' }, event: 'check-passed', set: { dueAt } },
        open: { queue: 'first-review', reason: 'nothing-found', dueAt, worst: 'none', findings: [] },
      });
      if (!passed.ok) throw new Error(`a filing could not be seeded: ${passed.refusal}`);
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, seedNext));
  } finally {
    await connected.close();
  }
};

/** Brings the example of a person in so many times, with its pictures, as that many applicants would; each waits for its first review. */
export const uploadTasks = async (system: SpawnedSystem, project: string, count: number): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'heyan-bench-filing-'));
  try {
    await cp(join(project, 'examples/person-passes'), folder, { recursive: true });
    for (let done = 0; done < count; done += 1) await uploadFiling(folder, await system.as('applicant', `bench-${randomUUID()}`));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
