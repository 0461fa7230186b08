import { describe, expect, it } from 'vitest';
import { businessLicence } from '#shared/documents/business-licence';
import { rowsOf } from '#shared/documents/layout';
import { type Printed, pageOf } from './page-of';

const landscape: readonly Printed[] = [
  { text: '统一社会信用代码', x: 100, y: 60 },
  { text: '91440300MA5TE2T09X', x: 100, y: 110 },
  { text: '国家企业信用信息', x: 1900, y: 60, em: 20 },
  { text: '营业执照', x: 900, y: 160, em: 90 },
  { text: '名', x: 100, y: 320 },
  { text: '称', x: 230, y: 320 },
  { text: '云岚样例科技有限公司', x: 300, y: 320 },
  { text: '注册资本', x: 1100, y: 320 },
  { text: '壹佰万元整', x: 1300, y: 320 },
  { text: '类', x: 100, y: 400 },
  { text: '型', x: 230, y: 400 },
  { text: '有限责任公司（自然人独资）', x: 300, y: 400 },
  { text: '成立日期', x: 1100, y: 400 },
  { text: '2016年04月12日', x: 1300, y: 400 },
  { text: '法定代表人', x: 100, y: 480 },
  { text: '林样例', x: 310, y: 480 },
  { text: '营业期限', x: 1100, y: 480 },
  { text: '2016年04月12日至长期', x: 1300, y: 480 },
  { text: '经营范围', x: 100, y: 560 },
  { text: '技术服务；网络工程；电子', x: 300, y: 560 },
  { text: '住', x: 1100, y: 560 },
  { text: '所', x: 1230, y: 560 },
  { text: '深圳市福田区样例路12号', x: 1300, y: 560 },
  { text: '产品的销售。', x: 300, y: 610 },
  { text: '3栋405室', x: 1300, y: 610 },
  { text: '登记机关', x: 1100, y: 860 },
  { text: '国家企业信用信息公示系统', x: 100, y: 1000, em: 20 },
];

const portrait: readonly Printed[] = [
  { text: '营业执照', x: 400, y: 60, em: 90 },
  { text: '注册号440301100000016', x: 400, y: 200 },
  { text: '名称云岚样例科技有限公司', x: 100, y: 300 },
  { text: '类型有限责任公司', x: 100, y: 380 },
  { text: '住所深圳市福田区样例路12号', x: 100, y: 460 },
  { text: '法定代表人林样例', x: 100, y: 540 },
  { text: '注册资本100万元', x: 100, y: 620 },
  { text: '成立日期2010年1月3日', x: 100, y: 700 },
  { text: '营业期限2010年1月3日至2020年1月2日', x: 100, y: 780 },
  { text: '经营范围', x: 100, y: 860 },
  { text: '技术服务。', x: 300, y: 860 },
];

const read = (printed: readonly Printed[]) => businessLicence.read(rowsOf(pageOf(printed, { width: 2400, height: 1600 })));
const values = (printed: readonly Printed[]) =>
  Object.fromEntries(Object.entries(read(printed).fields).map(([name, field]) => [name, field.value]));
const changed = (list: readonly Printed[], from: string, to: string) =>
  list.map((line) => (line.text === from ? { ...line, text: to } : line));

const without = (list: readonly Printed[], text: RegExp) => list.filter((line) => !text.test(line.text));

describe('a business licence', () => {
  it('is read in two columns, labels spaced out, values over two rows', () => {
    expect(values(landscape)).toEqual({
      creditCode: '91440300MA5TE2T09X',
      name: '云岚样例科技有限公司',
      type: '有限责任公司(自然人独资)',
      legalRepresentative: '林样例',
      capital: '壹佰万元整',
      establishedOn: '2016-04-12',
      validFrom: '2016-04-12',
      validUntil: 'long-term',
      address: '深圳市福田区样例路12号3栋405室',
      scope: '技术服务;网络工程;电子产品的销售。',
    });
    expect(read(landscape)).toMatchObject({ lost: [], empty: [] });
  });

  it('is read in one column, with the registration number of the older form in place of the credit code', () => {
    const { fields, lost } = read(portrait);
    expect(fields.registrationNumber).toMatchObject({ value: '440301100000016', trusted: true, reason: 'check-digit' });
    expect(fields.address?.value).toBe('深圳市福田区样例路12号');
    expect(fields.validUntil?.value).toBe('2020-01-02');
    expect(lost).toEqual([]);
  });

  it.each([
    ['长期', undefined, 'long-term'],
    ['2016年04月12日至****', '2016-04-12', 'long-term'],
    ['2016年04月12日至', '2016-04-12', 'long-term'],
    ['自2016年04月12日至2036年04月11日', '2016-04-12', '2036-04-11'],
  ])('reads the term %s', (text, from, until) => {
    const { fields } = read(changed(landscape, '2016年04月12日至长期', text));
    expect([fields.validFrom?.value, fields.validUntil?.value]).toEqual([from, until]);
  });

  it.each(['2016年04月12日', '2016年04月12日至20', '2016年04月12日至20-', '2016年04月12日至2036年13月11日'])(
    'does not call the term %s open: its end was lost',
    (text) => {
      const { fields, lost } = read(changed(landscape, '2016年04月12日至长期', text));
      expect(fields.validUntil).toBeUndefined();
      expect(lost).toEqual(['validUntil']);
    },
  );

  it('does not trust a blank end, because a burnt-out day looks the same', () => {
    const blank = read(changed(landscape, '2016年04月12日至长期', '2016年04月12日至')).fields.validUntil;
    expect(blank).toMatchObject({ value: 'long-term', trusted: false });
    expect(read(changed(landscape, '2016年04月12日至长期', '2016年04月12日至****')).fields.validUntil).toMatchObject({ trusted: true });
  });

  it('calls the start of a term that prints none legibly empty', () => {
    expect(read(changed(landscape, '2016年04月12日至长期', '长期')).empty).toEqual(['validFrom']);
  });

  it('does not trust a credit code whose check character is wrong', () => {
    const { fields } = read(changed(landscape, '91440300MA5TE2T09X', '91440300MA5TE2T09Y'));
    expect(fields.creditCode).toMatchObject({ value: '91440300MA5TE2T09Y', trusted: false, reason: 'check-digit-fails' });
  });

  it.each([
    ['whose first character is missing', { text: '样例', x: 360, y: 480 }],
    ['that ran into other print', { text: '林样例登记专用', x: 320, y: 480 }],
  ])('does not trust a legal representative %s', (_, line) => {
    const printed = landscape.map((one) => (one.text === '林样例' ? line : one));
    expect(read(printed).fields.legalRepresentative).toMatchObject({ trusted: false });
  });

  it('takes no year before 1900 for a date', () => {
    expect(read(changed(landscape, '2016年04月12日', '0553年04月12日')).lost).toEqual(['establishedOn']);
  });

  it('does not trust text that lost a bracket', () => {
    expect(read(changed(landscape, '有限责任公司（自然人独资）', '有限责任公司（自然人独')).fields.type).toMatchObject({ trusted: false });
  });

  it('does not trust a type that lost both of its brackets', () => {
    expect(read(landscape).fields.type).toMatchObject({ trusted: true });
    expect(read(changed(landscape, '有限责任公司（自然人独资）', '有限责任公司自然人独资')).fields.type).toMatchObject({ trusted: false });
  });

  it('ends a value above a row whose label was misread', () => {
    const misread = changed(
      changed(portrait, '住所深圳市福田区样例路12号', '任厅深圳市福田区样例路12号'),
      '类型有限责任公司',
      '类型有限责任公司',
    );
    expect(read(misread).fields.type?.value).toBe('有限责任公司');
    expect(read(misread).lost).toEqual(['address']);
  });

  it('reads a scope that runs on beside the authority', () => {
    const beside = landscape.map((line) => (line.text === '登记机关' ? { ...line, y: 610, x: 1500 } : line));
    expect(read(without(beside, /^3栋405室/)).fields.scope?.value).toBe('技术服务;网络工程;电子产品的销售。');
  });

  it('is read in the form of before 2014, whose labels are longer', () => {
    const older = [
      ['名称云岚样例科技有限公司', '企业名称云岚样例科技有限公司'],
      ['类型有限责任公司', '公司类型有限责任公司'],
      ['法定代表人林样例', '法定代表人姓名林样例'],
      ['注册资本100万元', '实收资本50万元'],
    ].reduce((list, [from = '', to = '']) => changed(list, from, to), portrait);
    expect(values(older)).toMatchObject({ name: '云岚样例科技有限公司', type: '有限责任公司', legalRepresentative: '林样例' });
    expect(values(older).capital).toBeUndefined();
  });

  it('expects capital and term only where their labels are printed', () => {
    const short = portrait.filter((line) => !/^(注册资本|营业期限)/.test(line.text));
    expect(read(short).lost).toEqual([]);
  });
});
