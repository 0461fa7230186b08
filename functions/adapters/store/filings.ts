import { z } from 'zod';
import { EnteredRecord, FilingRecord } from '#functions/records/filing-record';
import type { FilingQuery, FilingStore } from '#functions/store-ports';
import { FilingState } from '#shared/filing/life-cycle';
import { changeFiling } from './change-filing';
import { codeWrites } from './code-writes';
import { createFiling, entering } from './enter-filing';
import { eraseFiling } from './erase-filing';
import { amending, takingOver, transiting } from './filing-plans';
import { packName, parsed, parsedOrNull } from './items';
import { counterKeys, enteredKey, headKey } from './keys';
import { type PagedList, pageOf } from './pages';
import type { Table } from './table';

const listOf = (query: FilingQuery): PagedList => {
  if ('state' in query) {
    const before = query.dueBefore === undefined ? {} : { before: query.dueBefore };
    return { index: 3, list: `STATE#${query.state}`, sharded: true, ...before };
  }
  if ('pack' in query) return { index: 4, list: `PACK#${query.pack}`, sharded: true };
  if ('reader' in query) return { index: 1, list: `READER#${query.reader}`, sharded: true };
  if ('rule' in query) return { index: 1, list: `RULE#${query.rule}`, sharded: true };
  const { province, ...range } = query;
  return { index: 5, list: `PROVINCE#${province}`, sharded: true, ...range };
};

const fits = (head: FilingRecord, query: FilingQuery): boolean => {
  if ('state' in query) return head.state === query.state;
  if ('pack' in query) return head.verdict !== undefined && packName(head.verdict.pack) === query.pack;
  if ('reader' in query) return head.readers.includes(query.reader);
  if ('rule' in query) return head.verdict?.rules.includes(query.rule) ?? false;
  return head.province === query.province;
};

const Pointer = z.strictObject({ filing: z.string() });

/** Filings over a table. */
export const createFilingStore = (table: Table): FilingStore => {
  const getMany = async (ids: readonly string[]) => (await table.getMany(ids.map(headKey))).map((item) => parsed(FilingRecord, item));
  const pointedTo = async (pk: string): Promise<string | null> =>
    parsedOrNull(Pointer, await table.get({ pk, sk: 'FILING' }))?.filing ?? null;

  return {
    create: (request) => createFiling(table, request),
    get: async (id) => parsedOrNull(FilingRecord, await table.get(headKey(id))),
    getMany,
    entered: async (id, revision) => {
      const head = revision === undefined ? parsedOrNull(FilingRecord, await table.get(headKey(id))) : { revision };
      return head === null ? null : parsedOrNull(EnteredRecord, await table.get(enteredKey(id, head.revision)));
    },
    enter: (request) => changeFiling(table, request, entering(table, request)),
    transition: (request) =>
      changeFiling(
        table,
        request,
        transiting(request, (head) => codeWrites(table, head, request.event)),
      ),
    amend: (request) => changeFiling(table, request, amending(request)),
    takeOver: (request) => changeFiling(table, { effect: `taken-over@${request.run}`, ...request }, takingOver(request)),
    ofAccount: (account, { state, ...page }) => {
      const list: PagedList =
        state === undefined
          ? { index: 1, list: `ACCOUNT#${account}`, sharded: false }
          : { index: 2, list: `ACCOUNT#${account}#${state}`, sharded: false };
      return pageOf(table, list, page, (item) => {
        const head = parsed(FilingRecord, item);
        return head.account === account && (state === undefined || head.state === state) ? head : null;
      });
    },
    find: (query, page) =>
      pageOf(
        table,
        listOf(query),
        page,
        (item) => {
          const head = parsed(FilingRecord, item);
          return fits(head, query) ? head : null;
        },
        ({ pk }) => ({ pk, sk: headKey('').sk }),
      ),
    seen: async (what) => (await table.partition(`SEEN#${what}`)).map(({ sk }) => sk),
    counts: async () => {
      const perState = await Promise.all(
        FilingState.options.map(
          async (state) => [state, (await table.counts(counterKeys(`STATE#${state}`))).reduce((a, b) => a + b, 0)] as const,
        ),
      );
      return z.record(FilingState, z.int()).parse(Object.fromEntries(perState));
    },
    byNumber: (number) => pointedTo(`NUMBER#${number}`),
    byBureauId: (id) => pointedTo(`BUREAU#${id}`),
    erase: (request) => eraseFiling(table, request),
  };
};
