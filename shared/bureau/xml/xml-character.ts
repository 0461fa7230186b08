/** True for a code point that XML 1.0 can carry (production `Char`); lone surrogates and most control characters are none. */
export const isXmlCodePoint = (code: number): boolean =>
  code === 0x9 ||
  code === 0xa ||
  code === 0xd ||
  (code >= 0x20 && code <= 0xd7_ff) ||
  (code >= 0xe0_00 && code <= 0xff_fd) ||
  (code >= 0x1_00_00 && code <= 0x10_ff_ff);

/** The same as a pattern: megabytes of base64 are looked through at once. */
const ILLEGAL = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** The place of the first character that XML cannot carry, counted in characters (code points) from 0, or null. */
export const firstIllegalCharacter = (text: string): number | null => {
  const unit = text.search(ILLEGAL);
  return unit === -1 ? null : [...text.slice(0, unit)].length;
};
