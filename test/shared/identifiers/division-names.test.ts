import { describe, expect, it } from 'vitest';
import { beginsWithDivision } from '#shared/identifiers/division-names';

describe('a text that begins with a division', () => {
  it.each([
    ['a province, whole or shortened', '广东省样例路12号'],
    ['a prefecture of which no county follows', '深圳市样例路12号3栋405室'],
    ['the longest prefecture', '克孜勒苏柯尔克孜自治州样例路1号'],
    ['an autonomous prefecture', '伊犁哈萨克自治州样例路1号'],
    ['a county', '福田区样例路12号'],
    ['a retired county', '崇文区样例路12号'],
  ])('is told by the name of %s', (_, text) => {
    expect(beginsWithDivision(text)).toBe(true);
  });

  it.each(['样例路12号深圳市', '深训市样例路12号', '深圳', ''])('is not %j', (text) => {
    expect(beginsWithDivision(text)).toBe(false);
  });
});
