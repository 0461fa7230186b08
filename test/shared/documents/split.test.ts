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
    expect(classify(rowsOf(pageOf([...cardFront, { text: '港澳居民居住证', x: 400, y: 20 }])))).toEqual([]);
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

  it('answers one document, unknown, for an empty page', () => {
    expect(documentsOn(pageOf([]))).toEqual([{ classified: null, lines: [], rows: [] }]);
  });
});
