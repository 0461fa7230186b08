import { type FoundLabel, findLabels, type LabelWording } from './label';
import type { Glyph, Row } from './layout';

/** On how many rows a value is printed; where it ends at the latest: `stopBelow` in layout units, `widestGap` in heights of a line. */
export type ValueShape = { readonly rows: 'one' | 'many'; readonly stopBelow?: number; readonly widestGap?: number };

/** A value's glyphs, row by row. */
export type ValueGlyphs = readonly (readonly Glyph[])[];

/** In heights of a line. Dates and amounts are printed with gaps, up to this. */
export const WIDEST_GAP = 2.2;
/** Rows of one value follow each other this closely, and begin this near to the place where the first one begins. */
const LINE_PITCH = 2.2;
const INDENT = 4;

const start = (label: FoundLabel): number => label.glyphs[0]?.x0 ?? 0;
const end = (label: FoundLabel): number => label.glyphs.at(-1)?.x1 ?? 0;
const level = (label: FoundLabel): number => label.glyphs[0]?.y ?? 0;
const emOf = (label: FoundLabel): number => label.glyphs[0]?.em ?? 1;

/** Labels of the same column: they begin at about the same place. */
const sameColumn = (a: FoundLabel, b: FoundLabel): boolean => Math.abs(start(a) - start(b)) < 3 * emOf(a);

/** Where the next column begins on a row: at the nearest label right of this one, on the rows from the value's first to this. */
const rightLimit = (label: FoundLabel, all: readonly FoundLabel[], row: number): number => {
  const [from, to] = [level(label) - 0.6 * emOf(label), row + 0.6 * emOf(label)];
  const beside = all.filter((other) => other !== label && start(other) > end(label) && level(other) > from && level(other) < to);
  return Math.min(Number.POSITIVE_INFINITY, ...beside.map((other) => start(other) - 0.3 * emOf(other)));
};

/** The level of the next label below in the same column. */
const lowerLimit = (label: FoundLabel, all: readonly FoundLabel[]): number =>
  Math.min(
    Number.POSITIVE_INFINITY,
    ...all
      .filter((other) => other !== label && sameColumn(label, other) && level(other) > level(label) + 0.5 * emOf(label))
      .map((other) => level(other) - 0.5 * emOf(other)),
  );

const COLON = /^[:：]$/;

/** Up to the first gap that no value has: what stands beyond it belongs to something else. Behind a label's colon any gap may follow. */
const unbroken = (glyphs: readonly Glyph[], widestGap: number): Glyph[] => {
  const at = glyphs.findIndex((glyph, i) => {
    const before = glyphs[i - 1];
    return before !== undefined && !(i === 1 && COLON.test(before.char)) && glyph.x0 - before.x1 > widestGap * glyph.em;
  });
  return at < 0 ? [...glyphs] : glyphs.slice(0, at);
};

const middle = (glyph: Glyph): number => (glyph.x0 + glyph.x1) / 2;

/** What stands behind the label on its own row; a row that was parted by a tilt counts where it lies level with the label. */
const ownRow = (
  rows: readonly Row[],
  label: FoundLabel,
  span: { left: number; right: number },
  isOther: (glyph: Glyph) => boolean,
): Glyph[] =>
  rows
    .flatMap((row, index) => (index === label.row ? row : row.filter((glyph) => Math.abs(glyph.y - level(label)) < 0.4 * emOf(label))))
    .filter((glyph) => !isOther(glyph) && middle(glyph) > span.left && middle(glyph) < span.right)
    .sort((a, b) => a.x0 + a.x1 - b.x0 - b.x1);

/**
 * What is printed behind a label: on its row up to the next label, and, with `many`, on the rows below it that stand
 * under the value, until the next label of the column. `stopBelow` is a level (in layout units) that the value never
 * passes; `widestGap` (in heights of a line) where the value ends on its row.
 */
export const glyphsBehind = (rows: readonly Row[], all: readonly FoundLabel[], label: FoundLabel, options: ValueShape): ValueGlyphs => {
  const em = emOf(label);
  const many = options.rows === 'many';
  const bottom = many ? Math.min(lowerLimit(label, all), options.stopBelow ?? Number.POSITIVE_INFINITY) : level(label);
  const right = rightLimit(label, all, level(label));
  const labelGlyphs = new Set(all.flatMap((other) => other.glyphs));
  const isOther = (glyph: Glyph): boolean => labelGlyphs.has(glyph);
  const first = unbroken(ownRow(rows, label, { left: end(label) - 0.2 * em, right }, isOther), options.widestGap ?? WIDEST_GAP);
  if (!many) return first.length > 0 ? [first] : [];
  const found: Glyph[][] = first.length > 0 ? [first] : [];
  const valueStart = (first.find(({ char }) => !COLON.test(char)) ?? first[0])?.x0 ?? end(label);
  let lastLevel = level(label);
  for (const row of rows.slice(label.row + 1)) {
    const limit = rightLimit(label, all, row[0]?.y ?? 0);
    const rest = row.filter((glyph) => !first.includes(glyph) && glyph.y < bottom && middle(glyph) < limit);
    // Print in the label's own column is a label that was misread: the value ends above it.
    if (rest.some((glyph) => middle(glyph) > start(label) - em && middle(glyph) < end(label) - 0.3 * em)) break;
    const glyphs = unbroken(
      rest.filter((glyph) => !isOther(glyph) && middle(glyph) > Math.max(end(label) - 0.2 * em, valueStart - 2.5 * em)),
      WIDEST_GAP,
    );
    const opening = glyphs[0];
    if (!opening || opening.y < level(label)) continue;
    if (opening.y - lastLevel > LINE_PITCH * em || opening.x0 - valueStart > INDENT * em) break;
    lastLevel = opening.y;
    found.push(glyphs);
  }
  return found;
};

/** A document's labels, and what is printed behind each: nothing where the label was not found. */
export type LabelledRows = {
  readonly labels: readonly FoundLabel[];
  readonly label: (name: string) => FoundLabel | undefined;
  readonly behind: (name: string, shape: ValueShape) => ValueGlyphs;
};

/** Finds a document's labels in its rows. */
export const labelledRows = (rows: readonly Row[], wordings: readonly LabelWording[]): LabelledRows => {
  const labels = findLabels(rows, wordings);
  const label = (name: string): FoundLabel | undefined => labels.find((found) => found.name === name);
  return {
    labels,
    label,
    behind: (name, shape) => {
      const found = label(name);
      return found ? glyphsBehind(rows, labels, found, shape) : [];
    },
  };
};
