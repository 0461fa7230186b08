import { beginsWithDivision } from '#shared/identifiers/division-names';
import { fieldOf, trustAbove } from './field';
import { glyphText, withoutLeadingMarks } from './glyph-text';
import type { ValueGlyphs } from './labelled-value';
import type { FieldReading } from './reading';
import { trustThresholds } from './trust-thresholds';

/** What an address ends in: a door, a house, a place. One that breaks off elsewhere, in a number above all, may have lost its end. */
const END = /[室号房层楼栋幢座院村组队店铺屯厦园区庄里苑元户间]$/;

/** Joins an address that runs over several rows; null where nothing stands there. Confirmed when it begins with a province or city that exists and ends in a door or a house. */
export const printedAddress = (rows: ValueGlyphs): FieldReading | null => {
  const glyphs = withoutLeadingMarks(rows.flat());
  const value = glyphText(glyphs).text;
  if (value.length < 4) return null;
  const trust =
    beginsWithDivision(value) && END.test(value)
      ? trustAbove(glyphs, trustThresholds.address, 'lexicon')
      : ({ trusted: false, reason: 'implausible' } as const);
  return fieldOf(value, glyphs, trust);
};
