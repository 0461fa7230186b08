import { z } from 'zod';
import type { LedgerItems } from '#functions/bureau-ledger';
import { parsed } from './items';
import type { Key, Table } from './table';

const Kept = z.strictObject({ id: z.string(), value: z.unknown(), list: z.string().optional(), order: z.string().optional() });

/** Right behind a place: what is greater than a text begins with the text and the smallest character. */
const behind = (place: string): string => `${place}\u0000`;

/** The records of one bureau's ledger over the table. */
export const createLedgerItems = (table: Table, bureau: string): LedgerItems => {
  const keyOf = (collection: string, id: string): Key => ({ pk: `LEDGER#${bureau}#${collection}#${id}`, sk: 'RECORD' });
  const listName = (list: string): string => `LEDGER#${bureau}#${list}`;
  return {
    get: async (collection, id) => {
      const item = await table.get(keyOf(collection, id));
      return item === null ? null : { version: item.version, value: parsed(Kept, item).value };
    },
    put: async ({ collection, id, value, list, order }, expected) => {
      const places = list === undefined ? {} : { places: { 1: { list: listName(list), place: order ?? id } } };
      const kept = { id, value, ...(list === undefined ? {} : { list, order: order ?? id }) };
      const put = { ...keyOf(collection, id), kind: 'ledger', version: expected + 1, value: kept, ...places };
      return (await table.write([{ put, when: expected === 0 ? 'absent' : expected }])).ok;
    },
    list: async (list, { after, limit }) => {
      const from = after === undefined ? {} : { from: behind(after) };
      const { keys } = await table.list({ index: 1, list: listName(list), limit, ...from });
      return (await table.getMany(keys)).flatMap((item) => {
        const { id, value, list: now, order } = parsed(Kept, item);
        return now === list && order !== undefined ? [{ id, order, version: item.version, value }] : [];
      });
    },
    add: (counter, by) => table.add({ pk: `COUNT#LEDGER#${bureau}#${counter}`, sk: '0' }, by),
  };
};
