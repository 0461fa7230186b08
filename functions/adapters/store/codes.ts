import { AuthorisationCodeRecord } from '#functions/records/authorisation-code-record';
import type { CodeStore } from '#functions/store-ports';
import { parsed, parsedOrNull } from './items';
import { pageOf } from './pages';
import type { Item, Key, Table } from './table';

/** Where a code stands. */
export const codeKey = (code: string): Key => ({ pk: `CODE#${code}`, sk: 'CODE' });
const listOf = (account: string): string => `ACCOUNT#${account}#codes`;

/** A code as it is written. */
export const codeItem = (value: AuthorisationCodeRecord, version: number): Item => ({
  ...codeKey(value.code),
  kind: 'code',
  version,
  value,
  places: { 1: { list: listOf(value.account), place: value.code } },
});

/** More codes than an account has servers. */
const MOST_CODES = 200;

/** Authorisation codes over a table. */
export const createCodeStore = (table: Table): CodeStore => ({
  get: async (code) => parsedOrNull(AuthorisationCodeRecord, await table.get(codeKey(code))),
  ofAccount: async (account) => {
    const list = { index: 1, list: listOf(account), sharded: false } as const;
    return (await pageOf(table, list, { limit: MOST_CODES }, (item) => parsed(AuthorisationCodeRecord, item))).items;
  },
  create: async (code) => (await table.write([{ put: codeItem(code, 1), when: 'absent' }])).ok,
  change: async (code, change) => {
    for (;;) {
      const item = await table.get(codeKey(code));
      if (item === null) return null;
      const now = parsed(AuthorisationCodeRecord, item);
      const next = change(now);
      if (next === 'unchanged') return now;
      const write =
        next === null
          ? ({ remove: codeKey(code), when: item.version } as const)
          : ({ put: codeItem({ ...next }, item.version + 1), when: item.version } as const);
      if ((await table.write([write])).ok) return next;
    }
  },
});
