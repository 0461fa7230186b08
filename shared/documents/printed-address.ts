import { beginsWithDivision } from '#shared/identifiers/division-names';
import { fieldOf, trustAbove } from './field';
import { glyphText, withoutLeadingMarks } from './glyph-text';
import type { ValueGlyphs } from './labelled-value';
import type { Glyph } from './layout';
import type { FieldReading } from './reading';
import { simplifiedPrint } from './simplified';
import { trustThresholds } from './trust-thresholds';

/** What an address ends in: a door, a house, a place. One that breaks off elsewhere, in a number above all, may have lost its end. */
const END = /[室号房层楼栋幢座院村组队店铺屯厦园区庄里苑元户间]$/;

/** Without a stray mark before the place that an address begins with. */
const withoutStray = (glyphs: readonly Glyph[]): readonly Glyph[] => {
  const [first, ...rest] = glyphs;
  const isStray = first !== undefined && !/\p{Script=Han}/u.test(first.char) && beginsWithDivision(glyphText(rest).text);
  return isStray ? rest : glyphs;
};

/** Joins an address that runs over several rows; null where nothing stands there. Confirmed when it begins with a province or city that exists and ends in a door or a house. */
export const printedAddress = (rows: ValueGlyphs): FieldReading | null => {
  const all = withoutLeadingMarks(rows.flat());
  const glyphs = withoutStray(all);
  const value = simplifiedPrint(glyphText(glyphs).text);
  if (value.length < 4) return null;
  const trust =
    glyphs === all && beginsWithDivision(value) && END.test(value)
      ? trustAbove(glyphs, trustThresholds.address, 'lexicon')
      : ({ trusted: false, reason: 'implausible' } as const);
  return fieldOf(value, glyphs, trust);
};
