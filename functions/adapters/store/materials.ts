import { MaterialRecord } from '#functions/records/material-record';
import type { Act, MaterialStore } from '#functions/store-ports';
import type { AuditFacts } from '#shared/audit/event';
import { changeFiling } from './change-filing';
import { parsed, parsedOrNull } from './items';
import { filingPartition, materialKey } from './keys';
import type { Item, Table } from './table';

const itemOf = (material: MaterialRecord, version: number): Item => ({
  ...materialKey(material.filing, material.id),
  kind: 'material',
  version,
  value: material,
});

const factsOf = ({ id, kind, state, ...rest }: MaterialRecord): AuditFacts => ({
  ...{ material: id, kind, state },
  ...{
    contentHash: rest.contentHash ?? null,
    readingsHash: rest.readingsHash ?? null,
    reader: rest.reader ?? null,
    problem: rest.problem ?? null,
  },
});

/** Who read what of the filing: names of the readers, each once, in order. */
const readersOf = (materials: readonly MaterialRecord[]): string[] =>
  [...new Set(materials.flatMap(({ state, reader }) => (state === 'removed' || reader === undefined ? [] : [reader])))].sort();

const announced = (table: Table, material: MaterialRecord, act: Act) =>
  changeFiling(table, { ...act, filing: material.filing, effect: `announce#${material.id}` }, (head) => ({
    ok: true,
    value: {
      next: { ...head, inputs: head.inputs + 1 },
      event: 'material-announced',
      facts: factsOf(material),
      writes: [{ put: itemOf(material, 1), when: 'absent' }],
    },
  }));

const changed = async (
  table: Table,
  { filing, id }: { readonly filing: string; readonly id: string },
  change: (now: MaterialRecord) => MaterialRecord | null,
  act: Act,
): Promise<MaterialRecord | null> => {
  let stored: MaterialRecord | null = null;
  await changeFiling<'nothing-to-do'>(table, { ...act, filing }, async (head) => {
    const items = await table.partition(filingPartition(filing), 'MATERIAL#');
    const item = items.find(({ sk }) => sk === materialKey(filing, id).sk);
    stored = item === undefined ? null : parsed(MaterialRecord, item);
    const next = stored === null ? null : change(stored);
    if (item === undefined || next === null) return { ok: false, problem: 'nothing-to-do' };
    stored = next;
    const others = items.filter((one) => one !== item).map((one) => parsed(MaterialRecord, one));
    return {
      ok: true,
      value: {
        next: { ...head, inputs: head.inputs + 1, readers: readersOf([...others, next]) },
        event: `material-${next.state}`,
        facts: factsOf(next),
        writes: [{ put: itemOf(next, item.version + 1), when: item.version }],
      },
    };
  });
  return stored;
};

/** Materials over a table. */
export const createMaterialStore = (table: Table): MaterialStore => ({
  announce: (material, act) => announced(table, material, act),
  of: async (filing) =>
    (await table.partition(filingPartition(filing), 'MATERIAL#'))
      .map((item) => parsed(MaterialRecord, item))
      .sort((a, b) => (a.announcedAt < b.announcedAt ? -1 : a.announcedAt > b.announcedAt ? 1 : 0)),
  get: async (filing, id) => parsedOrNull(MaterialRecord, await table.get(materialKey(filing, id))),
  change: (filing, id, change, act) => changed(table, { filing, id }, change, act),
});
