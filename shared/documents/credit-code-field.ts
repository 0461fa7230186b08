import { checkCreditCode } from '#shared/identifiers/credit-code';
import { checkRegistrationNumber } from '#shared/identifiers/registration-number';
import { fieldOf } from './field';
import { type GlyphText, glyphsIn, glyphText } from './glyph-text';
import type { Glyph, Row } from './layout';
import { withoutSpecks, withTwinRestored } from './missing-twin';
import type { FieldReading } from './reading';
import { repairedNumber } from './repaired';

/** Letters that no credit code holds, and what they are misread from. */
const LOOK_ALIKES: Readonly<Record<string, string>> = { O: '0', I: '1', Z: '2', S: '5', '|': '1' };

const unmistaken = (text: string): string => [...text.toUpperCase()].map((char) => LOOK_ALIKES[char] ?? char).join('');

const isSound = (code: string): boolean => checkCreditCode(code).problems.every((problem) => problem === 'unknown-division');

/** True when the character at `outer` belongs to the same run of letters and digits as the one at `inner`. */
const goesOn = ({ text, glyphAt }: GlyphText, outer: number, inner: number): boolean =>
  /[0-9A-Z]/i.test(text[outer] ?? '') && glyphAt[outer]?.line === glyphAt[inner]?.line;

const codesIn = (source: GlyphText): readonly FieldReading[] =>
  [...source.text].flatMap((_, at) => {
    const text = unmistaken(source.text.slice(at, at + 18));
    if (!/^[0-9A-Y]{2}\d{6}[0-9A-Y]{10}$/.test(text) || goesOn(source, at - 1, at) || goesOn(source, at + 18, at + 17)) return [];
    const glyphs = glyphsIn(source, at, 18);
    if (isSound(text)) return [fieldOf(text, glyphs, { trusted: true, reason: 'check-digit' })];
    const repaired = repairedNumber(glyphs, text, isSound, unmistaken);
    return [
      repaired === null
        ? fieldOf(text, glyphs, { trusted: false, reason: 'check-digit-fails' })
        : fieldOf(repaired, glyphs, { trusted: false, reason: 'check-digit-repaired' }),
    ];
  });

/** Codes of 17 characters that stand alone, with the one that was dropped. */
const shortCodesIn = (source: GlyphText): readonly FieldReading[] =>
  [...source.text].flatMap((_, at) => {
    const text = unmistaken(source.text.slice(at, at + 17));
    if (!/^[0-9A-Y]{17}$/.test(text) || goesOn(source, at - 1, at) || goesOn(source, at + 17, at + 16)) return [];
    const restored = withTwinRestored(text, isSound);
    return restored === null ? [] : [fieldOf(restored, glyphsIn(source, at, 17), { trusted: false, reason: 'check-digit-repaired' })];
  });

/**
 * Finds the unified social credit code: the one whose check character is right, else one that was mended (a character misread, specks within, one of two
 * equal neighbours dropped), else the first of its form; null where there is none.
 */
export const creditCodeOn = (rows: readonly Row[]): FieldReading | null => {
  const found = rows.flatMap((row) => codesIn(glyphText(row)));
  const isMended = ({ reason }: FieldReading): boolean => reason === 'check-digit-repaired';
  const sure = found.find((reading) => reading.trusted) ?? found.find(isMended);
  if (sure) return sure;
  const clean = rows.map((row) => glyphText(withoutSpecks(row)));
  const cleaned = clean.flatMap(codesIn);
  return cleaned.find((reading) => reading.trusted) ?? cleaned.find(isMended) ?? clean.flatMap(shortCodesIn)[0] ?? found[0] ?? null;
};

/** The registration number (注册号) of the older form, off the glyphs behind its label. */
export const registrationNumberOn = (glyphs: readonly Glyph[]): FieldReading | null => {
  const source = glyphText(glyphs);
  const match = /\d{15}/.exec(source.text);
  if (!match) return null;
  const sound = checkRegistrationNumber(match[0]).problems.every((problem) => problem === 'unknown-division');
  return fieldOf(
    match[0],
    glyphsIn(source, match.index, 15),
    sound ? { trusted: true, reason: 'check-digit' } : { trusted: false, reason: 'check-digit-fails' },
  );
};
