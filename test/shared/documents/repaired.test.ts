import { describe, expect, it } from 'vitest';
import type { Glyph } from '#shared/documents/layout';
import { rowsOf } from '#shared/documents/layout';
import { repairedNumber } from '#shared/documents/repaired';
import { residentNumber } from '#shared/documents/resident-number';
import { pageOf } from './page-of';

type Alternative = readonly [at: number, char: string, confidence: number];

const glyphsOf = (text: string, alternatives: readonly Alternative[]): readonly Glyph[] => {
  const page = pageOf([{ text, x: 100, y: 100 }]);
  return (rowsOf(page)[0] ?? []).map((glyph, i) => ({
    ...glyph,
    alternatives: alternatives.filter(([at]) => at === i).map(([, char, confidence]) => ({ char, confidence })),
  }));
};

const isEven = (text: string): boolean => [...text].reduce((sum, digit) => sum + Number(digit), 0) % 2 === 0;

describe('a checked number that does not hold', () => {
  it('is mended by the likeliest other reading that holds', () => {
    const glyphs = glyphsOf('1233', [
      [0, '2', 0.02],
      [2, '8', 0.3],
    ]);
    expect(repairedNumber(glyphs, '1233', isEven)).toBe('1283');
  });

  it('is mended in two places where one does not do', () => {
    const glyphs = glyphsOf('1233', [
      [0, '7', 0.2],
      [2, '8', 0.3],
    ]);
    expect(repairedNumber(glyphs, '1233', (text) => text === '7283')).toBe('7283');
  });

  it('is left alone where two readings are about equally likely', () => {
    const glyphs = glyphsOf('1233', [
      [0, '2', 0.25],
      [2, '8', 0.3],
    ]);
    expect(repairedNumber(glyphs, '1233', isEven)).toBeNull();
  });

  it('is left alone where no other reading holds, or none is likely at all', () => {
    expect(repairedNumber(glyphsOf('1233', [[0, '3', 0.4]]), '1233', isEven)).toBeNull();
    expect(repairedNumber(glyphsOf('1233', [[0, '2', 0.001]]), '1233', isEven)).toBeNull();
    expect(repairedNumber(glyphsOf('123', [[0, '2', 0.3]]), '1233', isEven)).toBeNull();
  });
});

describe('a resident ID number whose check character fails', () => {
  const NUMBER = '440305199202299954';
  const misread = (alternative: string) => {
    const page = pageOf([{ text: NUMBER.replace('0305', '0306'), x: 100, y: 100 }]);
    const lines = page.lines.map((line) => ({
      ...line,
      characters: line.characters.map((character, i) =>
        i === 5 ? { ...character, alternatives: [{ char: alternative, confidence: 0.2 }] } : character,
      ),
    }));
    return residentNumber(rowsOf({ lines }));
  };

  it('is mended from what else was seen, and says so, and is not trusted by itself', () => {
    expect(misread('5')).toMatchObject({ value: NUMBER, trusted: false, reason: 'check-digit-repaired' });
  });

  it('is mended by a letter that looks like the digit', () => {
    expect(misread('S')).toMatchObject({ value: NUMBER, reason: 'check-digit-repaired' });
  });

  it('stays as it was read where nothing else was seen that holds', () => {
    expect(misread('7')).toMatchObject({ trusted: false, reason: 'check-digit-fails' });
  });
});
