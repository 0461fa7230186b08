import { TransientError } from '#functions/errors';
import type { FilingRecord } from '#functions/records/filing-record';
import { ClaimRecord } from '#functions/records/rerun-record';
import type { AsPlanned, Claim, RerunStore, Settled, Settlement } from '#functions/rerun/store-port';
import { BatchCount } from '#shared/rerun/progress';
import { Rerun } from '#shared/rerun/run';
import { hasEnded } from '#shared/rerun/run-states';
import { changeFiling, type Planning } from './change-filing';
import { amending, transiting } from './filing-plans';
import { parsed, parsedOrNull } from './items';
import { batchKey, claimKey, rerunKey, rerunPartition } from './keys';
import { pageOf } from './pages';
import type { Item, Table, TableWrite } from './table';

/** More changes than two operators make in the time of one. */
const TRIES = 40;

/** Claims of one transaction. */
const AT_ONCE = 50;

/** The digits the other way round: what is later sorts first. */
const newestFirst = (instant: string): string => instant.replace(/\d/g, (digit) => String(9 - Number(digit)));

const runItem = (run: Rerun, version: number): Item => ({
  ...rerunKey(run.id),
  kind: 'rerun',
  version,
  value: run,
  places: { 1: { list: 'RERUNS', place: `${newestFirst(run.createdAt)}#${run.id}` } },
});

const claimItem = (filing: string, claim: ClaimRecord, version: number): Item => ({
  ...claimKey(filing),
  kind: 'claim',
  version,
  value: claim,
});

const filingOf = ({ pk }: Item): string => pk.slice(pk.indexOf('#') + 1);

const claimsOf = async (table: Table, filings: readonly string[]): Promise<readonly Claim[]> =>
  (await table.getMany(filings.map(claimKey))).map((item) => ({
    filing: filingOf(item),
    claim: parsed(ClaimRecord, item),
    version: item.version,
  }));

const inGroups = <One>(all: readonly One[], size: number): readonly (readonly One[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));

const standsAsPlanned = (head: FilingRecord, planned: AsPlanned): boolean =>
  head.state === planned.state &&
  head.revision === planned.revision &&
  head.inputs === planned.inputs &&
  (head.verdict?.hash ?? null) === planned.verdict;

const settle = async (table: Table, { claim, result, change, planned }: Settlement): Promise<Settled> => {
  const write: TableWrite = {
    put: claimItem(claim.filing, { ...claim.claim, result }, claim.version + 1),
    when: claim.version,
  };
  let asked = 0;
  const planning: Planning<'lost' | 'as-not-planned'> = async (head) => {
    asked += 1;
    // Asked again, because a condition did not hold: the claim's own, or the filing's.
    if (asked > 1 && (await claimsOf(table, [claim.filing]))[0]?.version !== claim.version) return { ok: false, problem: 'lost' };
    if (planned !== null && !standsAsPlanned(head, planned)) return { ok: false, problem: 'as-not-planned' };
    const plan = await (change.as === 'transition' ? transiting(change)(head) : amending(change)(head));
    return plan.ok
      ? { ok: true, value: { ...plan.value, writes: [...(plan.value.writes ?? []), write] } }
      : { ok: false, problem: 'as-not-planned' };
  };
  const written = await changeFiling<'lost' | 'as-not-planned'>(table, change, planning);
  if (written.ok) return { as: 'settled', written };
  return { as: written.refusal === 'lost' ? 'lost' : 'moved-on' };
};

/** Runs over a table. */
export const createRerunStore = (table: Table): RerunStore => {
  const get: RerunStore['get'] = async (id) => parsedOrNull(Rerun, await table.get(rerunKey(id)));

  /** One group of claims; asked again for those that somebody else claimed meanwhile. */
  const claimGroup = async (
    run: Pick<Rerun, 'id' | 'plan'>,
    filings: readonly string[],
    at: string,
    ended: (id: string) => Promise<boolean>,
  ) => {
    const others = new Map<string, string>();
    const mine = new Set<string>();
    let open: readonly string[] = filings;
    for (let tried = 0; open.length > 0; tried += 1) {
      if (tried === TRIES) throw new TransientError('filings were claimed again and again by others');
      const there = new Map((await claimsOf(table, open)).map((one) => [one.filing, one]));
      const wanted: { filing: string; write: TableWrite }[] = [];
      for (const filing of open) {
        const now = there.get(filing);
        const isDone = now?.claim.result !== undefined && now.claim.result.as !== 'failed';
        const isSame = now?.claim.plan === run.plan && isDone;
        if (now?.claim.run === run.id && now.claim.result?.as !== 'failed') mine.add(filing);
        // Done or not: an unfinished run still has its report to write.
        else if (now !== undefined && now.claim.run !== run.id && !(await ended(now.claim.run))) others.set(filing, now.claim.run);
        else {
          const next: ClaimRecord = { run: run.id, plan: run.plan, at, ...(isSame ? { result: now.claim.result } : {}) };
          wanted.push({
            filing,
            write: { put: claimItem(filing, next, (now?.version ?? 0) + 1), when: now?.version ?? 'absent' },
          });
        }
      }
      const written = wanted.length === 0 ? { ok: true as const } : await table.write(wanted.map(({ write }) => write));
      if (written.ok) for (const { filing } of wanted) mine.add(filing);
      open = written.ok ? [] : wanted.map(({ filing }) => filing);
    }
    return { mine: filings.filter((filing) => mine.has(filing)), others };
  };

  return {
    create: async (run) => (await table.write([{ put: runItem(run, 1), when: 'absent' }])).ok,
    get,
    list: (page) => pageOf(table, { index: 1, list: 'RERUNS', sharded: false }, page, (item) => parsed(Rerun, item)),
    change: async (id, change) => {
      for (let tried = 0; tried < TRIES; tried += 1) {
        const item = await table.get(rerunKey(id));
        if (item === null) return null;
        const now = parsed(Rerun, item);
        const next = change(now);
        if (next === null) return now;
        if ((await table.write([{ put: runItem(next, item.version + 1), when: item.version }])).ok) return next;
      }
      throw new TransientError('a run changed again and again while it was being written');
    },
    claim: async (run, filings, at) => {
      const known = new Map<string, boolean>();
      const ended = async (id: string): Promise<boolean> => {
        const before = known.get(id);
        if (before !== undefined) return before;
        const other = await get(id);
        known.set(id, other === null || hasEnded(other.state));
        return known.get(id) ?? true;
      };
      const [mine, others]: [string[], Map<string, string>] = [[], new Map()];
      for (const group of inGroups(filings, AT_ONCE)) {
        const claimed = await claimGroup(run, group, at, ended);
        mine.push(...claimed.mine);
        for (const [filing, other] of claimed.others) others.set(filing, other);
      }
      return { mine, others };
    },
    claims: (filings) => claimsOf(table, filings),
    release: async (run, filings) => {
      for (const group of inGroups(filings, AT_ONCE)) {
        const held = (await claimsOf(table, group)).filter(({ claim }) => claim.run === run && claim.result === undefined);
        const writes = held.map(({ filing, version }): TableWrite => ({ remove: claimKey(filing), when: version }));
        // One by one where one of them was done meanwhile.
        if (writes.length > 0 && !(await table.write(writes)).ok) for (const write of writes) await table.write([write]);
      }
    },
    note: async ({ filing, claim, version }, next) =>
      (await table.write([{ put: claimItem(filing, { ...claim, ...next }, version + 1), when: version }])).ok,
    settle: (settlement) => settle(table, settlement),
    countBatch: async (run, batch, count) => {
      const item: Item = { ...batchKey(run, batch), kind: 'batch', version: 1, value: count };
      await table.write([{ put: item, when: 'any' }]);
    },
    batches: async (run) => (await table.partition(rerunPartition(run), 'BATCH#')).map((item) => parsed(BatchCount, item)),
  };
};
