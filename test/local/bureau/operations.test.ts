import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { FiledRecord } from '#shared/bureau/answers/download';
import { element, type XmlNode } from '#shared/bureau/xml/xml-node';
import { firstFiling, firstFilingBlock, sentWebsite, upload } from './first-filing';
import { codesIn, collected, packed, simulated } from './simulated';

const NUMBER = '浙ICP备2026000001号';
const md5 = (text: string): string => createHash('md5').update(text).digest('hex');
const PASSWORD = element('ICPmm', md5('Mm2026000001'));

const range = (id: number, address = 3221225986): XmlNode =>
  element('Ip_xx', [element('IspIpid', id), element('Qsip', address), element('Zzip', address)]);

const access = (website: string, id: number, password: string): XmlNode =>
  element('XZJR', [
    element('Xzxx', [
      element('Wz_xx', [element('Wzbah', website)]),
      element('IspJrid', id),
      element('Wzfb', [element('Fbdd', 34)]),
      element('Wzjrfs', [element('Jrfs', 5)]),
      range(id + 1),
      element('ICPmm', md5(password)),
    ]),
  ]);

const cancel = (kind: number, id: string, ...more: readonly XmlNode[]): XmlNode =>
  element('ZXBA', [element('Zx_xx', [element('Zxlb', kind), element('Jlid', id), element('Zxly', 1), ...more])]);

const newWebsite = (id: number, domain: string): XmlNode =>
  element('XZWZ', [element('Xzxx', [element('Zt_xx', [element('Ztbah', NUMBER)]), sentWebsite(id, domain)])]);

const change = ({ subject, websites }: FiledRecord, province = 330000, domain?: string): XmlNode => {
  const person = (name: string): XmlNode =>
    element(name, [element('Fzr_xm', '测试员丙'), element('Fzr_sjhm', '10000000002'), element('Fzr_dzyj', 'c@example.test')]);
  return element('BGBA', [
    element('Bgxx', [
      element('Zt_xx', [
        element('Ztid', subject.id),
        element('Dwmc', '示例市新名科技有限公司'),
        element('Baxh', subject.filingNumber ?? ''),
        element('Dwxz', 4),
        element('Txdz', [element('Shengid', province), element('Shiid', province + 100)]),
        element('Zj', [element('Zjlx', 1), element('Zjhm', subject.certificate.number), element('Zjzs', '样板路2号')]),
        person('Fzr'),
      ]),
      ...websites
        .slice(0, 1)
        .map((website) =>
          element('Wz_xx', [
            element('Wzid', website.id),
            element('Wzmc', '新名网站'),
            element('Fwnr', [element('Fwnr_id', 8)]),
            element('Yylb', [element('Yylb_id', 1)]),
            element('Ym_xx', [element('IspYmid', 1), element('Ym', domain ?? website.domains[0]?.domain ?? '')]),
            element('Jr_xx', [
              element('Jrid', website.accesses[0]?.id ?? ''),
              element('Wzfb', [element('Fbdd', 34)]),
              element('Wzjrfs', [element('Jrfs', 5)]),
              range(9, 3221225999),
            ]),
            person('Wz_Fzr'),
            element('Baxh', website.filingNumber ?? ''),
          ]),
        ),
    ]),
  ]);
};

/** A bureau with one filing of two websites; `send` uploads blocks and gives the machine's codes, what came back being kept. */
const begun = async (...more: Parameters<typeof simulated>) => {
  const bureau = simulated(...more);
  let sequence = 0;
  const send = async (...blocks: readonly XmlNode[]): Promise<readonly number[]> => {
    sequence += 1;
    expect(await bureau.client.upload(sequence, packed(upload(blocks)))).toMatchObject({ code: 0 });
    return codesIn(await collected(bureau.client));
  };
  await send(firstFilingBlock({ base: 1000, domains: ['one.example', 'two.example'] }));
  const record = (): FiledRecord => {
    const [first] = bureau.cell.read().records;
    if (first === undefined) throw new Error('not filed');
    return first;
  };
  return { ...bureau, send, record };
};

describe('operations on a filing', () => {
  it('a new website gets the next number, also after one was cancelled', async () => {
    const { send, record } = await begun();
    expect(await send(cancel(1, record().websites[1]?.id ?? ''))).toEqual([1001]);
    expect(await send(newWebsite(3000, 'three.example'))).toEqual([1001]);
    expect(record().websites.map(({ filingNumber }) => filingNumber)).toEqual([`${NUMBER}-1`, `${NUMBER}-3`]);
    expect(await send(newWebsite(4000, 'one.example'))).toEqual([1005, 1021]);
    expect(await send(newWebsite(3000, 'four.example'))).toEqual([1037, 1038, 1039, 1040]);
  });

  it('a new access needs the website’s password', async () => {
    const { send, record } = await begun();
    expect(await send(access(`${NUMBER}-1`, 5000, 'wrong'))).toEqual([1018]);
    expect(await send(access(`${NUMBER}-1`, 5000, 'Mm20260000011'))).toEqual([1001]);
    expect(record().websites[0]?.accesses.map(({ providerId }) => providerId)).toEqual(['1012', '5000']);
    expect(await send(access(`${NUMBER}-9`, 6000, 'Mm20260000019'))).toEqual([1059]);
  });

  it('a change replaces what it names, keeps ids and numbers, and moves to no other province nor domain', async () => {
    const { send, record } = await begun();
    const before = record();
    expect(await send(change(before))).toEqual([1001]);
    expect(record()).toMatchObject({
      subject: { id: before.subject.id, providerId: '1000', name: '示例市新名科技有限公司', filingNumber: NUMBER },
      websites: [{ name: '新名网站', providerId: '1010' }, { name: '样板网站1020' }],
    });
    expect(await send(change(before, 440000))).toEqual([1046]);
    expect(await send(change(before, 330000, 'new.example'))).toEqual([1999]);
    expect(await send(change({ ...before, subject: { ...before.subject, filingNumber: '浙ICP备2026000009号' } }))).toEqual([1016]);
  });

  it('a second change waits for the first', async () => {
    const { send, record } = await begun({ decisions: [{ when: { operation: 4 }, workingDays: 5 }] });
    expect(await send(change(record()))).toEqual([]);
    expect(await send(change(record()))).toEqual([1017]);
  });

  it('the only access of a website is not cancelled, one of two is', async () => {
    const { send, record } = await begun();
    const only = record().websites[0]?.accesses[0]?.id ?? '';
    expect(await send(cancel(2, only))).toEqual([1025]);
    await send(access(`${NUMBER}-1`, 5000, 'Mm20260000011'));
    expect(await send(cancel(2, only))).toEqual([1001]);
    expect(record().websites[0]?.accesses.map(({ providerId }) => providerId)).toEqual(['5000']);
    expect(await send(cancel(2, '123456'))).toEqual([1016]);
  });

  it('a subject is cancelled with its password, once, and can be filed anew', async () => {
    const { send, record, cell } = await begun();
    const { id } = record().subject;
    expect(await send(cancel(0, id))).toEqual([1018]);
    expect(await send(cancel(0, id, PASSWORD))).toEqual([1001]);
    expect(cell.read().records).toEqual([]);
    expect(await send(cancel(0, id, PASSWORD))).toEqual([1049]);
    expect(await send(firstFilingBlock({ base: 8000, domains: ['one.example'], number: '91330100EXAMPLE1000' }))).toEqual([1001]);
  });

  it('cancelling one thing keeps another from being cancelled while it waits', async () => {
    const { send, record } = await begun({ decisions: [{ when: { operation: 7 }, workingDays: 5 }] });
    const { subject, websites } = record();
    expect(await send(cancel(1, websites[0]?.id ?? ''))).toEqual([]);
    expect(await send(cancel(1, websites[0]?.id ?? ''))).toEqual([1030]);
    expect(await send(cancel(0, subject.id, PASSWORD))).toEqual([1043]);
  });

  it('material alone is stored where its owner is filed', async () => {
    const { send } = await begun();
    const material = (number: string, content: string): XmlNode =>
      element('XZHYD', [
        element('Fjxx', [
          ...[element('Fjwjgs', 1), element('Fjyt', 2), element('Fjnr', content)],
          element('Fjssdx', [element('Ssdxlx', 1), element('Ssdxbs', [element('Baxh', number)])]),
        ]),
      ]);
    expect(await send(material(NUMBER, '/9j/4AAQSkZJRg=='))).toEqual([1060]);
    expect(await send(material('京ICP备18000001号', '/9j/4AAQSkZJRg=='))).toEqual([1055]);
    expect(await send(material(NUMBER, 'iVBORw0KGgoAAAAA'))).toEqual([5010]);
    expect(await send(material(NUMBER, `/9j/${'AAAA'.repeat(26_000)}`))).toEqual([1999]);
  });

  it('answers to tasks are kept and not judged', async () => {
    const { send, cell } = await begun();
    const handled = element('WBACLJG', [
      element('Clxx', [
        ...[
          element('Ym', 'five.example'),
          element('IP', 3221225985),
          element('Yys', 1),
          element('Jrs', '990000000001'),
          element('Shengid', 330000),
        ],
        ...[element('Cljg', 1), element('Clyj', '已停止接入'), element('Rbsj', '2026-11-02'), element('Clsx', '2026-11-09')],
      ]),
    ]);
    expect(await send(handled)).toEqual([]);
    expect(cell.read().answers).toHaveLength(1);
  });
});

describe('what is wrong with a file or a record', () => {
  const first = (domain: string, changed: (xml: string) => string): string => changed(firstFiling({ base: 1000, domains: [domain] }));
  const replaced = (from: string | RegExp, to: string) => (xml: string) => xml.replace(from, to);

  it.each<[number, (xml: string) => string]>([
    [5001, replaced('<Bbfs>1</Bbfs>', '')],
    [5001, replaced('</UploadData>', '')],
    [5003, replaced('<Qqdwid>990000000001', '<Qqdwid>990000000002')],
    [5004, replaced('V.3.0', 'V.2.1')],
    [1003, replaced('EXAMPLE1000', 'EXAMPLE0001')],
    [1004, replaced('<Ym>one.example', '<Ym>one_example')],
    [1005, replaced('<Ym>one.example', '<Ym>filed.example')],
    [1006, replaced('<Zzip>3221225985', '<Zzip>3221225984')],
    [1008, replaced('<Zj><Zjlx>1<', '<Zj><Zjlx>99<')],
    [1009, replaced('a@example.test', 'aaa.example.test')],
    [1010, replaced('0571-00000000', '0571 00000000')],
    [1011, replaced('10000000000', '1000000000a')],
    [1014, replaced('<Dwxz>4<', '<Dwxz>77<')],
    [1015, replaced('000000190001010000', '0000001900010100')],
    [1019, replaced('<Shiid>330100', '<Shiid>440100')],
    [1022, replaced('www.one.example', 'www. one.example')],
    [1033, replaced('<Fwnr>', '<Nrlx><Nrlx_xx><Nrlx_id>60</Nrlx_id><Qzsph>1</Qzsph><Spwj>/9j/</Spwj></Nrlx_xx></Nrlx><Fwnr>')],
    [1034, replaced('<Fwnr_id>8<', '<Fwnr_id>60<')],
    [1035, replaced('<Jrfs>5<', '<Jrfs>60<')],
    [1036, replaced('<Fbdd>34<', '<Fbdd>60<')],
    [1041, replaced('www.one.example', 'www.other.example')],
    [1044, replaced('<Fzr_xm>测试员甲</Fzr_xm>', '')],
    [1045, (xml) => xml.replaceAll('3301', '4401').replace('<Shengid>330000', '<Shengid>440000')],
    [1063, (xml) => xml.replaceAll('3221225985', '3221230000')],
    [1066, replaced('<Yylb_id>1<', '<Yylb_id>60<')],
    [1999, replaced('</Ym_xx>', '</Ym_xx><Ym_xx><IspYmid>77</IspYmid><Ym>two.example</Ym></Ym_xx>')],
  ])('is answered with %i', async (code, changed) => {
    const { client } = simulated({}, { province: 'CN-ZJ', ipLibrary: [[3221225984, 3221226239]] });
    await client.upload(1, packed(firstFiling({ base: 2000, domains: ['filed.example'], number: '91330100EXAMPLE0001' })));
    await collected(client);
    expect(await client.upload(2, packed(first('one.example', changed)))).toMatchObject({ code: 0 });
    const codes = codesIn(await collected(client)).filter((one) => !(code !== 1041 && one === 1041) && !(code !== 1005 && one === 1021));
    expect(codes).toEqual([code]);
  });

  it('a file that is no GBK, or breaks the schema, is named', async () => {
    const { client } = simulated();
    await client.upload(1, packed('<UploadData version="V.3.0"><ICP/></UploadData>'));
    expect((await client.download()).file?.xml).toContain('<Dmms>beianinfo.xml</Dmms>');
  });

  it('one record of three asks for what another asks for, and the two others pass', async () => {
    const { client } = simulated();
    const three = upload([
      element('XZBA', [
        ...['one', 'two', 'three'].flatMap((name, index) => {
          const block = firstFilingBlock({ base: 1000 * (index + 1), domains: [`${name}.example`] });
          return typeof block.content === 'string' ? [] : block.content;
        }),
      ]),
    ]);
    await client.upload(1, packed(three.replace('<Ym>two.example', '<Ym>one.example').replace('www.two.', 'www.one.')));
    expect(codesIn(await collected(client))).toEqual([1039, 1001, 1001]);
  });
});
