import { fieldOf, type Trust, trustAbove } from './field';
import { glyphText } from './glyph-text';
import { type Glyph, takenFor } from './layout';
import { beginsWithSurname, isSurname } from './lexicons';
import type { FieldReading } from './reading';
import { simplifiedPrint } from './simplified';
import { trustThresholds } from './trust-thresholds';

/** Chinese names: Han characters, and the dot between parts of a transcribed name. */
const FORM = /^[\p{Script=Han}〇]+(?:·[\p{Script=Han}]+)*$/u;

/** Longer than this without a dot, a name most likely ran into other print. */
const LONGEST_UNDOTTED = 4;

/** Rare surnames that networks hardly know, by the everyday character (no surname) that they take for each. */
const RARE_SURNAMES: ReadonlyMap<string, string> = new Map([
  ['斜', '钭'],
  ['逢', '逄'],
  ['咎', '昝'],
]);
/** A surname that only its likeness speaks for is no surer than this. */
const GUESSED = 0.5;

/** Characters that stand in no given name, and what is meant by them in one. */
const IN_GIVEN_NAMES: ReadonlyMap<string, string> = new Map([
  ['杯', '怀'],
  ['坏', '怀'],
  ['或', '彧'],
]);

/** Where no family goes by the first character, the likeliest other reading of it by which one does. */
const withSurname = (glyphs: readonly Glyph[]): readonly Glyph[] => {
  const [first, second, ...rest] = glyphs;
  if (first === undefined || second === undefined || isSurname(first.char) || beginsWithSurname(first.char + second.char)) return glyphs;
  const rare = RARE_SURNAMES.get(first.char);
  const alike = rare === undefined ? undefined : { char: rare, confidence: Math.min(GUESSED, first.confidence) };
  const other = first.alternatives.find(({ char }) => isSurname(char)) ?? alike;
  return other === undefined ? glyphs : [takenFor(first, other), second, ...rest];
};

/** A character that no given name has, as the one that is meant, where the recogniser thought of it. */
const inGivenName = (glyph: Glyph): Glyph => {
  const other = glyph.alternatives.find(({ char }) => char === IN_GIVEN_NAMES.get(glyph.char));
  return other === undefined ? glyph : takenFor(glyph, other);
};

/** Registers print simplified characters: where a network that knows both reads a traditional one and thought of its simplified form, that form. */
const inSimplifiedPrint = (glyph: Glyph): Glyph => {
  const simple = simplifiedPrint(glyph.char);
  const other = simple === glyph.char ? undefined : glyph.alternatives.find(({ char }) => char === simple);
  return other === undefined ? glyph : takenFor(glyph, other);
};

/**
 * Reads a person's name off the glyphs behind its label; null where nothing like a name stands there. Implausible where the form or the
 * surname is none, whatever the confidence. A first character that is no surname, one that no given name has, and a traditional one give way to what else the
 * recogniser thought of.
 */
export const personName = (glyphs: readonly Glyph[]): FieldReading | null => {
  const printed = glyphs.filter((glyph) => /[\p{Script=Han}〇·•・.]/u.test(glyph.char));
  const kept = withSurname(printed.map(inSimplifiedPrint).map(inGivenName));
  const name = glyphText(kept)
    .text.replace(/[•・.]/g, '·')
    .replace(/^·+|·+$/g, '');
  if (name.length < 2 || name.length > 30) return null;
  const isPlausible = FORM.test(name) && (name.length <= LONGEST_UNDOTTED || name.includes('·')) && beginsWithSurname(name);
  const trust: Trust = isPlausible ? trustAbove(kept, trustThresholds.personName, 'lexicon') : { trusted: false, reason: 'implausible' };
  return fieldOf(name, kept, trust, { candidates: true });
};
