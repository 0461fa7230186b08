import { confidenceOf, fieldOf } from './field';
import { glyphText } from './glyph-text';
import type { Glyph } from './layout';
import { beginsWithSurname } from './lexicons';
import type { FieldReading } from './reading';
import { trustThresholds } from './trust-thresholds';

/** Chinese names: Han characters, and the dot between parts of a transcribed name. */
const FORM = /^[\p{Script=Han}〇]+(?:·[\p{Script=Han}]+)*$/u;

/** Longer than this without a dot, a name most likely ran into other print. */
const LONGEST_UNDOTTED = 4;

/** Reads a person's name off the glyphs behind its label; null where nothing like a name stands there. */
export const personName = (glyphs: readonly Glyph[]): FieldReading | null => {
  const kept = glyphs.filter((glyph) => /[\p{Script=Han}〇·•・.]/u.test(glyph.char));
  const name = glyphText(kept)
    .text.replace(/[•・.]/g, '·')
    .replace(/^·+|·+$/g, '');
  if (name.length < 2 || name.length > 30) return null;
  const sure =
    FORM.test(name) &&
    (name.length <= LONGEST_UNDOTTED || name.includes('·')) &&
    confidenceOf(kept) >= trustThresholds.personName &&
    beginsWithSurname(name);
  return fieldOf(name, kept, sure ? { trusted: true, reason: 'lexicon' } : { trusted: false, reason: 'below-threshold' }, {
    candidates: true,
  });
};
