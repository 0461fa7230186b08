import { describe, expect, it } from 'vitest';
import { classify } from '#shared/documents/classify';
import { homeReturnPermit } from '#shared/documents/home-return-permit';
import { rowsOf } from '#shared/documents/layout';
import { documentsOn } from '#shared/documents/split';
import { taiwanPermit } from '#shared/documents/taiwan-permit';
import { type Printed, pageOf } from './page-of';

const HOME_RETURN: readonly Printed[] = [
  { text: '港澳居民来往内地通行证', x: 300, y: 60 },
  { text: '姓名', x: 500, y: 160 },
  { text: '陈样例', x: 680, y: 160 },
  { text: 'CHAN, YEUNG LAI', x: 680, y: 240 },
  { text: '出生日期', x: 500, y: 320 },
  { text: '1992.02.29', x: 680, y: 320 },
  { text: '性别', x: 1000, y: 320 },
  { text: '女', x: 1120, y: 320 },
  { text: '有效期限', x: 500, y: 400 },
  { text: '2013.06.01-2023.05.31', x: 680, y: 400 },
  { text: '签发机关', x: 500, y: 480 },
  { text: '公安部出入境管理局', x: 680, y: 480 },
  { text: '证件号码', x: 500, y: 560 },
  { text: 'H00000001', x: 680, y: 560 },
  { text: '签发次数', x: 1000, y: 560 },
  { text: '01', x: 1200, y: 560 },
];

const changed = (from: string, to: string): readonly Printed[] =>
  HOME_RETURN.map((line) => (line.text === from ? { ...line, text: to } : line));
const read = (printed: readonly Printed[]) => homeReturnPermit.read(rowsOf(pageOf(printed)));
const TAIWAN = changed('港澳居民来往内地通行证', '台湾居民来往大陆通行证').map((line) =>
  line.text === 'H00000001' ? { ...line, text: '00000001' } : line,
);

describe('a home-return permit', () => {
  it('gives every field and says why each may pass', () => {
    const { fields, lost } = read(HOME_RETURN);
    expect(lost).toEqual([]);
    expect(Object.fromEntries(Object.entries(fields).map(([name, { value, reason }]) => [name, [value, reason]]))).toEqual({
      name: ['陈样例', 'lexicon'],
      nameLatin: ['CHAN, YEUNG LAI', 'plausible'],
      number: ['H00000001', 'plausible'],
      sex: ['female', 'lexicon'],
      birthDate: ['1992-02-29', 'plausible'],
      validFrom: ['2013-06-01', 'plausible'],
      validUntil: ['2023-05-31', 'plausible'],
      authority: ['公安部出入境管理局', 'lexicon'],
    });
  });

  it('is one document, though an identity card prints some of its words', () => {
    expect(documentsOn(pageOf(HOME_RETURN)).map(({ classified }) => classified?.kind.kind)).toEqual(['home-return-permit']);
  });

  it('reads the two digits that older cards add', () => {
    expect(read(changed('H00000001', 'H0000000103')).fields.number?.value).toBe('H0000000103');
  });

  it('reads its number though print of the next line touches it', () => {
    expect(
      read(changed('签发次数', '3签发次数').map((line) => (line.text === '3签发次数' ? { ...line, x: 1050 } : line))).fields.number?.value,
    ).toBe('H00000001');
  });

  it('loses a number of another form, which no other print replaces', () => {
    expect(read(changed('H00000001', 'C0000001')).lost).toEqual(['number']);
  });

  it('does not trust a number with one unsure digit, for nothing confirms it', () => {
    const unsure = HOME_RETURN.map((line) => (line.text === 'H00000001' ? { ...line, confidence: 0.94 } : line));
    expect(read(unsure).fields.number).toMatchObject({ trusted: false, reason: 'below-threshold' });
  });

  it('does not trust a term that no permit has', () => {
    const { fields } = read(changed('2013.06.01-2023.05.31', '2013.06.01-2022.05.31'));
    expect(fields.validUntil).toMatchObject({ value: '2022-05-31', trusted: false, reason: 'implausible' });
  });

  it('puts right a misread character of the authority and does not trust it then', () => {
    expect(read(changed('公安部出入境管理局', '公安邮出入境管理局')).fields.authority).toMatchObject({
      value: '公安部出入境管理局',
      trusted: false,
    });
  });
});

describe('a Taiwan permit', () => {
  it('is told from the other permit by its title, and has a number of eight digits', () => {
    const rows = rowsOf(pageOf(TAIWAN));
    expect(classify(rows).map(({ kind }) => kind.kind)).toEqual(['taiwan-permit']);
    expect(taiwanPermit.read(rows).fields.number).toMatchObject({ value: '00000001', trusted: true });
  });
});
