import { afterEach, describe, expect, it } from 'vitest';
import { type BureauCell, memoryCell } from '#local/bureau/in-process';
import { type Push, pushed } from '#local/bureau/push';
import { type ServedBureau, serveBureau } from '#local/bureau/serve';
import { newBureau } from '#local/bureau/state';
import { stateFrom, stateText } from '#local/bureau/stored-state';
import { parseDownload } from '#shared/bureau/answers/download';
import { schemaFaults } from '#shared/bureau/schema/schema-faults';
import { readXml } from '#shared/bureau/xml/read-xml';
import { firstFiling } from './first-filing';
import { codesIn, collected, MONDAY, packed, simulated } from './simulated';

const NUMBER = '浙ICP备2026000001号';

const PUSHES: readonly (readonly [string, Push])[] = [
  ['ICP/HMDLB', { push: 'blacklisted-subject', name: '样例公司', certificateType: 1, number: '91330100EXAMPLE77X', operation: 0 }],
  ['ICP/HMDLB', { push: 'blacklisted-website', name: '样例网站', domains: ['black.example'], operation: 0 }],
  ['ICP/XGTZ', { push: 'rectification', filingNumber: `${NUMBER}-1`, text: '请在首页底部标明备案号' }],
  ['ICP/HSRW', { push: 'verification-task', filingNumber: NUMBER }],
  ['ICP/WBAWZLB', { push: 'unfiled-website', domain: 'unfiled.example', ip: 3221225985 }],
  ['ICP/FFJRHMD', { push: 'illegal-access', domain: 'illegal.example', ip: 3221225985 }],
  ['ICP/HCJG', { push: 'audit', filingNumber: NUMBER, reason: '证件号码有误' }],
  ['JCDM', { push: 'content-code', id: 8, valid: false }],
  ['ICP/ZXSJ', { push: 'cancellation', filingNumber: `${NUMBER}-1` }],
  ['ICP/ZXSJ', { push: 'cancellation', filingNumber: NUMBER }],
  ['SJTB/ICP', { push: 'synchronisation' }],
];

const filed = async () => {
  const bureau = simulated();
  await bureau.client.upload(1, packed(firstFiling({ base: 1000, domains: ['one.example'] })));
  await collected(bureau.client);
  return bureau;
};

describe('what a bureau sends of itself', () => {
  it.each(PUSHES)('%s keeps the published schema and is read back whole', async (block, push) => {
    const { cell } = await filed();
    const after = pushed(cell.read(), push, MONDAY);
    const xml = after.outbox[0]?.xml ?? '';
    const read = readXml(xml);
    expect(read.ok ? schemaFaults(read.value, 'download') : read).toEqual([]);
    const parsed = parseDownload(xml);
    expect(parsed.ok ? parsed.value.blocks.map((one) => [one.path, one.unreadable]) : parsed).toEqual([[block, []]]);
  });

  it('binds what is sent afterwards', async () => {
    for (const [code, push] of [
      [1064, { push: 'blacklisted-website', name: '样例网站', domains: ['two.example'], operation: 0 }],
      [1065, { push: 'blacklisted-subject', name: '样例公司', certificateType: 1, number: '91330100EXAMPLE2000', operation: 0 }],
      [1034, { push: 'content-code', id: 8, valid: false }],
    ] as const satisfies readonly (readonly [number, Push])[]) {
      const { cell, client } = await filed();
      cell.write(pushed(cell.read(), push, MONDAY));
      await client.upload(2, packed(firstFiling({ base: 2000, domains: ['two.example'] })));
      expect(codesIn(await collected(client))).toEqual([code]);
    }
  });

  it('may be anything', () => {
    expect(pushed(newBureau(), { push: 'raw', xml: '<DownloadData/>' }, MONDAY).outbox).toMatchObject([{ xml: '<DownloadData/>' }]);
  });
});

describe('a stored bureau', () => {
  it('is the same bureau', async () => {
    const { cell } = await filed();
    const state = pushed(cell.read(), { push: 'unfiled-website', domain: 'unfiled.example', ip: 1 }, MONDAY);
    expect(stateFrom(stateText(state))).toEqual(state);
  });

  it('of another form is refused', () => {
    expect(() => stateFrom('{"version":2}')).toThrow(/version/);
  });
});

describe('a served bureau, turned by hand', () => {
  let bureau: ServedBureau | undefined;
  afterEach(() => bureau?.close());

  const begin = async (cell: BureauCell): Promise<string> => {
    bureau = await serveBureau({ cell, nowMs: () => MONDAY });
    return `${bureau.baseUrl}/simulator`;
  };

  const post = (url: string, body: unknown): Promise<Response> =>
    fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

  it('shows its books, waits by its clock, and takes scripts, pushes and filings of others', async () => {
    const cell = memoryCell(newBureau());
    const url = await begin(cell);
    expect(await (await post(`${url}/script`, { decisions: [{ workingDays: 20 }] })).json()).toMatchObject({ lastSequence: 0 });
    const seed = { filingNumber: '浙ICP备18000001号', name: '样例公司', certificateType: 1, certificateNumber: '91330100EXAMPLE88X' };
    await post(`${url}/seed`, [{ ...seed, websites: [{ name: '样例网站', domains: ['seeded.example'] }] }]);
    await post(`${url}/push`, { push: 'rectification', filingNumber: '浙ICP备18000001号-1', text: '整改' });
    const turned = await (await post(`${url}/turn`, { days: 10 })).json();
    expect(turned).toMatchObject({
      time: '2026-11-12T12:00:00',
      outbox: ['R990000000001N000001'],
      filed: [{ filingNumber: '浙ICP备18000001号', websites: [{ filingNumber: '浙ICP备18000001号-1', domains: ['seeded.example'] }] }],
      passwords: { 浙ICP备18000001号: 'Mm18000001' },
    });
    expect(await (await fetch(url)).json()).toEqual(turned);
  });

  it('answers with the place of a mistake, and to nothing but JSON', async () => {
    const url = await begin(memoryCell(newBureau()));
    const wrong = await post(`${url}/turn`, { days: 'many' });
    expect([wrong.status, await wrong.json()]).toEqual([422, { problems: [{ path: ['days'], message: expect.any(String) }] }]);
    expect((await fetch(`${url}/turn`, { method: 'POST', body: '{"days":1}' })).status).toBe(405);
    expect((await post(`${url}/unknown`, {})).status).toBe(404);
    expect((await fetch(`${url}/turn`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' })).status).toBe(400);
  });
});
