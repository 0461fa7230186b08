import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Item, ListedKey, Table } from '#functions/adapters/store/table';
import { type TestTable, tables } from './tables';

const item = (pk: string, version = 1, rest: Partial<Item> = {}): Item => ({
  pk,
  sk: 's',
  kind: 'test',
  version,
  value: { a: 1 },
  ...rest,
});
const listed = (pk: string, list: string, place: string): Item => item(pk, 1, { places: { 1: { list, place } } });

describe.each(tables)('the table %s', (_, open) => {
  let opened: TestTable;
  let table: Table;
  beforeAll(async () => {
    opened = await open();
    table = opened.table;
  });
  afterAll(() => opened.close());

  it('gives back what was put in, and null for what is not there', async () => {
    await table.write([
      { put: item('a', 1, { value: { text: '云岚', list: [1, null, true], none: null, gone: undefined } }), when: 'absent' },
    ]);
    expect(await table.get({ pk: 'a', sk: 's' })).toEqual(item('a', 1, { value: { text: '云岚', list: [1, null, true], none: null } }));
    expect(await table.get({ pk: 'nowhere', sk: 's' })).toBeNull();
  });

  it('writes all or nothing, and says which conditions did not hold', async () => {
    await table.write([{ put: item('b'), when: 'absent' }]);
    const answer = await table.write([
      { put: item('b-new'), when: 'absent' },
      { put: item('b', 2), when: 'absent' },
      { add: { pk: 'b-count', sk: 's' }, amount: 1 },
    ]);
    expect(answer).toEqual({ ok: false, failed: [1] });
    expect(await table.get({ pk: 'b-new', sk: 's' })).toBeNull();
    expect(await table.counts([{ pk: 'b-count', sk: 's' }])).toEqual([0]);
  });

  it('writes over the version that is named, and over no other', async () => {
    await table.write([{ put: item('c'), when: 'absent' }]);
    expect(await table.write([{ put: item('c', 3), when: 2 }])).toEqual({ ok: false, failed: [0] });
    expect(await table.write([{ put: item('c', 2), when: 1 }])).toEqual({ ok: true });
    expect(await table.write([{ remove: { pk: 'c', sk: 's' }, when: 1 }])).toEqual({ ok: false, failed: [0] });
    expect(await table.write([{ remove: { pk: 'c', sk: 's' }, when: 2 }])).toEqual({ ok: true });
  });

  it('refuses two writes of one key together', async () => {
    await expect(
      table.write([
        { put: item('d'), when: 'any' },
        { remove: { pk: 'd', sk: 's' }, when: 'any' },
      ]),
    ).rejects.toThrow();
  });

  it('lists by place, in stretches that neither repeat nor leave out', async () => {
    for (const place of ['3', '1', '5', '2', '4']) await table.write([{ put: listed(`e${place}`, 'E', place), when: 'any' }]);
    const seen: string[] = [];
    let after: ListedKey | undefined;
    for (;;) {
      const { keys, more } = await table.list({ index: 1, list: 'E', limit: 2, ...(after === undefined ? {} : { after }) });
      seen.push(...keys.map(({ place }) => place));
      after = keys.at(-1);
      if (!more) break;
    }
    expect(seen).toEqual(['1', '2', '3', '4', '5']);
  });

  it('lists from a place on and before another', async () => {
    for (const place of ['1', '2', '3', '4']) await table.write([{ put: listed(`f${place}`, 'F', place), when: 'any' }]);
    const places = async (range: object) => (await table.list({ index: 1, list: 'F', limit: 10, ...range })).keys.map(({ place }) => place);
    expect(await places({ from: '2' })).toEqual(['2', '3', '4']);
    expect(await places({ before: '3' })).toEqual(['1', '2']);
    expect(await places({ from: '2', before: '4' })).toEqual(['2', '3']);
  });

  it('takes an item off its list when it is written without the place, or removed', async () => {
    await table.write([{ put: listed('g1', 'G', '1'), when: 'any' }]);
    await table.write([{ put: listed('g2', 'G', '2'), when: 'any' }]);
    await table.write([{ put: item('g1', 2), when: 1 }]);
    await table.write([{ remove: { pk: 'g2', sk: 's' }, when: 'any' }]);
    expect((await table.list({ index: 1, list: 'G', limit: 10 })).keys).toEqual([]);
  });

  it('reads a partition in the order of its sort keys, and counters are no items of it', async () => {
    await table.write(['m2', 'm1', 'x'].map((sk) => ({ put: { ...item('h'), sk }, when: 'any' as const })));
    await table.add({ pk: 'h', sk: 'm0' }, 5);
    expect((await table.partition('h')).map(({ sk }) => sk)).toEqual(['m1', 'm2', 'x']);
    expect((await table.partition('h', 'm')).map(({ sk }) => sk)).toEqual(['m1', 'm2']);
  });

  it('counts every one of many who count at once', async () => {
    const key = { pk: 'count', sk: 's' };
    const answers = await Promise.all(Array.from({ length: 20 }, () => table.add(key, 1)));
    expect([...answers].sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (__, at) => at + 1));
    await table.write([{ add: key, amount: -5 }]);
    expect(await table.counts([key, { pk: 'other', sk: 's' }])).toEqual([15, 0]);
  });

  it('reads more keys at once than one batch holds', async () => {
    const keys = Array.from({ length: 230 }, (__, at) => ({ pk: `many-${at}`, sk: 's' }));
    for (let from = 0; from < keys.length; from += 100) {
      await table.write(keys.slice(from, from + 100).map(({ pk }) => ({ put: item(pk), when: 'any' as const })));
    }
    expect((await table.getMany(keys)).map(({ pk }) => pk)).toEqual(keys.map(({ pk }) => pk));
  });
});
