import { OutboxMessage } from '#functions/records/account-record';
import type { OutboxStore } from '#functions/store-ports';
import { parsed } from './items';
import { filingPartition, messageKey } from './keys';
import { messageItem } from './message-writes';
import { pageOf } from './pages';
import type { Table } from './table';

/** The outbox over a table. */
export const createOutboxStore = (table: Table): OutboxStore => ({
  pending: (page) =>
    pageOf(table, { index: 1, list: 'OUTBOX', sharded: false }, page, (item) => {
      const message = parsed(OutboxMessage, item);
      return message.sentAt === undefined ? message : null;
    }),
  ofFiling: async (filing) => (await table.partition(filingPartition(filing), 'MESSAGE#')).map((item) => parsed(OutboxMessage, item)),
  markSent: async ({ filing, id }, at) => {
    const item = await table.get(messageKey(filing, id));
    const message = item === null ? null : parsed(OutboxMessage, item);
    if (item === null || message === null || message.sentAt !== undefined) return false;
    // The token of a run that was woken is worth nothing any more, and is not kept.
    const { wait: _, ...sent } = message;
    return (await table.write([{ put: messageItem({ ...sent, sentAt: at }, item.version + 1), when: item.version }])).ok;
  },
});
