import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canEncodeGbk, gbkBytes, gbkText, unencodableIn } from '#functions/adapters/bureau/gbk';

describe('the characters that GBK carries', () => {
  it.each(['A', '示', '·', '—', '～', '〇', 'Ⅳ', '镕', '堃', 'Ё'])('%s goes', (character) => {
    expect(canEncodeGbk(character)).toBe(true);
  });

  it.each([
    ['€', 'a single byte of Windows'],
    ['ǹ', 'only in GB 18030'],
    ['㐀', 'four bytes in GB 18030'],
    ['䶮', 'two bytes in GB 18030, none in code page 936'],
    ['𠮷', 'outside the first plane'],
    ['\uE000', 'private use'],
    ['\u0080', 'a control character'],
    ['é́', 'two characters'],
    ['😀', 'a picture'],
  ])('%s does not go: %s', (character) => {
    expect(canEncodeGbk(character)).toBe(false);
  });

  it('are some 22 000: ASCII and the two-byte characters of code page 936', () => {
    const plane = Array.from({ length: 0x10000 }, (_, point) => String.fromCharCode(point));
    expect(plane.filter(canEncodeGbk)).toHaveLength(0x80 + 21_791);
  });

  it('come back as they went, for every text in which nothing was refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const kept = [...text].filter(canEncodeGbk).join('');
        expect(unencodableIn(kept)).toEqual([]);
        expect(gbkText(gbkBytes(kept))).toBe(kept);
      }),
    );
  });

  it('are read beyond their own set in what a bureau sends', () => {
    expect(gbkText(Buffer.from([0xfe, 0x9f]))).toBe('䶮');
    expect(gbkText(Buffer.from([0x81]))).toBeNull();
  });
});
