import { describe, expect, it } from 'vitest';
import { hmtResidencePermit } from '#shared/documents/hmt-residence-permit';
import { rowsOf } from '#shared/documents/layout';
import { residencePermit, temporaryResidencePermit } from '#shared/documents/residence-permit';
import { documentsOn } from '#shared/documents/split';
import { type Printed, pageOf } from './page-of';

const HMT: readonly Printed[] = [
  { text: '姓名', x: 100, y: 100 },
  { text: '林样例', x: 240, y: 100 },
  { text: '性别', x: 100, y: 190 },
  { text: '女', x: 240, y: 190 },
  { text: '出生', x: 100, y: 280 },
  { text: '1992年2月29日', x: 240, y: 280 },
  { text: '住址', x: 100, y: 370 },
  { text: '广东省深圳市福田区样例路', x: 240, y: 370 },
  { text: '12号3栋405室', x: 240, y: 425 },
  { text: '公民身份号码', x: 100, y: 600 },
  { text: '820000199202299922', x: 420, y: 600 },
];

const RESIDENCE: readonly Printed[] = [
  { text: '广东省居住证', x: 500, y: 40 },
  { text: '姓名', x: 400, y: 140 },
  { text: '林样例', x: 640, y: 140 },
  { text: '性别', x: 400, y: 210 },
  { text: '女', x: 640, y: 210 },
  { text: '公民身份号码', x: 400, y: 280 },
  { text: '44030519920229992X', x: 680, y: 280 },
  { text: '户籍地址', x: 400, y: 350 },
  { text: '湖南省长沙市岳麓区示范街8号', x: 680, y: 350 },
  { text: '居住地址', x: 400, y: 420 },
  { text: '广东省深圳市福田区样例路', x: 680, y: 420 },
  { text: '12号3栋405室', x: 680, y: 475 },
  { text: '有效期限', x: 400, y: 560 },
  { text: '2017.03.02-2018.03.01', x: 680, y: 560 },
];

const kindsOn = (printed: readonly Printed[]) => documentsOn(pageOf(printed)).map(({ classified }) => classified?.kind.kind);
const valuesOf = (fields: Readonly<Record<string, { readonly value: string }>>) =>
  Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value]));

describe('a residence permit of Hong Kong, Macau and Taiwan residents', () => {
  it('is told from an identity card by its number alone', () => {
    expect(kindsOn(HMT)).toEqual(['hmt-residence-permit']);
    const resident = HMT.map((line) => (line.text.startsWith('82') ? { ...line, text: '44030519920229992X' } : line));
    expect(kindsOn(resident)).toEqual(['resident-id-front']);
  });

  it('gives its fields; the number confirms birthday and sex', () => {
    const { fields, lost } = hmtResidencePermit.read(rowsOf(pageOf(HMT)));
    expect(lost).toEqual([]);
    expect(valuesOf(fields)).toEqual({
      name: '林样例',
      number: '820000199202299922',
      address: '广东省深圳市福田区样例路12号3栋405室',
      sex: 'female',
      birthDate: '1992-02-29',
    });
    expect(fields.number).toMatchObject({ trusted: true, reason: 'check-digit' });
    expect(fields.birthDate).toMatchObject({ trusted: true, reason: 'agrees-with-number' });
  });
});

describe('a residence permit', () => {
  it('gives the address where the holder lives, not the one of registration', () => {
    const { fields, lost } = residencePermit.read(rowsOf(pageOf(RESIDENCE)));
    expect(lost).toEqual([]);
    expect(valuesOf(fields)).toEqual({
      name: '林样例',
      number: '44030519920229992X',
      address: '广东省深圳市福田区样例路12号3栋405室',
      sex: 'female',
      validFrom: '2017-03-02',
      validUntil: '2018-03-01',
    });
  });

  it('is one document, though it prints an identity card’s words', () => {
    expect(kindsOn(RESIDENCE)).toEqual(['residence-permit']);
  });

  it('does not expect a term whose label was not seen, and loses one that cannot be read', () => {
    const without = RESIDENCE.filter(({ y }) => y < 560);
    expect(residencePermit.read(rowsOf(pageOf(without))).lost).toEqual([]);
    const unread = RESIDENCE.filter(({ text }) => !text.startsWith('2017'));
    expect(residencePermit.read(rowsOf(pageOf(unread))).lost).toEqual(['validFrom', 'validUntil']);
  });
});

describe('a temporary residence permit', () => {
  it('calls the address otherwise', () => {
    const printed = RESIDENCE.map((line) => ({ ...line, text: line.text.replace('居住证', '暂住证').replace('居住地址', '暂住地址') }));
    expect(kindsOn(printed)).toEqual(['temporary-residence-permit']);
    expect(temporaryResidencePermit.read(rowsOf(pageOf(printed))).fields.address?.value).toBe('广东省深圳市福田区样例路12号3栋405室');
  });
});
