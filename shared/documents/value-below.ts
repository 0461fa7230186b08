import type { FoundLabel } from './label';
import type { Glyph, Row } from './layout';

/** A value stands at most this far under its label, in heights of the label. */
const LOWEST = 3.4;
const HIGHEST = 0.7;

/** What is printed under a small label, up to where the next label of the label's row begins; empty where nothing stands there. */
export const glyphsBelow = (rows: readonly Row[], labels: readonly FoundLabel[], label: FoundLabel): readonly Glyph[] => {
  const own = new Set(labels.flatMap((other) => other.glyphs));
  const [first] = label.glyphs;
  if (first === undefined) return [];
  const { em, y } = first;
  const left = first.x0 - 0.8 * em;
  const right = Math.min(
    Number.POSITIVE_INFINITY,
    ...labels
      .flatMap((other) => other.glyphs.slice(0, 1))
      .filter((other) => other !== first && other.x0 > left + em && Math.abs(other.y - y) < em)
      .map((other) => other.x0 - 0.3 * em),
  );
  // The next row of labels ends what may belong to this one.
  const bottom = Math.min(
    y + LOWEST * em,
    ...labels.flatMap((other) => other.glyphs.slice(0, 1)).flatMap((other) => (other.y > y + 1.2 * em ? [other.y - 0.3 * em] : [])),
  );
  for (const row of rows) {
    const found = row.filter(
      (glyph) =>
        !own.has(glyph) &&
        glyph.y > y + HIGHEST * em &&
        glyph.y < bottom &&
        (glyph.x0 + glyph.x1) / 2 > left &&
        (glyph.x0 + glyph.x1) / 2 < right,
    );
    if (found.length > 0) return found;
  }
  return [];
};
