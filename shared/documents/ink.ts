import type { Glyph } from './layout';
import type { Point, TextLine } from './page';

/** A part of the picture whose ink a kind wants measured, in `columns` × `rows` cells. Corners on the upright original. */
export type InkRegion = {
  readonly name: string;
  readonly quad: TextLine['quad'];
  readonly columns: number;
  readonly rows: number;
};

/**
 * How much ink lies on each cell of a region, row by row, 0 (paper) to 1. `dark` is ink that swallows red light (black, blue), so a red
 * seal over it does not count; `red` and `blue` are what those colours have more than the paper.
 */
export type InkMap = {
  readonly columns: number;
  readonly rows: number;
  readonly dark: readonly number[];
  readonly red: readonly number[];
  readonly blue: readonly number[];
};

/** The measured regions of one document by their names; a region that lies off the picture is left out. */
export type InkMaps = ReadonlyMap<string, InkMap>;

/** Where some print stands and how it runs: its middle, the width of one character in pixels, and unit steps along and down. */
export type Frame = { readonly origin: Point; readonly pitch: number; readonly along: Point; readonly down: Point };

/** A stretch along and across a frame, in character widths from its origin. */
export type Stretch = { readonly from: number; readonly to: number; readonly above: number; readonly below: number };

const middleOf = ({ quad: [a, , c] }: Glyph): Point => [(a[0] + c[0]) / 2, (a[1] + c[1]) / 2];

/** The frame of a glyph, running as the glyphs of `print` (at least two of one line) run. */
export const frameOf = (glyph: Glyph, print: readonly Glyph[]): Frame | null => {
  const line = print.filter((other) => other.line === print[0]?.line);
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || first === last) return null;
  const [[ax, ay], [bx, by]] = [middleOf(first), middleOf(last)];
  const length = Math.hypot(bx - ax, by - ay);
  if (length === 0) return null;
  const along: Point = [(bx - ax) / length, (by - ay) / length];
  return { origin: middleOf(glyph), pitch: length / (line.length - 1), along, down: [-along[1], along[0]] };
};

/** A place of the picture in a frame: character widths along and down. */
export const placeIn = ({ origin, pitch, along, down }: Frame, glyph: Glyph): Point => {
  const [x, y] = middleOf(glyph);
  const [dx, dy] = [x - origin[0], y - origin[1]];
  return [(dx * along[0] + dy * along[1]) / pitch, (dx * down[0] + dy * down[1]) / pitch];
};

/** A region of a frame, `perPitch` cells to a character width. */
export const regionIn = (name: string, frame: Frame, { from, to, above, below }: Stretch, perPitch: number): InkRegion => {
  const { origin, pitch, along, down } = frame;
  const corner = (x: number, y: number): Point => [
    origin[0] + pitch * (x * along[0] + y * down[0]),
    origin[1] + pitch * (x * along[1] + y * down[1]),
  ];
  return {
    name,
    quad: [corner(from, -above), corner(to, -above), corner(to, below), corner(from, below)],
    columns: Math.max(1, Math.round((to - from) * perPitch)),
    rows: Math.max(1, Math.round((above + below) * perPitch)),
  };
};

/** The least of each cell's neighbourhood on one axis. */
const leastAlong = (
  values: readonly number[],
  count: number,
  reach: number,
  at: (line: number, place: number) => number,
  lines: number,
) => {
  const least = new Array<number>(values.length).fill(0);
  for (let line = 0; line < lines; line++) {
    for (let place = 0; place < count; place++) {
      let low = 1;
      for (let other = Math.max(0, place - reach); other <= Math.min(count - 1, place + reach); other++)
        low = Math.min(low, values[at(line, other)] ?? 0);
      least[at(line, place)] = low;
    }
  }
  return least;
};

/**
 * Strokes of dark ink in a map, in cells: darker by `least` than the lightest place within `reach` cells. A shadow darkens its
 * surroundings, too, and so does not count; nor does red.
 */
export const strokeCells = ({ columns, rows, dark, red }: InkMap, least: number, reach: number): number => {
  const across = leastAlong(dark, columns, reach, (line, place) => line * columns + place, rows);
  const around = leastAlong(across, rows, reach, (line, place) => place * columns + line, columns);
  return dark.reduce((sum, value, i) => sum + (value - (around[i] ?? 0) >= least && (red[i] ?? 0) < 0.12 ? 1 : 0), 0);
};
