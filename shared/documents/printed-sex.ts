import { fieldOf, trustAbove } from './field';
import type { Glyph } from './layout';
import type { FieldReading } from './reading';
import { trustThresholds } from './trust-thresholds';

/** The sex printed behind its label: 男 or 女; null where neither stands there. */
export const printedSex = (glyphs: readonly Glyph[]): FieldReading | null => {
  const glyph = glyphs.find(({ char }) => char === '男' || char === '女');
  if (glyph === undefined) return null;
  return fieldOf(glyph.char === '男' ? 'male' : 'female', [glyph], trustAbove([glyph], trustThresholds.listed, 'lexicon'));
};
