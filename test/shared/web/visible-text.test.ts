import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell } from '#shared/web/csv';
import { visible } from '#shared/web/visible-text';

const TURNING = ['\u061c', '\u200e', '\u200f', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069'];

describe('a text made visible', () => {
  it('shows by its number what would turn the reading about', () => {
    expect(visible('cba\u202egnp.exe\u061c')).toBe('cba[U+202E]gnp.exe[U+061C]');
  });

  it('holds nothing that turns, and loses nothing else', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...TURNING), fc.string())), (parts) => {
        const shown = visible(parts.join(''));
        expect(TURNING.some((one) => shown.includes(one))).toBe(false);
        for (const part of parts) if (!TURNING.some((one) => part.includes(one))) expect(shown).toContain(part);
      }),
    );
  });

  it('leaves Chinese, joined emoji and blanks as they are', () => {
    expect(visible('张三 👩‍💻\u3000a\u00a0b')).toBe('张三 👩‍💻\u3000a\u00a0b');
  });
});

describe('a cell of an export', () => {
  it('shows what turns, and is inert where that stood before a formula', () => {
    expect(csvCell('a\u202eb')).toBe('"a[U+202E]b"');
    for (const turn of TURNING) expect(csvCell(`${turn}=1+1`)).toMatch(/^"\[U\+/);
  });
});
