import { describe, expect, it } from 'vitest';
import { classify } from '#shared/documents/classify';
import { rowsOf } from '#shared/documents/layout';
import { documentsOn } from '#shared/documents/split';
import { cardBack, cardFront, type Printed, pageOf } from './page-of';

const kinds = (printed: readonly Printed[]) => documentsOn(pageOf(printed)).map((document) => document.classified?.kind.kind ?? null);
const shifted = (printed: readonly Printed[], dx: number, dy: number) =>
  printed.map((line) => ({ ...line, x: line.x + dx, y: line.y + dy }));

describe('classify', () => {
  it('knows each side of a card by its own words', () => {
    expect(classify(rowsOf(pageOf(cardFront))).map(({ kind }) => kind.kind)).toEqual(['resident-id-front']);
    expect(classify(rowsOf(pageOf(cardBack))).map(({ kind }) => kind.kind)).toEqual(['resident-id-back']);
  });

  it('does not take a residence permit for an identity card', () => {
    expect(classify(rowsOf(pageOf([...cardFront, { text: '港澳居民居住证', x: 400, y: 20 }]))).map(({ kind }) => kind.kind)).toEqual([
      'hmt-residence-permit',
    ]);
  });

  it('says nothing of print that belongs to no kind', () => {
    expect(kinds([{ text: '关于召开年度会议的通知', x: 100, y: 100 }])).toEqual([null]);
  });
});

describe('documentsOn', () => {
  it.each([
    ['above', shifted(cardBack, 0, 900)],
    ['beside', shifted(cardBack, 1400, 0)],
  ])('parts both sides of a card that share a page, the front %s the back', (_, back) => {
    const [front, other] = documentsOn(pageOf([...cardFront, ...back], { width: 3000, height: 2000 }));
    expect(front?.classified?.kind.kind).toBe('resident-id-front');
    expect(other?.classified?.kind.kind).toBe('resident-id-back');
    expect(front?.lines).toHaveLength(cardFront.length);
    expect(front?.classified?.kind.read(front.rows).fields.address?.value).toBe('广东省深圳市福田区样例路12号3栋405室');
    expect(other?.classified?.kind.read(other.rows).fields.validUntil?.value).toBe('2032-03-04');
  });

  it('parts a licence from the two sides of a card below it, though each side knows the licence for none of its own', () => {
    const licence: readonly Printed[] = [
      { text: '营业执照', x: 500, y: 100, em: 80 },
      { text: '统一社会信用代码91440300MA5TE2T09X', x: 300, y: 220 },
      { text: '名称云岚样例科技有限公司', x: 100, y: 320 },
      { text: '经营范围技术服务。', x: 100, y: 400 },
    ];
    expect(kinds([...licence, ...shifted(cardFront, 0, 700), ...shifted(cardBack, 0, 1600)])).toEqual([
      'business-licence',
      'resident-id-front',
      'resident-id-back',
    ]);
  });

  it('splits no card off a passport that names the country as its authority, whether its zone was read or not', () => {
    const page: readonly Printed[] = [
      { text: '护照', x: 85, y: 60 },
      { text: '护照号/PassportNo', x: 1236, y: 130 },
      { text: 'PASSPORT', x: 90, y: 150 },
      { text: '姓名/Name', x: 570, y: 230 },
      { text: '国籍/Nationality', x: 810, y: 340 },
      { text: '有效期至/Dateofexpiry', x: 1236, y: 550 },
      { text: '签发机关/Authority', x: 570, y: 650 },
      { text: '中华人民共和国国家移民管理局', x: 570, y: 690 },
    ];
    const zone: Printed = { text: 'G123456786CHN6403201M2307057<<<<<<<<<<<<<<00', x: 110, y: 1110 };
    expect(kinds([...page, zone])).toEqual(['passport']);
    expect(kinds(page)).toEqual(['passport']);
  });

  it('does not cut a document between its own words and its own form', () => {
    const zone: Printed = { text: 'G123456786CHN6403201M2307057<<<<<<<<<<<<<<00', x: 110, y: 1600 };
    const words: readonly Printed[] = [
      { text: 'PASSPORT', x: 90, y: 60 },
      { text: '护照号/PassportNo', x: 1236, y: 60 },
    ];
    expect(kinds([...words, ...shifted(cardBack, 0, 500), zone])).toHaveLength(1);
  });

  it.each([
    ['fronts', cardFront],
    ['backs', cardBack],
  ])('trusts nothing where two %s share a page', (_, card) => {
    const [document] = documentsOn(pageOf([...card, ...shifted(card, 0, 900)]));
    const read = document?.classified?.kind.read(document.rows);
    expect(Object.values(read?.fields ?? {}).map(({ trusted }) => trusted)).not.toContain(true);
  });

  it('answers one document, unknown, for an empty page', () => {
    expect(documentsOn(pageOf([]))).toEqual([{ classified: null, lines: [], rows: [] }]);
  });
});
