import { fieldOf, type Trust, trustAbove } from './field';
import { glyphText } from './glyph-text';
import type { Glyph } from './layout';
import { beginsWithSurname, isSurname } from './lexicons';
import type { FieldReading } from './reading';
import { simplifiedPrint } from './simplified';
import { trustThresholds } from './trust-thresholds';

/** Chinese names: Han characters, and the dot between parts of a transcribed name. */
const FORM = /^[\p{Script=Han}〇]+(?:·[\p{Script=Han}]+)*$/u;

/** Longer than this without a dot, a name most likely ran into other print. */
const LONGEST_UNDOTTED = 4;

/** The glyph as the recogniser would have it, were it this other character: no surer than it was of that. */
const swapped = (glyph: Glyph, { char, confidence }: Glyph['alternatives'][number]): Glyph => ({
  ...glyph,
  char,
  confidence,
  alternatives: [{ char: glyph.char, confidence: glyph.confidence }, ...glyph.alternatives.filter((one) => one.char !== char)],
});

/** Where no family goes by the first character, the likeliest other reading of it by which one does. */
const withSurname = (glyphs: readonly Glyph[]): readonly Glyph[] => {
  const [first, second, ...rest] = glyphs;
  if (first === undefined || second === undefined || isSurname(first.char) || beginsWithSurname(first.char + second.char)) return glyphs;
  const other = first.alternatives.find(({ char }) => isSurname(char));
  return other === undefined ? glyphs : [swapped(first, other), second, ...rest];
};

/** Registers print simplified characters: where a network that knows both reads a traditional one and thought of its simplified form, that form. */
const inSimplifiedPrint = (glyph: Glyph): Glyph => {
  const simple = simplifiedPrint(glyph.char);
  const other = simple === glyph.char ? undefined : glyph.alternatives.find(({ char }) => char === simple);
  return other === undefined ? glyph : swapped(glyph, other);
};

/**
 * Reads a person's name off the glyphs behind its label; null where nothing like a name stands there. Implausible where the form or the
 * surname is none, whatever the confidence. A first character that is no surname, and a traditional one, give way to what else the recogniser thought of.
 */
export const personName = (glyphs: readonly Glyph[]): FieldReading | null => {
  const kept = withSurname(glyphs.filter((glyph) => /[\p{Script=Han}〇·•・.]/u.test(glyph.char)).map(inSimplifiedPrint));
  const name = glyphText(kept)
    .text.replace(/[•・.]/g, '·')
    .replace(/^·+|·+$/g, '');
  if (name.length < 2 || name.length > 30) return null;
  const isPlausible = FORM.test(name) && (name.length <= LONGEST_UNDOTTED || name.includes('·')) && beginsWithSurname(name);
  const trust: Trust = isPlausible ? trustAbove(kept, trustThresholds.personName, 'lexicon') : { trusted: false, reason: 'implausible' };
  return fieldOf(name, kept, trust, { candidates: true });
};
