import { mrzCheckDigit } from '#shared/identifiers/passport';
import type { Glyph } from './layout';
import { alternativesOf, asDigit, asLetter, type ZoneText } from './mrz-characters';

/** A stretch of a zone with its check digit: as it holds now, and whether a character was exchanged so that it does. */
export type CheckedPart = {
  readonly text: string;
  readonly sound: boolean;
  readonly repaired: boolean;
  readonly glyphs: readonly Glyph[];
};

/** The second line of a passport's zone, taken apart (ICAO Doc 9303-4). `text` is the line of 44, null where it could not be completed. */
export type SecondLine = {
  readonly number: CheckedPart;
  readonly nationality: { readonly text: string; readonly glyphs: readonly Glyph[] };
  readonly birth: CheckedPart;
  readonly sex: { readonly text: string; readonly glyphs: readonly Glyph[] };
  readonly expiry: CheckedPart;
  readonly text: string | null;
  /** True where the check digit over the whole line holds. */
  readonly composite: boolean;
};

const glyphsOf = (part: ZoneText): readonly Glyph[] => part.flatMap(({ glyph }) => (glyph === null ? [] : [glyph]));
const textOf = (part: ZoneText): string => part.map(({ char }) => char).join('');

/** The one way of exchanging a single character so that the check digit holds; null where there is none, or more than one. */
const exchanged = (part: ZoneText, check: string, allowed: RegExp): string | null => {
  const chars = part.map(({ char }) => char);
  const found = new Set(
    part.flatMap(({ char, glyph }, at) =>
      alternativesOf(char, glyph)
        .map((other) => chars.with(at, other).join(''))
        .filter((text) => allowed.test(text) && mrzCheckDigit(text) === check),
    ),
  );
  return found.size === 1 ? ([...found][0] ?? null) : null;
};

const checkedPart = (part: ZoneText, check: ZoneText, allowed: RegExp): CheckedPart => {
  const text = textOf(part);
  const digit = asDigit(textOf(check));
  const glyphs = glyphsOf([...part, ...check]);
  if (allowed.test(text) && mrzCheckDigit(text) === digit) return { text, sound: true, repaired: false, glyphs };
  const repaired = exchanged(part, digit, allowed);
  return repaired === null ? { text, sound: false, repaired: false, glyphs } : { text: repaired, sound: true, repaired: true, glyphs };
};

const FILLER = { char: '<', glyph: null } as const;

/** Brings the end of the line (14 optional characters and two check digits) to its length: fillers are what gets lost, in their longest run. */
const completedEnd = (end: string): string | null => {
  const missing = 16 - end.length;
  if (missing === 0) return end;
  const runs = [...end.matchAll(/<+/g)].sort((a, b) => b[0].length - a[0].length);
  const [longest] = runs;
  if (longest === undefined) return missing === 15 ? `${'<'.repeat(15)}${end}` : null;
  if (missing < 0 && longest[0].length <= -missing) return null;
  const length = longest[0].length + missing;
  return `${end.slice(0, longest.index)}${'<'.repeat(length)}${end.slice(longest.index + longest[0].length)}`;
};

const isOptionalSound = (end: string): boolean =>
  mrzCheckDigit(end.slice(0, 14)) === end.charAt(14) || (end.charAt(14) === '<' && /^<+$/.test(end.slice(0, 14)));

/** True where every check digit of a second line of 44 holds. */
export const isSoundLine = (line: string): boolean =>
  line.length === 44 &&
  [
    [0, 9],
    [13, 19],
    [21, 27],
  ].every(([from = 0, to = 0]) => mrzCheckDigit(line.slice(from, to)) === line.charAt(to)) &&
  isOptionalSound(line.slice(28)) &&
  mrzCheckDigit(`${line.slice(0, 10)}${line.slice(13, 20)}${line.slice(21, 43)}`) === line.charAt(43);

/** The ways to write the end with look-alikes exchanged, fewest exchanges first; at most six doubtful places are tried. */
const spellings = (end: string): readonly string[] => {
  const doubtful = [...end].flatMap((char, at) => (alternativesOf(char, null).length > 0 ? [at] : [])).slice(0, 6);
  const all = Array.from({ length: 1 << doubtful.length }, (_, mask) => ({
    count: doubtful.filter((__, bit) => (mask >> bit) & 1).length,
    text: doubtful.reduce((text, at, bit) => {
      const [other] = alternativesOf(text.charAt(at), null);
      return (mask >> bit) & 1 && other !== undefined ? `${text.slice(0, at)}${other}${text.slice(at + 1)}` : text;
    }, end),
  }));
  return all.sort((a, b) => a.count - b.count).map(({ text }) => text);
};

/** The form that the places of the line allow, look-alikes of the other class admitted: number, check, state, birth, check, sex, expiry, check. */
const FORM = /^[0-9A-Z<]{9}[0-9OQDILZSGB][A-Z<0125688]{3}[0-9OQDILZSGB<]{6}[0-9OQDILZSGB][MF<][0-9OQDILZSGB<]{6}[0-9OQDILZSGB]/;

const within = (text: ZoneText, inItsClass: (char: string) => string): ZoneText =>
  text.map((one) => ({ ...one, char: inItsClass(one.char) }));

const takenApart = (line: ZoneText): SecondLine => {
  const number = checkedPart(line.slice(0, 9), line.slice(9, 10), /^[0-9A-Z]{1,9}<*$/);
  const birth = checkedPart(within(line.slice(13, 19), asDigit), line.slice(19, 20), /^\d{2}[\d<]{4}$/);
  const expiry = checkedPart(within(line.slice(21, 27), asDigit), line.slice(27, 28), /^\d{2}[\d<]{4}$/);
  const nationality = within(line.slice(10, 13), asLetter);
  const sex = line.slice(20, 21);
  const head = [
    `${number.text}${asDigit(textOf(line.slice(9, 10)))}`,
    textOf(nationality),
    `${birth.text}${asDigit(textOf(line.slice(19, 20)))}`,
    textOf(sex),
    `${expiry.text}${asDigit(textOf(line.slice(27, 28)))}`,
  ] as const;
  const lastDigit = (end: string): string => mrzCheckDigit(`${head[0]}${head[2]}${head[4]}${end.slice(0, 15)}`);
  const composite = (end: string): boolean => lastDigit(end) === end.charAt(15);
  const completed = completedEnd(textOf(line.slice(28)));
  const spelled = completed === null ? null : (spellings(completed).find((text) => isOptionalSound(text) && composite(text)) ?? completed);
  // The last digit follows from all others: one that was lost among the fillers is known, though it proves nothing any more.
  const isCut = spelled?.charAt(15) === '<' && isOptionalSound(spelled) && [number, birth, expiry].every(({ sound }) => sound);
  const end = spelled !== null && isCut ? `${spelled.slice(0, 15)}${lastDigit(spelled)}` : spelled;
  return {
    number,
    nationality: { text: textOf(nationality), glyphs: glyphsOf(nationality) },
    birth,
    sex: { text: textOf(sex), glyphs: glyphsOf(sex) },
    expiry,
    text: end === null ? null : `${head.join('')}${end}`,
    composite: end !== null && !isCut && isOptionalSound(end) && composite(end),
  };
};

const soundness = (line: SecondLine): number =>
  [line.number, line.birth, line.expiry].reduce((sum, part) => sum + (part.sound ? (part.repaired ? 1 : 2) : 0), line.composite ? 2 : 0);

/**
 * Finds the second line of a passport's zone in a line of print; null where nothing has its form. A number of less than nine
 * characters is tried with the fillers that the recogniser drops.
 */
export const secondLineIn = (line: ZoneText): SecondLine | null => {
  const found: SecondLine[] = [];
  for (let from = 0; from + 26 <= line.length && from < 8; from++) {
    for (let length = 9; length >= 6; length--) {
      const padded = [
        ...line.slice(from, from + length),
        ...Array.from({ length: 9 - length }, () => FILLER),
        ...line.slice(from + length),
      ];
      if (FORM.test(textOf(padded))) found.push(takenApart(padded));
    }
  }
  return found.sort((a, b) => soundness(b) - soundness(a))[0] ?? null;
};
