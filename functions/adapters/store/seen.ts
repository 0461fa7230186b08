import type { FilingRecord } from '#functions/records/filing-record';
import { packName } from './items';
import type { Table, TableWrite } from './table';

const rememberedIn = new WeakMap<Table, Set<string>>();

/** Notes packs and readers that judged or read a filing, each once for the whole table; written before the change, and without it harmless. */
export const rememberSeen = async (table: Table, before: FilingRecord | null, { verdict, readers }: FilingRecord): Promise<void> => {
  if (verdict === before?.verdict && readers === before?.readers) return;
  const remembered = rememberedIn.get(table) ?? new Set<string>();
  rememberedIn.set(table, remembered);
  const seen = [
    ...(verdict === undefined ? [] : [{ pk: 'SEEN#pack', sk: packName(verdict.pack) }]),
    ...readers.map((reader) => ({ pk: 'SEEN#reader', sk: reader })),
  ].filter(({ pk, sk }) => !remembered.has(`${pk} ${sk}`));
  if (seen.length === 0) return;
  await table.write(seen.map((key): TableWrite => ({ put: { ...key, kind: 'seen', version: 1, value: null }, when: 'any' })));
  for (const { pk, sk } of seen) remembered.add(`${pk} ${sk}`);
};
