import type { z } from 'zod';
import { Line } from '#shared/bureau/sending-line';
import type { BureauLedger, LedgerItems, Listed, Page, Versioned } from './bureau-ledger';
import { CollectingState, DownloadRecord, Notice, SentFile, Submission } from './bureau-ledger-records';

/** Sorts like the number: 16 digits hold every safe integer. */
const inOrder = (number: number, id = ''): string => `${String(number).padStart(16, '0')}|${id}`;

/** The digits of a place on a list, or 'none' off the list. */
type Place<Value> = (value: Value) => { readonly list: string; readonly order: string } | null;

/** Records of one kind: written with a condition, parsed when read. */
const collectionOf = <Value extends object>(
  items: LedgerItems,
  collection: string,
  schema: z.ZodType<Value>,
  idOf: (value: Value) => string,
  place: Place<Value>,
) => ({
  get: async (id: string): Promise<Versioned<Value> | null> => {
    const found = await items.get(collection, id);
    return found === null ? null : { ...schema.parse(found.value), version: found.version };
  },
  put: (given: Value, expected: number): Promise<boolean> => {
    // The version is the store's: a record that was read and written back must not keep it inside.
    const { version: _, ...rest } = { version: 0, ...given };
    const value = schema.parse(rest);
    return items.put({ collection, id: idOf(value), value, ...place(value) }, expected);
  },
  list: async (list: string, page: Page): Promise<readonly Listed<Value>[]> =>
    (await items.list(list, page)).map(({ value, version, order }) => ({ ...schema.parse(value), version, order })),
});

const ALL = { limit: 1000 };

/** The ledger over any store with conditional writes on single records. */
export const createLedger = (items: LedgerItems): BureauLedger => {
  const line = collectionOf(
    items,
    'line',
    Line,
    () => 'line',
    () => null,
  );
  const collecting = collectionOf(
    items,
    'collecting',
    CollectingState,
    () => 'collecting',
    () => null,
  );
  const submissions = collectionOf(
    items,
    'submission',
    Submission,
    (one) => one.key,
    (one) => ({ list: `submissions/${one.state}`, order: inOrder(one.number ?? one.requestedMs, one.key) }),
  );
  const files = collectionOf(
    items,
    'sent-file',
    SentFile,
    (one) => inOrder(one.number),
    (one) => ({ list: 'sent-files', order: inOrder(one.number) }),
  );
  const downloads = collectionOf(
    items,
    'download',
    DownloadRecord,
    (one) => one.name,
    (one) => ({ list: `downloads/${one.state}`, order: inOrder(one.arrival, one.name) }),
  );
  const notices = collectionOf(
    items,
    'notice',
    Notice,
    (one) => one.id,
    (one) => ({ list: `notices/${one.state}`, order: inOrder(one.arrival, inOrder(one.place, one.id)) }),
  );
  const link = async (list: string, id: string, value: string): Promise<void> => {
    await items.put({ collection: 'link', id: `${list}|${id}`, value, list, order: id }, 0);
  };
  const linked = async (list: string): Promise<readonly string[]> =>
    (await items.list(list, ALL)).flatMap(({ value }) => (typeof value === 'string' ? [value] : []));

  return {
    line: async () => {
      const found = await line.get('line');
      if (found === null) return null;
      const { version, ...rest } = found;
      return { version, line: rest };
    },
    putLine: line.put,
    submission: submissions.get,
    putSubmission: async (submission, expected) => {
      if (expected === 0) await link(`filing/${submission.filingId}`, submission.key, submission.key);
      return submissions.put(submission, expected);
    },
    submissionsIn: (state, page) => submissions.list(`submissions/${state}`, page),
    submissionsOf: async (filingId) => {
      const found = await Promise.all((await linked(`filing/${filingId}`)).map(submissions.get));
      return found.flatMap((one) => (one === null ? [] : [one]));
    },
    mintIds: async (count) => (await items.add('ids', count)) - count + 1,
    expectResults: (resultKey, submission) => link(`result/${resultKey}`, submission, submission),
    submissionsExpecting: (resultKey) => linked(`result/${resultKey}`),
    sentFile: (number) => files.get(inOrder(number)),
    putSentFile: (file) => files.put(file, 0),
    sentFiles: (page) => files.list('sent-files', page),
    collecting: () => collecting.get('collecting'),
    putCollecting: collecting.put,
    nextArrival: () => items.add('arrivals', 1),
    download: downloads.get,
    putDownload: downloads.put,
    downloadsToApply: (page) => downloads.list('downloads/stored', page),
    notice: notices.get,
    putNotice: notices.put,
    notices: (state, page) => notices.list(`notices/${state}`, page),
  };
};
