import { keepFiledObjects } from '#functions/build-upload/filed-objects';
import type { BureauOutcome, Concerned } from '#functions/bureau-outcomes';
import type { FilingRecord } from '#functions/records/filing-record';
import type { AmendRequest } from '#functions/store-ports';
import type { DownloadBlock, FiledRecord } from '#shared/bureau/answers/download';
import { resultKey } from '#shared/bureau/collecting-operation';
import { parseFilingNumber } from '#shared/identifiers/filing-number';
import { followBlacklist } from './blacklist';
import { postBulletin } from './bulletins';
import { markCancelled } from './mark-cancelled';
import { BUREAU_ACTOR, type OutcomePorts } from './outcome-ports';
import { followTables } from './received-tables';
import { effectOf } from './record-answer';

/** What the bureau says unasked. */
export type News = Extract<BureauOutcome, { readonly filingId: null }>;

type Said = Pick<AmendRequest, 'event' | 'facts' | 'personal'>;

const filingOf = async ({ kind, bureauId, filingNumber }: Concerned, { store }: OutcomePorts): Promise<FilingRecord | null> => {
  const byId = bureauId === null ? null : await store.filings.byBureauId(`${kind}:${bureauId}`);
  const number = filingNumber === null ? null : (parseFilingNumber(filingNumber)?.text ?? filingNumber);
  const id = byId ?? (number === null ? null : await store.filings.byNumber(number));
  return id === null ? null : store.filings.get(id);
};

/** Writes news to the filing that they concern; with a task that stays until an operator has dealt with it, or without. False where there is no such filing. */
const toFiling = async (id: string, concerned: Concerned, said: Said, isTask: boolean, ports: OutcomePorts): Promise<boolean> => {
  const head = await filingOf(concerned, ports);
  if (head === null || head.erasedAt !== undefined) return false;
  const at = ports.clock.now();
  const task = {
    queue: 'bureau' as const,
    reason: said.event,
    dueAt: at,
    worst: head.verdict?.worst ?? ('none' as const),
    findings: [],
    stays: true,
  };
  const written = await ports.store.filings.amend({
    ...{ filing: head.id, at, by: BUREAU_ACTOR, effect: await effectOf(id), ...said },
    ...(isTask ? { open: task } : {}),
  });
  if (written.ok) await ports.deliver(written.messages);
  return written.ok;
};

const factsOf = ({ kind, bureauId, filingNumber }: Concerned) => ({ kind, bureauId, filingNumber });

const subjectOf = ({ subject }: FiledRecord): Concerned => ({ kind: 'subject', bureauId: subject.id, filingNumber: subject.filingNumber });

const onList = (id: string, block: string, entries: number, { clock, items }: OutcomePorts, unreadable = 0): Promise<void> =>
  postBulletin({ id, block, entries, unreadable, at: clock.now() }, items);

const cancelled = async (id: string, concerned: Concerned, ports: OutcomePorts): Promise<void> => {
  const head = await filingOf(concerned, ports);
  if (head !== null) await markCancelled(head, concerned, ports);
  const { kind, bureauId } = concerned;
  const asked = bureauId === null ? [] : await ports.ledger.submissionsExpecting(resultKey(`cancel-${kind}`, bureauId));
  // What nobody here asked for must be cut off by somebody here.
  const said = { event: 'bureau-cancelled', facts: factsOf(concerned) };
  if (!(await toFiling(id, concerned, said, asked.length === 0, ports))) await onList(id, 'ICP/ZXSJ', 1, ports);
};

const entriesIn = (block: DownloadBlock): number =>
  block.entries === null ? 0 : Object.values(block.entries).reduce((sum, list) => sum + list.length, 0);

const blockCame = async (id: string, block: DownloadBlock, ports: OutcomePorts): Promise<void> => {
  if (block.block === 'ICP/HMDLB') await followBlacklist(block.entries, id, ports.items);
  if (block.block === 'JCDM' || block.block === 'SJTB/JCDM') await followTables(block.entries, ports.clock.today(), ports.derived);
  if (block.block === 'SJTB/ICP') for (const record of block.entries.records) await keepFiledObjects(record, ports.derived);
  await onList(id, block.path, entriesIn(block), ports, block.unreadable.length);
};

/** Acts on what the bureau says unasked: cancellations, notices, tasks, records, lists and tables. What concerns none of our filings goes on the operators' list. */
export const recordNews = async (news: News, ports: OutcomePorts): Promise<void> => {
  const { id } = news;
  switch (news.is) {
    case 'cancelled':
      return cancelled(id, news.concerned, ports);
    case 'rectification': {
      const { concerned, text } = news;
      const said = { event: 'bureau-rectification', facts: factsOf(concerned), personal: { text } };
      return (await toFiling(id, concerned, said, true, ports)) ? undefined : onList(id, 'ICP/XGTZ', 1, ports);
    }
    case 'verification-task': {
      const concerned = subjectOf(news.record);
      const said = { event: 'bureau-verification-task', facts: factsOf(concerned) };
      return (await toFiling(id, concerned, said, true, ports)) ? undefined : onList(id, 'ICP/HSRW', 1, ports);
    }
    case 'record-updated': {
      await keepFiledObjects(news.record, ports.derived);
      const concerned = subjectOf(news.record);
      const said = { event: 'bureau-record-updated', facts: factsOf(concerned) };
      return (await toFiling(id, concerned, said, false, ports)) ? undefined : onList(id, 'ICP/BASJ', 1, ports);
    }
    case 'block':
      return blockCame(id, news.block, ports);
  }
};
