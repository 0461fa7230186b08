import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finderFor, finderOf, isWithin, wordsOf, wordText } from '#shared/rules/facts/word-finder';

describe('a text as words are looked for in it', () => {
  it.each([
    ['赌 博', '赌博'],
    ['賭·博', '赌博'],
    ['赌-（博）', '赌博'],
    ['Ｐｈｐ开发', 'PHP开发'],
    ['中\u200B国', '中国'],
    ['★', ''],
  ])('%s', (text, expected) => expect(wordText(text)).toBe(expected));
});

describe('a word finder', () => {
  it('says what it found and where', () => {
    expect(finderOf(['中国', '国家'])('在中国家里')).toEqual([
      { word: '中国', start: 1, end: 3 },
      { word: '国家', start: 2, end: 4 },
    ]);
  });
  it('finds a word at the very end, and every time', () => {
    expect(finderOf(['手记'])('手记与手记').map(({ start }) => start)).toEqual([0, 3]);
  });
  it('puts the longer of two words at one place first, and leaves out words of one character', () => {
    expect(finderOf(['浦东', '浦东新区', '浦'])('浦东新区').map(({ word }) => word)).toEqual(['浦东新区', '浦东']);
    expect(finderOf(['浦'])('青浦')).toEqual([]);
  });
  it('finds exactly the words that are there', () => {
    const word = fc.stringMatching(/^[甲乙丙丁]{2,3}$/);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), fc.stringMatching(/^[甲乙丙丁戊]{0,12}$/), (words, text) => {
        const found = new Set(finderOf(words)(text).map((hit) => hit.word));
        expect([...found].sort()).toEqual([...new Set(words.filter((one) => text.includes(one)))].sort());
      }),
    );
  });
  it('is made once for a list that is held', () => {
    const words = ['中国'];
    expect(finderFor(words)).toBe(finderFor(words));
    expect(finderFor(['中国'])).not.toBe(finderFor(words));
  });
});

describe('hits', () => {
  const hit = (word: string, start: number) => ({ word, start, end: start + word.length });
  it('lie within a longer one or beside it', () => {
    expect(isWithin(hit('人民', 2), [hit('人民路', 2)])).toBe(true);
    expect(isWithin(hit('民路', 3), [hit('人民路', 2)])).toBe(true);
    expect(isWithin(hit('人民', 1), [hit('人民路', 2)])).toBe(false);
    expect(isWithin(hit('路口', 4), [hit('人民路', 2)])).toBe(false);
    expect(isWithin(hit('人民', 2), [])).toBe(false);
  });
  it('are named once, the longest of those at one place', () => {
    expect(wordsOf([hit('浦东新区', 0), hit('浦东', 0)])).toEqual(['浦东新区']);
    expect(wordsOf([hit('浦东', 0), hit('东新', 1)])).toEqual(['浦东', '东新']);
    expect(wordsOf([hit('浦东新区', 0), hit('浦东', 0), hit('浦东', 6), hit('浦东', 9)])).toEqual(['浦东新区', '浦东']);
  });
});
