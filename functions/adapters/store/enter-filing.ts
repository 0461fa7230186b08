import { UnprocessableError } from '#functions/errors';
import { EnteredRecord, FilingRecord } from '#functions/records/filing-record';
import type { FilingRefusal, FilingStore, NewFiling, Write } from '#functions/store-ports';
import { canonicalJson } from '#shared/audit/canonical-json';
import { EMPTY_CHAIN } from '#shared/audit/chain';
import type { Filing } from '#shared/filing/filing';
import { isOpenToApplicant } from '#shared/filing/standing';
import { changedUnasked } from '#shared/review/reopened';
import { auditWrites } from './audit-writes';
import type { Planning } from './change-filing';
import { headItem, parsedOrNull } from './items';
import { enteredKey, headKey, secretKey } from './keys';
import { newSecret, sha256 } from './sealing';
import { countWrites } from './state-counts';
import type { Item, Table } from './table';

/** An item of the table holds 400 KB; a filing of ten websites with ten domains each has a tenth of this. */
export const MOST_ENTERED_BYTES = 300_000;

const hashOf = (entered: Filing): string => {
  const text = canonicalJson(entered);
  if (new TextEncoder().encode(text).length > MOST_ENTERED_BYTES) throw new UnprocessableError('too-many-bytes');
  return sha256(text);
};

const enteredItem = (record: EnteredRecord): Item => ({
  ...enteredKey(record.filing, record.revision),
  kind: 'entered',
  version: 1,
  value: record,
});

const draftOf = ({ id, account, entered, at }: NewFiling): FilingRecord => ({
  ...{ id, account, action: entered.order.action, province: entered.order.province, nature: entered.order.subject.nature },
  ...{ filingType: null, state: 'draft', revision: 0, inputs: 0, generation: 0, createdAt: at, changedAt: at, since: at },
  ...{ enteredHash: hashOf(entered), readers: [], returned: [], tasks: 0, openTasks: [], audit: EMPTY_CHAIN },
});

/** A new filing as a draft: its head, what was entered, its key, its first audit event. */
export const createFiling = async (table: Table, request: NewFiling): ReturnType<FilingStore['create']> => {
  const { id, at, by, entered } = request;
  const draft = draftOf(request);
  const secret: Item = { ...secretKey(id), kind: 'key', version: 1, value: { secret: newSecret() } };
  const audit = auditWrites(EMPTY_CHAIN, { filing: id, at, by }, { event: 'created', facts: { entered: draft.enteredHash } }, secret);
  const head = { ...draft, audit: audit.head };
  const written = await table.write([
    { put: headItem(head, 1), when: 'absent' },
    { put: enteredItem({ filing: id, revision: 0, entered, hash: draft.enteredHash, at }), when: 'absent' },
    { put: secret, when: 'absent' },
    ...audit.writes,
    ...countWrites(null, head),
  ]);
  if (written.ok) return { ok: true, filing: head };
  const there = parsedOrNull(FilingRecord, await table.get(headKey(id)));
  const same = there !== null && there.account === head.account && there.createdAt === at && there.enteredHash === head.enteredHash;
  return same ? { ok: true, filing: there } : { ok: false, refusal: 'taken' };
};

/** What was entered anew: the version that is being worked on, or the next where that one was handed in. Only what was returned may change. */
export const entering =
  (table: Table, { filing, entered, at }: Write & { readonly entered: Filing }): Planning<FilingRefusal> =>
  async (head) => {
    if (!isOpenToApplicant(head.state)) return { ok: false, problem: 'not-in-this-state' };
    const handedIn = head.submittedRevision;
    if (handedIn !== undefined && head.state !== 'draft') {
      const before = parsedOrNull(EnteredRecord, await table.get(enteredKey(filing, handedIn)));
      if (before !== null && changedUnasked(before.entered, entered, head.returned).length > 0)
        return { ok: false, problem: 'not-reopened' };
    }
    const revision = handedIn === head.revision ? head.revision + 1 : head.revision;
    const enteredHash = hashOf(entered);
    const { action, province, subject } = entered.order;
    const next = { ...head, revision, enteredHash, inputs: head.inputs + 1, action, province, nature: subject.nature };
    const writes = [{ put: enteredItem({ filing, revision, entered, hash: enteredHash, at }), when: 'any' as const }];
    return { ok: true, value: { next, event: 'entered', facts: { revision, entered: enteredHash }, writes } };
  };
