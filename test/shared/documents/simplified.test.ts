import { describe, expect, it } from 'vitest';
import { rowsOf } from '#shared/documents/layout';
import { printedAddress } from '#shared/documents/printed-address';
import { unitName } from '#shared/documents/printed-text';
import { simplifiedPrint } from '#shared/documents/simplified';
import { pageOf } from './page-of';

const rows = (text: string) => rowsOf(pageOf([{ text, x: 100, y: 100 }]));

describe('print of mainland registers', () => {
  it('is simplified, character by character', () => {
    expect(simplifiedPrint('农業农村局样例大廈(A)12号')).toBe('农业农村局样例大厦(A)12号');
  });

  it('is read so in units’ names and addresses', () => {
    expect(unitName(rows('兰州市农業农村局'), /局$/)?.value).toBe('兰州市农业农村局');
    expect(printedAddress(rows('广东省深圳市福田区样例大廈12号'))?.value).toBe('广东省深圳市福田区样例大厦12号');
  });
});

describe('an address', () => {
  it('that begins behind a stray mark is read without it, and goes to a person', () => {
    expect(printedAddress(rows('2广东省深圳市福田区样例路12号'))).toMatchObject({ value: '广东省深圳市福田区样例路12号', trusted: false });
    expect(printedAddress(rows('广东省深圳市福田区样例路12号'))).toMatchObject({ value: '广东省深圳市福田区样例路12号', trusted: true });
  });

  it('keeps a first character that is part of a place', () => {
    expect(printedAddress(rows('样广东省深圳市福田区样例路12号'))?.value).toBe('样广东省深圳市福田区样例路12号');
  });
});
