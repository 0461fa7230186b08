import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createMemoryTable } from '#functions/adapters/memory/table';
import { createStore } from '#functions/adapters/store/create-store';
import { filingPartition } from '#functions/adapters/store/keys';
import { applicant, draft, made, moveOn } from './acts';

const NUMBER = '粤ICP备2018000001号';
const PASSWORD = 'Mm-of-the-tests';
const md5 = (text: string): string => createHash('md5').update(text).digest('hex');

const office = async () => {
  const table = createMemoryTable();
  const store = createStore(table);
  const { id: filing } = await draft(store);
  const keep = (password = PASSWORD, filingNumber = NUMBER) => store.passwords.keep({ ...applicant, filing, filingNumber, password });
  return { table, store, filing, keep };
};

describe('a filing password', () => {
  it('is kept as its MD5, the last that was given, by the number in any of its forms', async () => {
    const { store, filing, keep } = await office();
    expect(await store.passwords.md5Of(filing, NUMBER)).toBeNull();
    made(await keep('another'));
    made(await keep(PASSWORD, '粤 ICP 备 2018000001 号'));
    expect(await store.passwords.md5Of(filing, NUMBER)).toBe(md5(PASSWORD));
    expect(await store.passwords.given(filing)).toEqual([NUMBER]);
    expect(await store.passwords.md5Of(filing, `${NUMBER}-1`)).toBeNull();
  });

  it('stands nowhere in the table, neither itself nor its MD5, and the trail names the number alone', async () => {
    const { table, store, filing, keep } = await office();
    made(await keep());
    const text = JSON.stringify(await table.partition(filingPartition(filing)));
    expect(text).toContain('PASSWORD#');
    for (const secret of [PASSWORD, md5(PASSWORD)]) expect(text).not.toContain(secret);
    expect((await store.audit.of(filing)).at(-1)).toMatchObject({ event: 'password-given', facts: { filingNumber: NUMBER } });
  });

  it('is no other filing’s', async () => {
    const { table, store, filing, keep } = await office();
    made(await keep());
    const { id: other } = await draft(store);
    const [item] = await table.partition(filingPartition(filing), 'PASSWORD#');
    if (item === undefined) throw new Error('nothing was kept');
    await table.write([{ put: { ...item, pk: filingPartition(other) }, when: 'any' }]);
    await expect(store.passwords.md5Of(other, NUMBER)).rejects.toThrow();
  });

  it('goes with the filing, and none comes after', async () => {
    const { table, store, filing, keep } = await office();
    made(await keep());
    await store.filings.transition({ ...applicant, filing, event: 'submit' });
    await moveOn(store, filing, 'return');
    made(await store.filings.transition({ ...applicant, filing, event: 'withdraw' }));
    expect(await store.filings.erase({ ...applicant, filing })).toEqual({ ok: true });
    expect(await store.passwords.md5Of(filing, NUMBER)).toBeNull();
    expect(await keep()).toMatchObject({ ok: false, refusal: 'erased' });
    expect(await table.partition(filingPartition(filing), 'PASSWORD#')).toEqual([]);
  });
});
