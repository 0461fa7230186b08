import { createHash } from 'node:crypto';
import { auditWrites } from '#functions/adapters/store/audit-writes';
import { headItem, packName, pointerWrites } from '#functions/adapters/store/items';
import { enteredKey, materialKey, secretKey } from '#functions/adapters/store/keys';
import { newSecret } from '#functions/adapters/store/sealing';
import { countWrites } from '#functions/adapters/store/state-counts';
import type { Item, TableWrite } from '#functions/adapters/store/table';
import { openingWrites } from '#functions/adapters/store/task-writes';
import { judgementKey, summaryOf } from '#functions/record-reading/current-verdict';
import type { EnteredRecord, FilingRecord } from '#functions/records/filing-record';
import type { MaterialRecord } from '#functions/records/material-record';
import { canonicalJson } from '#shared/audit/canonical-json';
import { EMPTY_CHAIN } from '#shared/audit/chain';
import { endOfDay, minutesAfter } from '#shared/filing/instant';
import { STANDING } from '#shared/filing/standing';
import { queueOf } from '#shared/review/queues';
import { returnedItemsOf } from '#shared/review/returned-items';
import type { SeedFiling } from './seed-filing';

/** Objects of a seeded filing, by key, and the writes of its items. */
export type Seeded = {
  readonly objects: ReadonlyMap<string, Uint8Array>;
  readonly writes: readonly TableWrite[];
  readonly seen: readonly string[];
};

const digest = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const bytesOf = (content: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(content));

/** Not the name under which readings are announced: what is seeded was judged already, by the rules of another day. */
const seededReadings = (uploadKey: string): string => `${uploadKey}/seeded.json`;

const materialsOf = ({ id, drawn, judgement, reader, createdAt }: SeedFiling) =>
  drawn.materials.map(({ kind, fileName }, at) => {
    const material = judgement.materials[at] ?? `${id}-m${at}`;
    const uploadKey = `${id}/${material}/seed`;
    const readings = (judgement.readings ?? []).filter((_, index) => judgement.documents[index] === at);
    const bytes = bytesOf({ version: 1, readings });
    const record: MaterialRecord = {
      ...{ id: material, filing: id, kind, fileName, contentType: 'image/jpeg', size: 400_000, state: 'read', revision: 0, uploadKey },
      ...{ contentHash: digest(uploadKey), readingsKey: seededReadings(uploadKey), readingsHash: digest(bytes), reader },
      ...{ announcedAt: minutesAfter(createdAt, at + 1), changedAt: minutesAfter(createdAt, at + 2) },
    };
    return { record, bytes };
  });

const headOf = (seed: SeedFiling, verdictHash: string): FilingRecord => {
  const { id, account, judgement, createdAt, since, submittedAt, state, reader } = seed;
  const { order } = judgement.filing;
  const { verdict } = judgement;
  const deadline = STANDING[state].deadline;
  const due = deadline === undefined ? undefined : verdict.deadlines?.[deadline];
  return {
    ...{ id, account, action: order.action, province: order.province, nature: order.subject.nature, filingType: verdict.filingType },
    ...{ state, revision: 0, inputs: 1, generation: 1, run: `${id}-seed`, createdAt, changedAt: since, since },
    ...{ firstSubmittedAt: submittedAt, submittedAt, submittedRevision: 0 },
    ...(due === undefined ? {} : { dueAt: endOfDay(due) }),
    ...(verdict.deadlines === undefined ? {} : { deadlines: verdict.deadlines }),
    enteredHash: digest(canonicalJson(judgement.filing)),
    verdict: summaryOf(verdict, { key: judgementKey(id, verdictHash), hash: verdictHash, inputs: 1, at: submittedAt }),
    readers: [reader],
    returned: state === 'returned-to-applicant' ? [...returnedItemsOf(verdict, judgement.materials)] : [],
    ...{ tasks: 0, openTasks: [], audit: EMPTY_CHAIN },
  };
};

/** All that is written of a filing: its items as the store would have them by now, and its objects. */
export const seededFiling = (seed: SeedFiling): Seeded => {
  const { id, account, judgement, path, createdAt, submittedAt, since } = seed;
  const kept = bytesOf(judgement);
  const hash = digest(kept);
  const materials = materialsOf(seed);
  const secret: Item = { ...secretKey(id), kind: 'key', version: 1, value: { secret: newSecret() } };
  const entered: EnteredRecord = {
    filing: id,
    revision: 0,
    entered: judgement.filing,
    hash: digest(canonicalJson(judgement.filing)),
    at: createdAt,
  };
  const before = headOf(seed, hash);
  const steps = [
    { event: 'created', at: createdAt, by: { role: 'applicant' as const, id: account }, facts: { entered: before.enteredHash } },
    ...path.map(({ to, by, event }, at) => ({
      ...{ event, at: at === 0 ? submittedAt : since, by: { role: by, id: by === 'applicant' ? account : `seed-${by}` } },
      facts: { from: path[at - 1]?.to ?? 'draft', to, revision: 0, generation: 1 },
    })),
  ];
  let audit = EMPTY_CHAIN;
  const events: TableWrite[] = [];
  for (const { event, at, by, facts } of steps) {
    const written = auditWrites(audit, { filing: id, at, by }, { event, facts }, secret);
    audit = written.head;
    events.push(...written.writes);
  }
  const queue = queueOf(before.state);
  const opening = openingWrites(
    queue === null
      ? undefined
      : {
          ...{ queue, reason: before.verdict?.worstCode ?? 'nothing-found', dueAt: before.dueAt ?? since },
          ...{ worst: before.verdict?.worst ?? 'none', findings: before.verdict?.codes ?? [] },
        },
    before,
    since,
  );
  const head: FilingRecord = {
    ...before,
    audit,
    tasks: opening.task === null ? 0 : 1,
    openTasks: opening.task === null ? [] : [opening.task.id],
  };
  const put = (item: Item): TableWrite => ({ put: item, when: 'absent' });
  return {
    objects: new Map([
      ...materials.map(({ record, bytes }) => [record.readingsKey ?? '', bytes] as const),
      [judgementKey(id, hash), kept] as const,
    ]),
    writes: [
      put(headItem(head, 1)),
      put({ ...enteredKey(id, 0), kind: 'entered', version: 1, value: entered }),
      put(secret),
      ...materials.map(({ record }) => put({ ...materialKey(id, record.id), kind: 'material', version: 1, value: record })),
      ...events,
      ...opening.writes,
      ...countWrites(null, head),
      ...pointerWrites(null, head),
    ],
    seen: [`pack ${packName(judgement.verdict.rulePack)}`, `reader ${seed.reader}`],
  };
};
