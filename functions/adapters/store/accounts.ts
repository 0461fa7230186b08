import { AccountRecord, SubjectRecord, WebsiteRecord } from '#functions/records/account-record';
import type { AccountStore, SubjectStore } from '#functions/store-ports';
import { parsed, parsedOrNull } from './items';
import { openOrdersKey } from './keys';
import type { Item, Key, Table } from './table';

const partitionOf = (account: string): string => `ACCOUNT#${account}`;
const accountKey = (id: string): Key => ({ pk: partitionOf(id), sk: 'ACCOUNT' });
const fresh = (id: string): AccountRecord => ({ id, boundTo: null, promotionUsed: false });

/** Accounts over a table. */
export const createAccountStore = (table: Table): AccountStore => ({
  get: async (id) => {
    const [item, counts] = await Promise.all([table.get(accountKey(id)), table.counts([openOrdersKey(id)])]);
    return { ...(parsedOrNull(AccountRecord, item) ?? fresh(id)), openOrders: counts[0] ?? 0 };
  },
  change: async (id, change) => {
    for (;;) {
      const item = await table.get(accountKey(id));
      const now = parsedOrNull(AccountRecord, item) ?? fresh(id);
      const value = change(now);
      if (value === null) return now;
      const put = { ...accountKey(id), kind: 'account', version: (item?.version ?? 0) + 1, value };
      if ((await table.write([{ put, when: item?.version ?? 'absent' }])).ok) return value;
    }
  },
});

const written = async (table: Table, item: Item): Promise<void> => {
  await table.write([{ put: item, when: 'any' }]);
};

/** Subjects and websites over a table. */
export const createSubjectStore = (table: Table): SubjectStore => ({
  ofAccount: async (account) => {
    const items = await table.partition(partitionOf(account));
    const websites = items.filter(({ kind }) => kind === 'website').map((item) => parsed(WebsiteRecord, item));
    return items
      .filter(({ kind }) => kind === 'subject')
      .map((item) => parsed(SubjectRecord, item))
      .map((subject) => ({ subject, websites: websites.filter((website) => website.subject === subject.id) }));
  },
  save: (subject) =>
    written(table, { pk: partitionOf(subject.account), sk: `SUBJECT#${subject.id}`, kind: 'subject', version: 1, value: subject }),
  saveWebsite: (website) =>
    written(table, { pk: partitionOf(website.account), sk: `WEBSITE#${website.id}`, kind: 'website', version: 1, value: website }),
});
