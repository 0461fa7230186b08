import { fieldOf, type Trust, trustAbove } from './field';
import { glyphText } from './glyph-text';
import type { Glyph } from './layout';
import { beginsWithSurname } from './lexicons';
import type { FieldReading } from './reading';
import { trustThresholds } from './trust-thresholds';

/** Chinese names: Han characters, and the dot between parts of a transcribed name. */
const FORM = /^[\p{Script=Han}〇]+(?:·[\p{Script=Han}]+)*$/u;

/** Longer than this without a dot, a name most likely ran into other print. */
const LONGEST_UNDOTTED = 4;

/**
 * Reads a person's name off the glyphs behind its label; null where nothing like a name stands there. Implausible where the form or the
 * surname is none, whatever the confidence.
 */
export const personName = (glyphs: readonly Glyph[]): FieldReading | null => {
  const kept = glyphs.filter((glyph) => /[\p{Script=Han}〇·•・.]/u.test(glyph.char));
  const name = glyphText(kept)
    .text.replace(/[•・.]/g, '·')
    .replace(/^·+|·+$/g, '');
  if (name.length < 2 || name.length > 30) return null;
  const isPlausible = FORM.test(name) && (name.length <= LONGEST_UNDOTTED || name.includes('·')) && beginsWithSurname(name);
  const trust: Trust = isPlausible ? trustAbove(kept, trustThresholds.personName, 'lexicon') : { trusted: false, reason: 'implausible' };
  return fieldOf(name, kept, trust, { candidates: true });
};
