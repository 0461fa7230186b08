import { fieldOf, trustAbove } from './field';
import { glyphText, withoutLeadingMarks } from './glyph-text';
import type { ValueGlyphs } from './labelled-value';
import type { Glyph } from './layout';
import { printedDay } from './printed-day';
import type { FieldReading } from './reading';
import { simplifiedPrint } from './simplified';
import { trustThresholds } from './trust-thresholds';
import { inUnitWords } from './unit-words';

/** The rows of a value as one run of glyphs without what no value begins with, and their text. */
export const joined = (rows: ValueGlyphs): { readonly glyphs: readonly Glyph[]; readonly text: string } => {
  const glyphs = withoutLeadingMarks(rows.flat());
  return { glyphs, text: simplifiedPrint(glyphText(glyphs).text) };
};

/** False where a bracket was opened or closed alone: part of the text is missing. */
const isBalanced = (text: string): boolean => text.split(/[(（【]/).length === text.split(/[)）】]/).length;

/** Reads free text off its rows; null where nothing stands there. Implausible where a bracket is single, or where `form` is given and not met. */
export const printedText = (rows: ValueGlyphs, form?: RegExp): FieldReading | null => {
  const { glyphs, text } = joined(rows);
  if (text === '') return null;
  const whole = isBalanced(text) && !/[、,;。]{2}/.test(text) && (form?.test(text) ?? true);
  return fieldOf(text, glyphs, whole ? trustAbove(glyphs, trustThresholds.text, 'plausible') : { trusted: false, reason: 'implausible' });
};

/** Reads the name of a firm or another unit; null below two characters. Confirmed when it ends as such names do and no bracket is single. */
export const unitName = (rows: ValueGlyphs, ending: RegExp): FieldReading | null => {
  const { glyphs, text } = joined([inUnitWords(rows.flat())]);
  if (text.length < 2) return null;
  const trust =
    ending.test(text) && isBalanced(text)
      ? trustAbove(glyphs, trustThresholds.firmName, 'plausible')
      : ({ trusted: false, reason: 'implausible' } as const);
  return fieldOf(text, glyphs, trust, { candidates: true });
};

/** Reads a day; null where none stands there. */
export const dayField = (rows: ValueGlyphs): FieldReading | null => {
  const { glyphs, text } = joined(rows);
  const day = printedDay(text);
  return day === null ? null : fieldOf(day, glyphs, trustAbove(glyphs, trustThresholds.date, 'plausible'));
};
