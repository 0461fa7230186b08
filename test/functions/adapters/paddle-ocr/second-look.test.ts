import { describe, expect, it } from 'vitest';
import { betterOf, isDoubtful, widened } from '#functions/adapters/paddle-ocr/second-look';
import type { Character } from '#shared/documents/page';

/** Characters set evenly over a line, from `start` to `end` of its length. */
const line = (text: string, options: { confidence?: number; start?: number; end?: number } = {}): readonly Character[] => {
  const { confidence = 0.99, start = 0, end = 1 } = options;
  const width = (end - start) / text.length;
  return [...text].map((char, i) => ({ char, confidence, from: start + i * width, to: start + (i + 1) * width, alternatives: [] }));
};

const weakAt = (characters: readonly Character[], at: number, other: string, own: number): readonly Character[] =>
  characters.map((character, i) =>
    i === at ? { ...character, confidence: own, alternatives: [{ char: other, confidence: 0.9 - own }] } : character,
  );

describe('a line is looked at again', () => {
  it('where its end has room for a character that was not read', () => {
    expect(isDoubtful(line('广东省深圳市', { end: 0.86 }), 7)).toBe(true);
    expect(isDoubtful(line('广东省深圳市', { start: 0.14 }), 7)).toBe(true);
    expect(isDoubtful(line('广东省深圳市'), 6)).toBe(false);
  });

  it('where two characters leave room between them', () => {
    const [left, right] = [line('律师', { end: 0.4 }), line('务所', { start: 0.6 })];
    expect(isDoubtful([...left, ...right], 5)).toBe(true);
    expect(isDoubtful([...line('律师', { end: 0.5 }), ...line('务所', { start: 0.5 })], 5)).toBe(false);
  });

  it('where a character is weak, unless the whole line is hardly text', () => {
    expect(isDoubtful(weakAt(line('律师事务所'), 2, '亊', 0.5), 5)).toBe(true);
    expect(isDoubtful(line('律师事务所', { confidence: 0.5 }), 5)).toBe(false);
    expect(isDoubtful([], 5)).toBe(false);
  });
});

describe('a wider cut', () => {
  it('adds paper before and after, above and below', () => {
    const cut = widened(
      [
        [100, 100],
        [300, 100],
        [300, 140],
        [100, 140],
      ],
      0.25,
      0.1,
    );
    expect(cut).toEqual([
      [90, 96],
      [310, 96],
      [310, 144],
      [90, 144],
    ]);
  });
});

describe('two looks at one line', () => {
  const textOf = (characters: readonly Character[]): string => characters.map(({ char }) => char).join('');

  it('agree on the character that both together hold likeliest', () => {
    const first = weakAt(line('云楼巷'), 1, '栖', 0.5);
    const second = weakAt(line('云栖巷'), 1, '楼', 0.7);
    const { characters } = betterOf(first, second);
    expect(textOf(characters)).toBe('云栖巷');
    expect(characters[1]?.confidence).toBeCloseTo(0.55);
    expect(characters[1]?.alternatives.map(({ char }) => char)).toEqual(['楼']);
  });

  it('are not mixed where one of them is shifted', () => {
    const first = weakAt(line('来・源财'), 1, '源', 0.4);
    const second = weakAt(line('来源・财'), 2, '源', 0.6);
    expect(textOf(betterOf(first, second).characters)).toBe('来源・财');
  });

  it('give the longer reading where it is as sure', () => {
    const { characters, isSecond } = betterOf(line('南山区'), line('南山区拾', { confidence: 0.97 }));
    expect([textOf(characters), isSecond]).toEqual(['南山区拾', true]);
  });

  it('give the first where what the second adds is weak, or the second is shorter', () => {
    expect(textOf(betterOf(line('万元'), weakAt(line('5万元'), 0, '¥', 0.59)).characters)).toBe('万元');
    expect(textOf(betterOf(line('人民币万元'), line('民币万元')).characters)).toBe('人民币万元');
  });
});
