import { createMemoryStore } from '#functions/adapters/memory/store';
import type { CheckPorts } from '#functions/check-filing/check-filing';
import { readingsKey } from '#functions/record-reading/upload-readings';
import type { FilingRecord } from '#functions/records/filing-record';
import type { MaterialRecord, MaterialState } from '#functions/records/material-record';
import type { Written } from '#functions/store-ports';
import type { DocumentReading } from '#shared/documents/reading';
import { dayOf, minutesAfter } from '#shared/filing/instant';
import { BACK, exampleDocument, FRONT } from '#shared/rules/example-document';
import { type Changes, personFiling } from '#shared/rules/example-filing';
import { memoryStore } from '#test/functions/memory-store';

/** Ten in the morning in China, on a Monday whose year the calendar knows. */
export const MONDAY = '2018-09-17T02:00:00.000Z';

export const made = (written: Written): FilingRecord => {
  if (!written.ok) throw new Error(`refused: ${written.refusal}`);
  return written.filing;
};

type Described = Parameters<typeof exampleDocument>[1];

/** A filing of an applicant, the steps' ports in memory, and a clock that tests turn. */
export const inWorkflow = async (changes: Changes = {}) => {
  const store = createMemoryStore();
  const derived = memoryStore();
  const arrived = new Set<string>();
  let now = MONDAY;
  const clock = { now: () => now, today: () => dayOf(now) };
  const ports: CheckPorts = {
    ...{ store, derived, clock },
    registry: { ask: async ({ registry }) => ({ registry }) },
    servers: { ofAccount: async () => ({ region: 'mainland', billing: 'prepaid', ip: '203.0.113.10' }) },
    uploads: { arrived: async (key) => arrived.has(key) },
    policy: { waivesFirstReview: false },
  };
  const applicant = () => ({ at: now, by: { role: 'applicant' as const, id: 'account-a' } });
  const reviewer = () => ({ at: now, by: { role: 'reviewer' as const, id: 'r' } });
  const system = () => ({ at: now, by: { role: 'system' as const, id: 's' } });
  const entered = personFiling({ materials: [], ...changes });
  await store.filings.create({ ...applicant(), id: 'F1', account: 'account-a', entered });

  const head = async (): Promise<FilingRecord> => {
    const found = await store.filings.get('F1');
    if (found === null) throw new Error('no filing');
    return found;
  };
  let number = 0;
  /** A material in a state; one that was read has its readings. */
  const material = async (
    kind: MaterialRecord['kind'],
    state: MaterialState,
    readings: readonly DocumentReading[] = [],
  ): Promise<string> => {
    number += 1;
    const id = `m${number}`;
    const uploadKey = `F1/${id}/u1`;
    const read = state === 'read' ? { readingsKey: readingsKey(uploadKey), readingsHash: String(number).padStart(64, '0') } : {};
    if (state === 'read')
      await derived.put(readingsKey(uploadKey), new TextEncoder().encode(JSON.stringify({ version: 1, readings })), 'application/json');
    const record: MaterialRecord = {
      ...{ id, filing: 'F1', kind, fileName: `${kind}.jpg`, contentType: 'image/jpeg', size: 9, state, revision: 0, uploadKey, ...read },
      ...(kind.startsWith('resident-id') ? { of: 'subject' as const } : {}),
      ...{ announcedAt: minutesAfter(now, number), changedAt: now },
    };
    made(await store.materials.announce(record, applicant()));
    return id;
  };
  const read = (kind: MaterialRecord['kind'], described: Described): Promise<string> =>
    material(kind, 'read', [exampleDocument(0, described).reading]);
  /** Everything that a person's filing needs before its photo. */
  const papers = async (): Promise<void> => {
    await read('resident-id-front', FRONT);
    await read('resident-id-back', BACK);
    await read('verification-sheet', { kind: 'verification-sheet', fields: {} });
  };
  const submit = async () => made(await store.filings.transition({ ...applicant(), filing: 'F1', event: 'submit' }));
  /** Brings the filing to where the photo is awaited; answers the run's generation. */
  const awaitingPhoto = async (): Promise<{ readonly filing: string; readonly generation: number }> => {
    await submit();
    const { generation } = made(await store.filings.takeOver({ ...system(), filing: 'F1', run: 'run-1' }));
    made(await store.filings.transition({ ...system(), filing: 'F1', event: 'check-passed', generation }));
    made(await store.filings.transition({ ...reviewer(), filing: 'F1', event: 'approve' }));
    return { filing: 'F1', generation };
  };
  const told = async (): Promise<readonly string[]> =>
    (await store.outbox.ofFiling('F1')).flatMap(({ channel, template }) => (channel === 'mail' ? [template] : []));
  const tasks = async () => (await store.tasks.ofFiling('F1')).map(({ queue, reason, dueAt }) => ({ queue, reason, dueAt }));
  const turn = (minutes: number): void => {
    now = minutesAfter(now, minutes);
  };
  return {
    store,
    derived,
    ports,
    clock,
    arrived,
    head,
    material,
    read,
    papers,
    submit,
    awaitingPhoto,
    told,
    tasks,
    turn,
    applicant,
    reviewer,
    system,
  };
};

export type InWorkflow = Awaited<ReturnType<typeof inWorkflow>>;
