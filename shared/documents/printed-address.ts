import { beginsWithDivision } from '#shared/identifiers/division-names';
import { fieldOf, trustAbove } from './field';
import { glyphText, withoutLeadingMarks } from './glyph-text';
import type { ValueGlyphs } from './labelled-value';
import type { FieldReading } from './reading';
import { trustThresholds } from './trust-thresholds';

/** Joins an address that runs over several rows; null where nothing stands there. Confirmed when it begins with a province or city that exists. */
export const printedAddress = (rows: ValueGlyphs): FieldReading | null => {
  const glyphs = withoutLeadingMarks(rows.flat());
  const value = glyphText(glyphs).text;
  if (value.length < 4) return null;
  const trust = beginsWithDivision(value)
    ? trustAbove(glyphs, trustThresholds.address, 'lexicon')
    : ({ trusted: false, reason: 'implausible' } as const);
  return fieldOf(value, glyphs, trust);
};
