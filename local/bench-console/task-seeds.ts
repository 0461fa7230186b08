import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atOnce } from '#functions/at-once';
import type { SpawnedSystem } from '#local/load/spawned-system';
import { transactions } from '#local/rerun/seed';
import { drawFiling, type SeedFiling } from '#local/rerun/seed-filing';
import { seededFiling } from '#local/rerun/seed-items';
import { connectTable } from '#local/system/connect';
import { uploadFiling } from '#local/system/upload-filing';
import { randomFrom, seedOf } from '#samples/random';
import type { IsoDay } from '#shared/filing/day';
import { daysAfter } from '#shared/filing/day-count';
import { dayOf, type Instant } from '#shared/filing/instant';

const PART = 200;
const TRANSACTIONS_AT_ONCE = 4;
const DAYS_UNTIL_DUE = 60;

/** A filing in its first review, due months from now: what was uploaded comes first in the queue. It is there to be listed; its objects are not. */
const waiting = (one: SeedFiling, id: string, due: IsoDay): SeedFiling => ({
  ...one,
  ...{ id, account: `seed-${id}`, state: 'first-review', drawn: { ...one.drawn, materials: [] } },
  path: [
    { to: 'checking', by: 'applicant', event: 'submit' },
    { to: 'first-review', by: 'system', event: 'check-passed' },
  ],
  judgement: {
    ...{ ...one.judgement, materials: [], documents: [], readings: [] },
    verdict: { ...one.judgement.verdict, deadlines: { firstReview: due } },
  },
});

/** Writes invented filings of all provinces that wait for their first review, each with its task, as many to a transaction as go into one. */
export const seedTasks = async (folder: string, count: number, now: Instant): Promise<void> => {
  const connected = await connectTable(folder);
  if (connected === null) throw new Error('the folder holds no system');
  const drawn = Array.from({ length: Math.min(count, PART) }, (_, at) =>
    drawFiling(randomFrom(seedOf(1, `bench-${at}`)), `bench-${at}`, now),
  );
  try {
    for (let at = 0; at < count; at += PART) {
      const made = drawn
        .slice(0, count - at)
        .map((one, place) => waiting(one, `bench-${String(at + place).padStart(6, '0')}`, daysAfter(dayOf(now), DAYS_UNTIL_DUE)))
        .map(seededFiling);
      await atOnce(transactions(made), TRANSACTIONS_AT_ONCE, async (writes) => void (await connected.table.write(writes)));
    }
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
