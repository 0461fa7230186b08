import { describe, expect, it } from 'vitest';
import { creditCodeOn } from '#shared/documents/credit-code-field';
import { rowsOf } from '#shared/documents/layout';
import { withTwinRestored } from '#shared/documents/missing-twin';
import { residentNumber } from '#shared/documents/resident-number';
import { checkCreditCode } from '#shared/identifiers/credit-code';
import { pageOf } from './page-of';

const rows = (text: string) => rowsOf(pageOf([{ text, x: 100, y: 100 }]));

describe('a number from which one of two equal neighbours was dropped', () => {
  it('is restored where one doubling alone satisfies the check', () => {
    expect(withTwinRestored('123', (text) => text === '1223')).toBe('1223');
    expect(withTwinRestored('123', (text) => text === '1233' || text === '1123')).toBeNull();
    expect(withTwinRestored('123', () => false)).toBeNull();
    // Whichever of two equal neighbours is doubled, the number is the same.
    expect(withTwinRestored('1123', (text) => text === '11123')).toBe('11123');
  });

  it('is an identity card’s, and goes to a person', () => {
    expect(residentNumber(rows('40305199202299954'))).toMatchObject({
      value: '440305199202299954',
      trusted: false,
      reason: 'check-digit-repaired',
    });
  });

  it('is a credit code, and goes to a person', () => {
    const code = '115401043358887182';
    expect(checkCreditCode(code).problems.filter((problem) => problem !== 'unknown-division')).toEqual([]);
    expect(creditCodeOn(rows(`统一社会信用代码${code.slice(1)}`))).toMatchObject({
      value: code,
      trusted: false,
      reason: 'check-digit-repaired',
    });
  });
});

describe('a number with specks within', () => {
  it('is read without them', () => {
    expect(residentNumber(rows('440305.199202299954'))).toMatchObject({ value: '440305199202299954', reason: 'check-digit' });
    expect(creditCodeOn(rows('代码：11540104·3358887182.'))).toMatchObject({ value: '115401043358887182', reason: 'check-digit' });
  });

  it('is not made out of two', () => {
    expect(residentNumber(rows('2012.03.04-2032.03.04'))).toBeNull();
  });
});
