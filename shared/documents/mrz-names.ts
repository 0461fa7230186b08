import type { Glyph, Row } from './layout';
import { asLetter, type ZoneText, zoneText } from './mrz-characters';
import { type SecondLine, secondLineIn } from './mrz-line';

/** The first line of a passport's zone: the issuing state and the names, with blanks between their parts. */
export type FirstLine = {
  readonly state: string;
  readonly surname: string;
  readonly givenNames: string;
  readonly surnameGlyphs: readonly Glyph[];
  readonly givenGlyphs: readonly Glyph[];
  /** The line of 44: its fillers run to the end, however many the recogniser saw. */
  readonly text: string;
};

/** A passport's zone as found: the second line, what stands above it, and the rows that are of the zone. */
export type FoundZone = { readonly second: SecondLine; readonly first: FirstLine | null; readonly rows: readonly Row[] };

const LENGTH = 44;
const FORM = /^P[A-Z<]([A-Z0125<]{3})([A-Z0125]+(?:<[A-Z0125]+)*)(?:<<([A-Z0125]+(?:<[A-Z0125]+)*))?<*$/;

const words = (text: string): string => text.replaceAll('<', ' ');

/** The first line out of a line of print; null where its form is another, or a character in it was none of a zone's. */
export const firstLineIn = (line: ZoneText): FirstLine | null => {
  const letters = line.map((one) => ({ ...one, char: asLetter(one.char) }));
  const text = letters.map(({ char }) => char).join('');
  const [whole, state = '', surname = '', given = ''] = FORM.exec(text) ?? [];
  if (whole === undefined || whole.length > LENGTH) return null;
  const glyphs = (from: number, length: number): readonly Glyph[] =>
    letters.slice(from, from + length).flatMap(({ glyph }) => (glyph === null ? [] : [glyph]));
  return {
    state: state.replaceAll('<', ''),
    surname: words(surname),
    givenNames: words(given),
    surnameGlyphs: glyphs(5, surname.length),
    givenGlyphs: glyphs(5 + surname.length + 2, given.length),
    text: text.padEnd(LENGTH, '<'),
  };
};

/** The lines of a row: the reader may have found a row in several pieces, which the zone joins. */
const fits = (row: Row): ZoneText => zoneText(row);

/** Finds a passport's zone: the lowest row with the second line's form, and the first line within two rows above it. */
export const zoneOn = (rows: readonly Row[]): FoundZone | null => {
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at];
    const second = row === undefined ? null : secondLineIn(fits(row));
    if (row === undefined || second === null) continue;
    const above = rows.slice(Math.max(0, at - 2), at).filter((other) => isFirstLike(other));
    const first = above.map((other) => firstLineIn(fits(other))).find((line) => line !== null) ?? null;
    return { second, first, rows: [row, ...above] };
  }
  return null;
};

/** Print that belongs to the zone though it could not be read: a run of fillers shows it. */
const isFirstLike = (row: Row): boolean => {
  const text = fits(row)
    .map(({ char }) => char)
    .join('');
  return /<<|^P</.test(text);
};

/** The first line that the names and the state would give. */
export const firstLineOf = (state: string, surname: string, givenNames: string): string =>
  `P<${state.padEnd(3, '<')}${[surname, givenNames]
    .filter((name) => name !== '')
    .join('<<')
    .replace(/[ -]/g, '<')}`
    .slice(0, LENGTH)
    .padEnd(LENGTH, '<');
