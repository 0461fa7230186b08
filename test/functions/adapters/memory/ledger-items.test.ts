import { describe, expect, it } from 'vitest';
import { type LedgerChange, memoryLedgerItems } from '#functions/adapters/memory/ledger-items';

const item = (id: string, value: unknown, list?: string, order?: string) => ({
  collection: 'c',
  id,
  value,
  ...(list === undefined ? {} : { list }),
  ...(order === undefined ? {} : { order }),
});

describe('the ledger’s records', () => {
  it('are written only over the version that was named', async () => {
    const items = memoryLedgerItems();
    expect(await items.put(item('a', 1), 1)).toBe(false);
    expect(await items.put(item('a', 1), 0)).toBe(true);
    expect(await items.put(item('a', 2), 0)).toBe(false);
    expect(await items.put(item('a', 2), 1)).toBe(true);
    expect(await items.get('c', 'a')).toEqual({ version: 2, value: 2 });
  });

  it('have one winner of many that write at once', async () => {
    const items = memoryLedgerItems(() => Promise.resolve());
    const won = await Promise.all(Array.from({ length: 20 }, (_, value) => items.put(item('a', value), 0)));
    expect(won.filter(Boolean)).toHaveLength(1);
  });

  it('stand on one list, in order, a page at a time', async () => {
    const items = memoryLedgerItems();
    for (const order of ['3', '1', '2']) await items.put(item(order, order, 'l', order), 0);
    await items.put(item('1', 'moved', 'm', '1'), 1);
    expect((await items.list('l', { limit: 9 })).map(({ id }) => id)).toEqual(['2', '3']);
    expect((await items.list('l', { after: '2', limit: 9 })).map(({ id }) => id)).toEqual(['3']);
    expect((await items.list('l', { limit: 1 })).map(({ id }) => id)).toEqual(['2']);
  });

  it('cannot be changed through what was read or written', async () => {
    const items = memoryLedgerItems();
    const value = { deep: { is: 1 } };
    await items.put(item('a', value), 0);
    value.deep.is = 2;
    expect((await items.get('c', 'a'))?.value).toEqual({ deep: { is: 1 } });
  });

  it('count without giving a number twice', async () => {
    const items = memoryLedgerItems();
    const counts = await Promise.all(Array.from({ length: 9 }, () => items.add('n', 2)));
    expect(counts.toSorted((a, b) => a - b)).toEqual([2, 4, 6, 8, 10, 12, 14, 16, 18]);
  });

  it('come back from their changes, and a change that could not be kept never was', async () => {
    const changes: LedgerChange[] = [];
    const items = memoryLedgerItems(async (change) => {
      if (changes.length === 3) throw new Error('the disk is full');
      changes.push(change);
    });
    await items.put(item('a', 1, 'l', '1'), 0);
    await items.put(item('a', 2, 'm', '1'), 1);
    await items.add('n', 5);
    await expect(items.put(item('b', 1), 0)).rejects.toThrow('full');
    const again = memoryLedgerItems(undefined, changes);
    expect(await again.get('c', 'a')).toEqual({ version: 2, value: 2 });
    expect(await again.get('c', 'b')).toBeNull();
    expect(await again.add('n', 0)).toBe(5);
    expect([...again.live()]).toHaveLength(2);
  });
});
