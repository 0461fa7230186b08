import { fieldOf, trustAbove } from './field';
import { glyphText, matchesIn } from './glyph-text';
import type { Glyph, Row } from './layout';
import type { FieldReading } from './reading';
import { trustThresholds } from './trust-thresholds';

/** Where the label stands too near to what is printed before it, its words on the row still tell. */
const onRows = (rows: readonly Row[]): readonly Glyph[] =>
  rows.flatMap((row) => matchesIn(glyphText(row), /性?别[男女]/g)).at(0)?.glyphs ?? [];

/** The sex printed behind its label: 男 or 女; null where neither stands there. */
export const printedSex = (rows: readonly Row[], behind: readonly Glyph[]): FieldReading | null => {
  const glyph = [...behind, ...onRows(rows)].find(({ char }) => char === '男' || char === '女');
  if (glyph === undefined) return null;
  return fieldOf(glyph.char === '男' ? 'male' : 'female', [glyph], trustAbove([glyph], trustThresholds.listed, 'lexicon'));
};
