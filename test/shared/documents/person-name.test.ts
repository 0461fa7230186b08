import { describe, expect, it } from 'vitest';
import { rowsOf } from '#shared/documents/layout';
import { personName } from '#shared/documents/person-name';
import { pageOf } from './page-of';

const read = (text: string, confidence: number) => {
  const field = personName(rowsOf(pageOf([{ text, x: 100, y: 100, confidence }])).flat());
  return field && [field.value, field.trusted, field.reason];
};

describe('a person’s name', () => {
  it('is trusted by surname, form and confidence', () => {
    expect(read('林样例', 0.99)).toEqual(['林样例', true, 'lexicon']);
    expect(read('林样例', 0.5)).toEqual(['林样例', false, 'below-threshold']);
  });

  it.each(['样例林', '林样例样例', '林··样例'])('is implausible, however sure, where surname or form is none: %s', (text) => {
    expect(read(text, 0.999)?.slice(1)).toEqual([false, 'implausible']);
    expect(read(text, 0.1)?.slice(1)).toEqual([false, 'implausible']);
  });

  const doubted = (text: string, at: number, others: string, confidence = 0.99) => {
    const glyphs = rowsOf(pageOf([{ text, x: 100, y: 100, confidence }])).flat();
    const alternatives = [...others].map((char, i) => ({ char, confidence: 0.006 / (i + 1) }));
    const field = personName(glyphs.map((glyph, i) => (i === at ? { ...glyph, alternatives } : glyph)));
    return field && [field.value, field.trusted, field.candidates?.includes(text)];
  };

  it('begins with the likeliest surname where its first character is none, and goes to a person', () => {
    expect(doubted('逢样例', 0, '峰逄逯')).toEqual(['逄样例', false, true]);
    expect(doubted('逢样例', 0, '峰隆')).toEqual(['隆样例', false, true]);
    // No other reading is a surname, the reading is one, or two characters are one together.
    expect(doubted('逄样例', 0, '峰')?.[0]).toBe('逄样例');
    expect(doubted('峰样例', 0, '样')?.[0]).toBe('峰样例');
    expect(doubted('元样例', 0, '亓')?.[0]).toBe('元样例');
    expect(doubted('令狐样', 0, '冷')?.[0]).toBe('令狐样');
  });

  it('begins with the rare surname that networks take its first character for, and goes to a person', () => {
    expect(read('逢样例', 0.99)).toEqual(['逄样例', false, 'implausible']);
    expect(read('斜样例', 0.99)).toEqual(['钭样例', false, 'implausible']);
    expect(doubted('逢样例', 0, '峰')).toEqual(['逄样例', false, true]);
  });

  it('holds no character that given names do not, where the recogniser thought of the one that is meant, and goes to a person', () => {
    expect(doubted('林样杯', 2, '怀')).toEqual(['林样怀', false, true]);
    expect(doubted('林或样', 1, '战彧')).toEqual(['林彧样', false, true]);
    expect(doubted('林样杯', 2, '林')?.[0]).toBe('林样杯');
  });

  it('is in simplified print where the recogniser thought of it, and goes to a person', () => {
    expect(doubted('黃样例', 0, '黄')).toEqual(['黄样例', false, true]);
    expect(doubted('林静靜', 2, '静')).toEqual(['林静静', false, true]);
    expect(doubted('林样昇', 2, '异')?.slice(0, 2)).toEqual(['林样昇', true]);
  });

  it('is nothing where one character stands', () => {
    expect(read('林', 0.99)).toBeNull();
  });
});
