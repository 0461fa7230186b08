import { checkResidentId } from '#shared/identifiers/resident-id';
import { fieldOf } from './field';
import { type GlyphText, glyphsIn, glyphText } from './glyph-text';
import type { Glyph, Row } from './layout';
import { withoutSpecks, withTwinRestored } from './missing-twin';
import type { FieldReading } from './reading';
import { repairedNumber } from './repaired';

/** Glyphs that recognisers take digits for; only used where the check character then agrees. */
const DIGIT_LOOK_ALIKES: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  D: '0',
  Q: '0',
  l: '1',
  I: '1',
  '|': '1',
  i: '1',
  Z: '2',
  z: '2',
  S: '5',
  s: '5',
  B: '8',
  '×': 'X',
  x: 'X',
  K: 'X',
};

const unmistaken = (text: string): string => [...text].map((char) => DIGIT_LOOK_ALIKES[char] ?? char).join('');

const windows = (source: GlyphText): readonly { text: string; at: number }[] =>
  [...source.text].flatMap((_, at) => {
    const text = unmistaken(source.text.slice(at, at + 18));
    return /^\d{17}[\dX]$/.test(text) ? [{ text, at }] : [];
  });

type Soundness = (text: string) => boolean;

const isSoundResidentId: Soundness = (text) => checkResidentId(text).problems.every((problem) => problem === 'unknown-division');

const readingOf = (text: string, glyphs: readonly Glyph[], isSound: Soundness): FieldReading => {
  if (isSound(text)) return fieldOf(text, glyphs, { trusted: true, reason: 'check-digit' });
  const repaired = repairedNumber(glyphs, text, isSound, unmistaken);
  // One spelling in eleven is sound by chance, so a repaired number alone is no proof.
  return repaired === null
    ? fieldOf(text, glyphs, { trusted: false, reason: 'check-digit-fails' })
    : fieldOf(repaired, glyphs, { trusted: false, reason: 'check-digit-repaired' });
};

/** Numbers of 17 digits that stand alone, with the one that was dropped. */
const shortNumbersOn = (rows: readonly Row[], isSound: Soundness): readonly FieldReading[] =>
  rows.flatMap((row) => {
    const source = glyphText(withoutSpecks(row));
    return [...source.text.matchAll(/(?<![0-9A-Za-z])\d{16}[\dXx](?![0-9A-Za-z])/g)].flatMap(({ 0: text, index }) => {
      const restored = withTwinRestored(text.toUpperCase(), isSound);
      return restored === null ? [] : [fieldOf(restored, glyphsIn(source, index, 17), { trusted: false, reason: 'check-digit-repaired' })];
    });
  });

const numbersOn = (rows: readonly Row[], isSound: Soundness): readonly FieldReading[] =>
  rows.flatMap((row) => {
    const source = glyphText(row);
    return windows(source).map(({ text, at }) => readingOf(text, glyphsIn(source, at, 18), isSound));
  });

/**
 * Finds the 18-character number (公民身份号码) in the rows: the one whose check character is right, else one that was mended (a digit misread, specks within, one
 * of two equal neighbours dropped), else the lowest; null where there is none. Other cards' numbers have the same build, and a soundness of their own.
 */
export const residentNumber = (rows: readonly Row[], isSound: Soundness = isSoundResidentId): FieldReading | null => {
  const found = numbersOn(rows, isSound);
  const isMended = ({ reason }: FieldReading): boolean => reason === 'check-digit-repaired';
  const sure = found.find((reading) => reading.trusted) ?? found.find(isMended);
  if (sure) return sure;
  const clean = numbersOn(rows.map(withoutSpecks), isSound);
  return clean.find((reading) => reading.trusted) ?? clean.find(isMended) ?? shortNumbersOn(rows, isSound)[0] ?? found.at(-1) ?? null;
};

/** How many different numbers with a right check character stand in the rows: more than one means more than one card. */
export const soundNumbersOn = (rows: readonly Row[], isSound: Soundness = isSoundResidentId): number =>
  new Set(
    numbersOn(rows, isSound)
      .filter((reading) => reading.trusted)
      .map((reading) => reading.value),
  ).size;
