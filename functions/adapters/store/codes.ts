import { AuthorisationCodeRecord } from '#functions/records/authorisation-code-record';
import type { CodeStore } from '#functions/store-ports';
import { parsed, parsedOrNull } from './items';
import { pageOf } from './pages';
import type { Item, Key, Table } from './table';

const keyOf = (code: string): Key => ({ pk: `CODE#${code}`, sk: 'CODE' });
const listOf = (account: string): string => `ACCOUNT#${account}#codes`;

const itemOf = (value: AuthorisationCodeRecord, version: number): Item => ({
  ...keyOf(value.code),
  kind: 'code',
  version,
  value,
  places: { 1: { list: listOf(value.account), place: value.code } },
});

/** More codes than an account has servers. */
const MOST_CODES = 200;

/** Authorisation codes over a table. */
export const createCodeStore = (table: Table): CodeStore => ({
  get: async (code) => parsedOrNull(AuthorisationCodeRecord, await table.get(keyOf(code))),
  ofAccount: async (account) => {
    const list = { index: 1, list: listOf(account), sharded: false } as const;
    return (await pageOf(table, list, { limit: MOST_CODES }, (item) => parsed(AuthorisationCodeRecord, item))).items;
  },
  create: async (code) => (await table.write([{ put: itemOf(code, 1), when: 'absent' }])).ok,
  change: async (code, change) => {
    for (;;) {
      const item = await table.get(keyOf(code));
      if (item === null) return null;
      const now = parsed(AuthorisationCodeRecord, item);
      const next = change(now);
      if (next === 'unchanged') return now;
      const write =
        next === null
          ? ({ remove: keyOf(code), when: item.version } as const)
          : ({ put: itemOf({ ...next }, item.version + 1), when: item.version } as const);
      if ((await table.write([write])).ok) return next;
    }
  },
});
