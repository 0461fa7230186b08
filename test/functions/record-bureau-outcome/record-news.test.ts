import { describe, expect, it } from 'vitest';
import { filedWebsite } from '#functions/build-upload/filed-objects';
import type { BureauOutcome } from '#functions/bureau-outcomes';
import { blacklistIn } from '#functions/record-bureau-outcome/blacklist';
import { bulletinsIn } from '#functions/record-bureau-outcome/bulletins';
import { receivedTables } from '#functions/record-bureau-outcome/received-tables';
import { recordBureauOutcomes } from '#functions/record-bureau-outcome/record-bureau-outcome';
import { type BlockContent, buildDownload, parseDownload } from '#shared/bureau/answers/download';
import { contents } from '#shared/bureau/tables/website-tables';
import { filedRecord } from '#test/fixtures/bureau/downloads';
import { type BureauOffice, bureauOffice } from '#test/functions/build-upload/bureau-office';
import { unitOrderOf } from '#test/functions/build-upload/orders';

type News = Extract<BureauOutcome, { readonly filingId: null }>;

const filedOffice = async (): Promise<BureauOffice> => {
  const office = bureauOffice();
  await office.judgedByBureau(await office.filing('f1', unitOrderOf(2)));
  return office;
};

/** Records it twice: the second time must change nothing. */
const told = async (office: BureauOffice, news: News): Promise<void> => {
  await recordBureauOutcomes(office.ports).record(news);
  await recordBureauOutcomes(office.ports).record(news);
};

const tasks = async (office: BureauOffice) =>
  (await office.store.tasks.ofFiling('f1')).map(({ queue, reason, stays }) => ({ queue, reason, stays }));

const listed = async (office: BureauOffice) =>
  (await bulletinsIn(office.items)({ limit: 10 })).map(({ id, block, entries, unreadable }) => ({ id, block, entries, unreadable }));

const blockIn = (xml: string): Extract<News, { is: 'block' }>['block'] => {
  const parsed = parseDownload(xml);
  const [only] = parsed.ok ? parsed.value.blocks : [];
  if (only === undefined) throw new Error('no block');
  return only;
};

const block = (content: BlockContent) => blockIn(buildDownload([content]));

const tables = (rows: string) => blockIn(`<DownloadData><JCDM><Jcdm_xx><Wzfwlx_dms>${rows}</Wzfwlx_dms></Jcdm_xx></JCDM></DownloadData>`);

const website = { kind: 'website', bureauId: '700005', filingNumber: null } as const;
const ours = { ...filedRecord, subject: { ...filedRecord.subject, id: '700001' } };

describe('what the bureau says unasked', () => {
  it('of a cancelled website is in the books, and somebody here has to cut it off', async () => {
    const office = await filedOffice();
    await told(office, { id: 'n#0', filingId: null, is: 'cancelled', concerned: website });
    const [books] = await office.store.subjects.ofAccount('account-a');
    expect(books?.websites.map(({ cancelledOn }) => cancelledOn)).toEqual(['2018-09-17', undefined]);
    expect(await tasks(office)).toEqual([{ queue: 'bureau', reason: 'bureau-cancelled', stays: true }]);
  });

  it('of a website that must be put right is a task, its text sealed', async () => {
    const office = await filedOffice();
    await told(office, {
      id: 'n#0',
      filingId: null,
      is: 'rectification',
      concerned: { ...website, bureauId: null, filingNumber: '粤ICP备2018000001号-1' },
      text: '请更正',
    });
    expect(await tasks(office)).toEqual([{ queue: 'bureau', reason: 'bureau-rectification', stays: true }]);
    const event = (await office.store.audit.of('f1')).at(-1);
    expect(JSON.stringify(event)).not.toContain('请更正');
    expect(event === undefined ? null : await office.store.audit.open(event)).toMatchObject({ personal: { text: '请更正' } });
  });

  it('asks to verify a record of ours: a task', async () => {
    const office = await filedOffice();
    await told(office, { id: 'n#0', filingId: null, is: 'verification-task', record: ours });
    expect(await tasks(office)).toEqual([{ queue: 'bureau', reason: 'bureau-verification-task', stays: true }]);
  });

  it('of a record that changed renews what is known of its ids', async () => {
    const office = await filedOffice();
    await told(office, { id: 'n#0', filingId: null, is: 'record-updated', record: ours });
    expect(await tasks(office)).toEqual([]);
    expect((await filedWebsite('72001', office.derived))?.domains[0]?.domain).toBe('sample.example');
  });

  it.each<[News['is'], Omit<News, 'id' | 'filingId'>, string]>([
    ['cancelled', { is: 'cancelled', concerned: { ...website, bureauId: '1' } } as News, 'ICP/ZXSJ'],
    ['rectification', { is: 'rectification', concerned: { ...website, bureauId: '1' }, text: 'x' } as News, 'ICP/XGTZ'],
    ['verification-task', { is: 'verification-task', record: filedRecord } as News, 'ICP/HSRW'],
    ['record-updated', { is: 'record-updated', record: filedRecord } as News, 'ICP/BASJ'],
  ])('and concerns none of our filings (%s) stands on the operators’ list, once', async (_, news, name) => {
    const office = bureauOffice();
    await told(office, { ...(news as News), id: 'n#0', filingId: null });
    expect(await listed(office)).toEqual([{ id: 'n#0', block: name, entries: 1, unreadable: 0 }]);
  });

  it('of blacklists is looked up by number and domain, in any way of writing them', async () => {
    const office = bureauOffice();
    const subject = { name: 'x', nature: 4, certificate: { type: 1, number: '91440300ma5te2t09x' } };
    const entries = {
      subjects: [{ subject, operation: 0, remark: null }],
      websites: [{ website: { name: 'x', domains: [{ domain: 'Bad.Example' }], homePage: null }, operation: 0, remark: null }],
    };
    await told(office, { id: 'n#0', filingId: null, is: 'block', block: block({ block: 'ICP/HMDLB', entries }) });
    const list = blacklistIn(office.items);
    expect(await list.names('certificate', '91440300MA5TE2T09X')).toBe(true);
    expect(await list.names('domain', 'bad.example')).toBe(true);
    expect(await list.names('domain', 'good.example')).toBe(false);
    expect(await listed(office)).toMatchObject([{ block: 'ICP/HMDLB', entries: 2 }]);
  });

  it('of code tables is followed from that day on', async () => {
    const office = bureauOffice();
    const [empty, sent] = [tables(''), tables('<Wzfwlx_xx><Id>77</Id><Mc>云服务</Mc><Sfyx>1</Sfyx></Wzfwlx_xx>')];
    await told(office, { id: 'n#0', filingId: null, is: 'block', block: empty });
    expect((await receivedTables(office.derived)).contents).toEqual(contents);
    await told(office, { id: 'n#1', filingId: null, is: 'block', block: sent });
    const [last] = (await receivedTables(office.derived)).contents.slice(-1);
    expect(last).toEqual({ from: '2018-09-17', value: [{ id: 77, name: '云服务', certainty: 'received' }] });
    expect((await receivedTables(office.derived)).contents).toHaveLength(2);
  });

  it('in blocks that nobody knows yet is on the list, with what cannot be read', async () => {
    const office = bureauOffice();
    const other = {
      path: 'ICP/NEUES',
      raw: { name: 'NEUES', content: [] },
      unreadable: ['ICP/NEUES/x'],
      block: 'other',
      entries: null,
    } as const;
    await told(office, { id: 'n#0', filingId: null, is: 'block', block: other });
    expect(await listed(office)).toEqual([{ id: 'n#0', block: 'ICP/NEUES', entries: 0, unreadable: 1 }]);
  });
});
