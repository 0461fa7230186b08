import { describe, expect, it } from 'vitest';
import { rowsOf, textOf } from '#shared/documents/layout';
import { inUnitWords } from '#shared/documents/unit-words';
import { pageOf } from './page-of';

/** A name of which one character may be another, so likely. */
const doubted = (text: string, at: number, char: string, confidence = 0.2) => {
  const glyphs = rowsOf(pageOf([{ text, x: 100, y: 100 }])).flat();
  const read = inUnitWords(glyphs.map((glyph, i) => (i === at ? { ...glyph, alternatives: [{ char, confidence }] } : glyph)));
  return [textOf(read), read[at]?.confidence];
};

describe('a unit’s name', () => {
  it('holds the words that such names are made of, where the recogniser thought of them, as sure as it was of that', () => {
    expect(doubted('广东样例信息技市有限公司', 7, '术')).toEqual(['广东样例信息技术有限公司', 0.2]);
    expect(doubted('样例公共资原交易中心', 5, '源')).toEqual(['样例公共资源交易中心', 0.2]);
  });

  it('stays as it was read where the recogniser hardly thought of one, where none results, and where a word stands already', () => {
    expect(doubted('广东样例信息技市有限公司', 7, '术', 0.05)).toEqual(['广东样例信息技市有限公司', 0.99]);
    expect(doubted('广东样例信息技市有限公司', 7, '巿')).toEqual(['广东样例信息技市有限公司', 0.99]);
    expect(doubted('样例科学技艺中心', 3, '技')).toEqual(['样例科学技艺中心', 0.99]);
  });
});
