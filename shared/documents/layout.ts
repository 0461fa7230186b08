import type { Box, Character, Page, Point, TextLine } from './page';

/** One character with its place: `x0 x1 y` run along and across the rows of its page, `em` is the height of its line. */
export type Glyph = {
  readonly char: string;
  readonly confidence: number;
  readonly alternatives: Character['alternatives'];
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly em: number;
  /** Corners on the upright original. */
  readonly quad: TextLine['quad'];
  /** Which line it was read in, and whether it opens that line. */
  readonly line: number;
  readonly opensLine: boolean;
  /** Of a line's first and last glyph: from its middle to the line's edge, in heights of the line; 0 for the others. */
  readonly head: number;
  readonly tail: number;
};

/** The glyph as the recogniser would have it, were it this other character: no surer than it was of that. */
export const takenFor = (glyph: Glyph, { char, confidence }: Glyph['alternatives'][number]): Glyph => ({
  ...glyph,
  char,
  confidence,
  alternatives: [{ char: glyph.char, confidence: glyph.confidence }, ...glyph.alternatives.filter((one) => one.char !== char)],
});

/** Glyphs that stand side by side, left to right. */
export type Row = readonly Glyph[];

const between = (a: Point, b: Point, t: number): Point => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];

/** Characters of two regions that share this much, in heights of a line, are one character. */
const TWINS_SHARE = 0.15;
/** Where two regions touch, what is fainter than this beside something this sure is the edge of that. */
const FAINT = 0.5;
const SURE = 0.9;

/** A character that stands alone on its line has no neighbour to end at: it reaches this far from its middle, in heights of the line. */
const REACH = 0.6;

const middle = (line: TextLine): Point => between(between(line.quad[0], line.quad[2], 0.5), between(line.quad[1], line.quad[3], 0.5), 0.5);
const heightOf = (line: TextLine): number => Math.hypot(line.quad[3][0] - line.quad[0][0], line.quad[3][1] - line.quad[0][1]);
const lengthOf = (line: TextLine): number => Math.hypot(line.quad[1][0] - line.quad[0][0], line.quad[1][1] - line.quad[0][1]);
const angleOf = (line: TextLine): number => Math.atan2(line.quad[1][1] - line.quad[0][1], line.quad[1][0] - line.quad[0][0]);

/** The page's skew in radians: the angle of its lines, the long ones counting most. */
export const skewOf = (lines: readonly TextLine[]): number => {
  const sorted = lines.map((line) => ({ angle: angleOf(line), weight: lengthOf(line) })).sort((a, b) => a.angle - b.angle);
  const half = sorted.reduce((sum, entry) => sum + entry.weight, 0) / 2;
  let sum = 0;
  for (const { angle, weight } of sorted) {
    sum += weight;
    if (sum >= half) return angle;
  }
  return 0;
};

const turned = ([x, y]: Point, angle: number): Point => [
  x * Math.cos(angle) + y * Math.sin(angle),
  -x * Math.sin(angle) + y * Math.cos(angle),
];

const glyphsOf = (line: TextLine, index: number, skew: number): readonly Glyph[] => {
  const [a, b, c, d] = line.quad;
  const shape = lengthOf(line) / Math.max(1, heightOf(line));
  const printed = line.characters.filter((character) => character.char.trim() !== '');
  return printed.map((character, place) => {
    const centre = (character.from + character.to) / 2;
    const reach = printed.length === 1 ? REACH / shape : 1;
    const [from, to] = [Math.max(character.from, centre - reach), Math.min(character.to, centre + reach)];
    const quad: TextLine['quad'] = [between(a, b, from), between(a, b, to), between(d, c, to), between(d, c, from)];
    const start = turned(between(quad[0], quad[3], 0.5), skew);
    const end = turned(between(quad[1], quad[2], 0.5), skew);
    return {
      char: character.char,
      confidence: character.confidence,
      alternatives: character.alternatives,
      x0: start[0],
      x1: end[0],
      y: (start[1] + end[1]) / 2,
      em: heightOf(line),
      quad,
      line: index,
      opensLine: place === 0,
      head: place === 0 ? centre * shape : 0,
      tail: place === printed.length - 1 ? (1 - centre) * shape : 0,
    };
  });
};

/** How far the middle of `b` lies off the axis of the longer line, in heights of the lower one. */
const offAxis = (a: TextLine, b: TextLine, skew: number): number => {
  const longer = lengthOf(a) >= lengthOf(b) ? a : b;
  const angle = lengthOf(longer) > 3 * heightOf(longer) ? angleOf(longer) : skew;
  const [ma, mb] = [middle(a), middle(b)];
  const distance = Math.abs((mb[0] - ma[0]) * -Math.sin(angle) + (mb[1] - ma[1]) * Math.cos(angle));
  return distance / Math.max(1, Math.min(heightOf(a), heightOf(b)));
};

/** How far a glyph's middle is from the edge of its line, where it stands at one. */
const toEdge = (glyph: Glyph): number => Math.min(...[glyph.head, glyph.tail].filter((distance) => distance > 0), Number.POSITIVE_INFINITY);

/** The nearest glyph of another line on one side. */
const beside = (row: Row, i: number, step: 1 | -1): Glyph | undefined => {
  let at = i + step;
  while (row[at] !== undefined && row[at]?.line === row[i]?.line) at += step;
  return row[at];
};

/**
 * Neighbouring regions overlap now and then, and both then hold the character between them: whole in one, cut off at the
 * edge of the other. The cut one goes: it is the nearer to its line's edge, or, but for digits, hardly legible beside a whole one.
 */
const withoutCutTwins = (row: Row): Row =>
  row.filter((glyph, i) =>
    ([-1, 1] as const).every((step) => {
      const twin = beside(row, i, step);
      if (!twin) return true;
      const shared = Math.min(glyph.x1, twin.x1) - Math.max(glyph.x0, twin.x0);
      if (shared > 0 && glyph.confidence < FAINT && twin.confidence > SURE && !/\d/.test(glyph.char)) return false;
      const isNext = twin === row[i + step];
      return !isNext || shared < TWINS_SHARE * Math.min(glyph.em, twin.em) || toEdge(glyph) >= toEdge(twin);
    }),
  );

/** Sorts a page's lines into rows from top to bottom; lines that stand side by side share one, also on a skewed page. */
export const rowsOf = (page: Pick<Page, 'lines'>): readonly Row[] => {
  const skew = skewOf(page.lines);
  const entries = page.lines
    .map((line, index) => ({ line, index, place: turned(middle(line), skew) }))
    .sort((a, b) => a.place[0] - b.place[0]);
  const rows: { readonly members: typeof entries }[] = [];
  for (const entry of entries) {
    const near = rows
      .map((row) => ({ row, off: offAxis(row.members.at(-1)?.line ?? entry.line, entry.line, skew) }))
      .filter(({ off }) => off < 0.45)
      .sort((a, b) => a.off - b.off)[0];
    if (near) near.row.members.push(entry);
    else rows.push({ members: [entry] });
  }
  return rows
    .map(({ members }) => members.flatMap(({ line, index }) => glyphsOf(line, index, skew)).sort((a, b) => a.x0 + a.x1 - b.x0 - b.x1))
    .map(withoutCutTwins)
    .filter((row) => row.length > 0)
    .sort((a, b) => (a[0]?.y ?? 0) - (b[0]?.y ?? 0));
};

/** The box round some glyphs on the upright original, in whole pixels. */
export const boxOf = (glyphs: readonly Glyph[]): Box => {
  const points = glyphs.flatMap((glyph) => glyph.quad);
  if (points.length === 0) return [0, 0, 0, 0];
  const xs = points.map((p) => p[0]);
  const ys = points.map((p) => p[1]);
  const [x, y] = [Math.max(0, Math.round(Math.min(...xs))), Math.max(0, Math.round(Math.min(...ys)))];
  return [x, y, Math.round(Math.max(...xs)) - x, Math.round(Math.max(...ys)) - y];
};

/** The glyphs as a string, NFKC, without blanks. */
export const textOf = (glyphs: readonly Glyph[]): string =>
  glyphs
    .map((glyph) => glyph.char)
    .join('')
    .normalize('NFKC')
    .replace(/\s+/g, '');
