import iconv from 'iconv-lite';
import type { UnencodableCharacter } from '#functions/bureau-ports';

// iconv-lite's `gbk` also knows some 2 100 characters of GB 18030 that older systems read as something else; `cp936` is the set that all agree on.
const TABLE = 'cp936';

/** Whether the bureau's files can carry a character: ASCII, or two bytes of code page 936. The single byte that Windows added for € is no GBK. */
export const canEncodeGbk = (character: string): boolean => {
  const bytes = iconv.encode(character, TABLE);
  const [first = 0] = bytes;
  return first < 0x80 ? bytes.length === 1 && character === String.fromCharCode(first) : bytes.length === 2 && first > 0x80 && first < 0xff;
};

/** Every character of a text that GBK cannot carry, with its code point and its place, counted in UTF-16 units from 0. */
export const unencodableIn = (text: string): readonly UnencodableCharacter[] =>
  [...text.matchAll(/\P{ASCII}/gu)].flatMap(({ 0: character, index }) => {
    const point = character.codePointAt(0) ?? 0;
    const codePoint = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
    return canEncodeGbk(character) ? [] : [{ character, codePoint, position: index }];
  });

/** A text in GBK. Only for texts in which `unencodableIn` finds nothing: anything else would become a question mark. */
export const gbkBytes = (text: string): Uint8Array => iconv.encode(text, TABLE);

/** The text of GBK bytes, read as GB 18030, which contains it; null where bytes stand that neither has. */
export const gbkText = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};
