import type { ValueGlyphs } from './labelled-value';
import type { Glyph } from './layout';
import { personName } from './person-name';
import type { FieldReading } from './reading';

/** Wider apart than this, in heights of a line, two characters are not of one person's name. */
export const NAME_GAP = 1;

/** In heights of a line; a character is about 0.8 wide. */
const SHIFT = 0.6;

const COLON = /^[:：]$/;

/** True where the name follows its label (and its colon) so closely that no character can be missing between. */
const follows = (first: Glyph, row: readonly Glyph[], label: readonly Glyph[] | undefined): boolean => {
  const before = row[0] && COLON.test(row[0].char) ? row[0] : label?.at(-1);
  return before !== undefined && first.x0 - before.x1 < SHIFT * first.em;
};

/**
 * A person's name that stands in one column with the value `above`: one that begins right of it lost its first character, unless it
 * follows its `label` closely.
 */
export const alignedName = (rows: ValueGlyphs, above: ValueGlyphs, label?: readonly Glyph[]): FieldReading | null => {
  const row = rows[0] ?? [];
  const read = personName(rows.flat());
  const [first, reference] = [row.find((glyph) => !COLON.test(glyph.char)), above[0]?.find((glyph) => !COLON.test(glyph.char))];
  const isShifted = first !== undefined && reference !== undefined && first.x0 - reference.x0 > SHIFT * first.em;
  return read?.trusted && isShifted && !follows(first, row, label) ? { ...read, trusted: false, reason: 'outside-alphabet' } : read;
};
