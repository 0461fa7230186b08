import { createHash } from 'node:crypto';
import { memoryLedgerItems } from '#functions/adapters/memory/ledger-items';
import { createLedger } from '#functions/bureau-ledger-over-items';
import type { Submission } from '#functions/bureau-ledger-records';
import { submissionKey } from '#functions/bureau-ledger-records';
import type { BureauOutcome } from '#functions/bureau-outcomes';
import type { BureauClient, DownloadedFile } from '#functions/bureau-ports';
import { collectFromBureau } from '#functions/collect-from-bureau/collect-from-bureau';
import type { CollectingTools } from '#functions/collect-from-bureau/collecting-tools';
import { type BlockContent, buildDownload } from '#shared/bureau/answers/download';
import { type BureauOperation, resultKey } from '#shared/bureau/collecting-operation';
import { filedRecord } from '#test/fixtures/bureau/downloads';
import { memoryStore } from '#test/functions/memory-store';

/** A machine's answer as a block. */
export const machine = (operation: number, identifier: string, ...codes: number[]): BlockContent => ({
  block: 'ICP/BAJG',
  entries: {
    results: [{ codes: codes.map((code) => ({ code, text: `reason ${code}` })), operation, identifier, remark: null }],
    reviews: [],
  },
});

/** A reviewer's decision as a block. */
export const review = (operation: number, recordId: string, passed: boolean): BlockContent => ({
  block: 'ICP/BAJG',
  entries: {
    results: [],
    reviews: [{ reviewer: null, phone: null, at: '2018-10-08', opinion: passed ? null : '请更正网站名称', passed, operation, recordId }],
  },
});

/** A filed record as a block, of the subject to which we gave this id. */
export const filed = (providerId: string, bureauId = `7${providerId}`): BlockContent => ({
  block: 'ICP/BASJ',
  entries: {
    records: [
      {
        ...filedRecord,
        subject: { ...filedRecord.subject, providerId, id: bureauId, filingNumber: `浙ICP备${bureauId}号` },
        websites: filedRecord.websites.map((website) => ({ ...website, id: `8${bureauId}`, providerId: null })),
      },
    ],
  },
});

/** An access provider with submissions in chosen states, and a bureau's outbox that repeats a file until it is acknowledged. */
export const collectingOffice = () => {
  const ledger = createLedger(memoryLedgerItems());
  const outbox: DownloadedFile[] = [];
  const acknowledged: string[] = [];
  const outcomes: BureauOutcome[] = [];
  const clock = { nowMs: 5_000_000 };
  const client: Pick<BureauClient, 'download' | 'acknowledge'> = {
    download: async () => {
      const [file] = outbox;
      return file === undefined ? { code: 2, message: '' } : { code: outbox.length > 1 ? 3 : 0, message: '', file };
    },
    acknowledge: async (name) => {
      if (outbox[0]?.name === name) outbox.shift();
      acknowledged.push(name);
      return { code: 0, message: '' };
    },
  };
  const tools: CollectingTools = {
    ledger,
    client,
    files: memoryStore(),
    outcomes: { record: async (outcome) => void outcomes.push(outcome) },
    fingerprint: (text) => createHash('sha256').update(text).digest('hex'),
    nowMs: () => clock.nowMs,
  };
  const sent = async (
    filingId: string,
    identifier: string,
    state: Submission['state'] = 'accepted',
    operation: BureauOperation = 'first-filing',
    number = 1,
  ): Promise<string> => {
    const wish = { filingId, revision: 1, operation, part: '' };
    const key = submissionKey(wish);
    const past = { requestedMs: 0, hash: 'hash', number, acceptedMs: 0, returnCode: null, answers: [] };
    await ledger.putSubmission({ key, ...wish, firstId: 1, idCount: 1, state, ...past }, 0);
    await ledger.expectResults(resultKey(operation, identifier), key);
    return key;
  };
  const send = (name: string, ...blocks: BlockContent[]): void => void outbox.push({ name, xml: buildDownload(blocks) });
  const collect = () => collectFromBureau(tools);
  /** What came of a filing, and what lies in quarantine, each in few words. */
  const said = (filingId: string | null): readonly string[] => outcomes.filter((one) => one.filingId === filingId).map(({ is }) => is);
  const quarantined = async () => (await ledger.notices('quarantined', { limit: 100 })).map(({ id, reason }) => `${id} ${reason}`);
  const stateOf = async (key: string) => (await ledger.submission(key))?.state;
  return { ledger, outbox, acknowledged, outcomes, clock, tools, client, sent, send, collect, said, quarantined, stateOf };
};
