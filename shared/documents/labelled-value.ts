import type { FoundLabel } from './label';
import type { Glyph, Row } from './layout';

/** A value's glyphs, row by row. */
export type ValueGlyphs = readonly (readonly Glyph[])[];

/** In heights of a line. Dates and amounts are printed with gaps, up to this. */
const WIDEST_GAP = 2.2;
/** Rows of one value follow each other this closely, and begin this near to the place where the first one begins. */
const LINE_PITCH = 2.2;
const INDENT = 4;

const start = (label: FoundLabel): number => label.glyphs[0]?.x0 ?? 0;
const end = (label: FoundLabel): number => label.glyphs.at(-1)?.x1 ?? 0;
const level = (label: FoundLabel): number => label.glyphs[0]?.y ?? 0;
const emOf = (label: FoundLabel): number => label.glyphs[0]?.em ?? 1;

/** Labels of the same column: they begin at about the same place. */
const sameColumn = (a: FoundLabel, b: FoundLabel): boolean => Math.abs(start(a) - start(b)) < 3 * emOf(a);

/** The place where the next column begins: the nearest label that starts right of this value, on any row of its column. */
const rightLimit = (label: FoundLabel, all: readonly FoundLabel[], span: { from: number; to: number }): number =>
  Math.min(
    Number.POSITIVE_INFINITY,
    ...all
      .filter((other) => other !== label && start(other) > end(label) && level(other) > span.from && level(other) < span.to)
      .map((other) => start(other) - 0.3 * emOf(other)),
  );

/** The level of the next label below in the same column. */
const lowerLimit = (label: FoundLabel, all: readonly FoundLabel[]): number =>
  Math.min(
    Number.POSITIVE_INFINITY,
    ...all
      .filter((other) => other !== label && sameColumn(label, other) && level(other) > level(label) + 0.5 * emOf(label))
      .map((other) => level(other) - 0.5 * emOf(other)),
  );

/** Up to the first gap that no value has: what stands beyond it belongs to something else. */
const unbroken = (glyphs: readonly Glyph[]): Glyph[] => {
  const at = glyphs.findIndex((glyph, i) => {
    const before = glyphs[i - 1];
    return before !== undefined && glyph.x0 - before.x1 > WIDEST_GAP * glyph.em;
  });
  return at < 0 ? [...glyphs] : glyphs.slice(0, at);
};

/**
 * What is printed behind a label: on its row up to the next label, and, with `many`, on the rows below it that stand
 * under the value, until the next label of the column. `stopBelow` is a level (in layout units) that the value never passes.
 */
export const glyphsBehind = (
  rows: readonly Row[],
  all: readonly FoundLabel[],
  label: FoundLabel,
  options: { readonly rows: 'one' | 'many'; readonly stopBelow?: number },
): ValueGlyphs => {
  const em = emOf(label);
  const bottom =
    options.rows === 'one' ? level(label) + 0.6 * em : Math.min(lowerLimit(label, all), options.stopBelow ?? Number.POSITIVE_INFINITY);
  const right = rightLimit(label, all, { from: level(label) - 0.6 * em, to: Math.max(bottom, level(label) + 0.6 * em) });
  const isLabel = new Set(all.flatMap((other) => other.glyphs));
  const found: Glyph[][] = [];
  let left = end(label) - 0.2 * em;
  let valueStart = end(label);
  let lastLevel = level(label);
  rows.forEach((row, index) => {
    const level0 = row[0]?.y ?? 0;
    const own = index === label.row || row.some((g) => !isLabel.has(g) && Math.abs(g.y - level(label)) < 0.4 * em && g.x0 > end(label));
    if (!own && (options.rows === 'one' || level0 < level(label))) return;
    const within = row.filter((g) => !isLabel.has(g) && (g.x0 + g.x1) / 2 > left && (g.x0 + g.x1) / 2 < right);
    const glyphs = unbroken(
      own ? within.filter((g) => index === label.row || Math.abs(g.y - level(label)) < 0.4 * em) : within.filter((g) => g.y < bottom),
    );
    const first = glyphs[0];
    if (!first) return;
    // A value goes on in the next line, not after a gap of several.
    if (!own && (first.y - lastLevel > LINE_PITCH * em || first.x0 - valueStart > INDENT * em)) return;
    if (own) valueStart = first.x0;
    if (own) left = Math.max(left, first.x0 - 2.5 * em);
    lastLevel = first.y;
    found.push(glyphs);
  });
  return found;
};
