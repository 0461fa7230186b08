import type { Glyph } from './layout';

/** What the recogniser, which knows Chinese print too, takes the filler `<` for. */
const FILLERS = /[<‹«〈《＜く((]/;

const TO_DIGIT: Readonly<Record<string, string>> = { O: '0', D: '0', Q: '0', I: '1', L: '1', Z: '2', S: '5', G: '6', B: '8', '|': '1' };
const TO_LETTER: Readonly<Record<string, string>> = { '0': 'O', '1': 'I', '2': 'Z', '5': 'S', '6': 'G', '8': 'B', '|': 'I' };

/** A character in the alphabet of machine-readable zones, or null for one that has no place there. */
export const zoneCharacter = (char: string): string | null => {
  const plain = char.normalize('NFKC').toUpperCase();
  if (/^[0-9A-Z]$/.test(plain)) return plain;
  return FILLERS.test(plain) ? '<' : null;
};

/** Zone characters with the glyphs they came from; null stands for a filler that was put in. */
export type ZoneText = readonly { readonly char: string; readonly glyph: Glyph | null }[];

/** The characters of a line that a machine-readable zone can hold. */
export const zoneText = (glyphs: readonly Glyph[]): ZoneText =>
  glyphs.flatMap((glyph) => {
    const char = zoneCharacter(glyph.char);
    return char === null ? [] : [{ char, glyph }];
  });

/** A place's character where only a digit, or only a letter, can stand. */
export const asDigit = (char: string): string => TO_DIGIT[char] ?? char;
export const asLetter = (char: string): string => TO_LETTER[char] ?? char;

/** What else a character may be: what the recogniser thought possible, and its look-alike of the other class. */
export const alternativesOf = (char: string, glyph: Glyph | null): readonly string[] => {
  const thought = (glyph?.alternatives ?? []).flatMap((one) => zoneCharacter(one.char) ?? []);
  const alike = [TO_DIGIT[char], TO_LETTER[char]].filter((other) => other !== undefined);
  return [...new Set([...alike, ...thought])].filter((other) => other !== char);
};
