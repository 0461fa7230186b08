import type { NormalisedPicture, Pixels } from '#functions/ports';
import type { Point, Rotation, TextLine } from '#shared/documents/page';
import type { TextMeasurements } from '#shared/documents/quality';
import { asItLies } from './as-it-lies';
import { periodicityOf } from './periodicity';
import { type Area, onPicture } from './pixels';

/** Side of the cells in which colour and light are looked at, in pixels. */
const CELL = 12;
const BURNT_OUT = 250;
/** Print may lie under a lamp at the rim of what was read: the area is this much higher and wider than the print. */
const RIM = 0.12;
/** Tints further apart than this (of 255) are not the same paper in another light; nor is anything darker than this share of it. */
const OTHER_TINT = 30;
const BLACK = 0.3;
/** A cell of print has more contrast than this, a finger or a slip of paper less. */
const FLAT = 16;

type Tint = { readonly red: number; readonly green: number; readonly blue: number };

/** Mean colour of a small square, how far its light varies, and the share of it that is burnt out. */
type Cell = Tint & { readonly left: number; readonly top: number; readonly spread: number; readonly burnt: number };

const cellAt = ({ data, width }: Pixels, { left, top, width: wide, height: high }: Area): Cell => {
  let [red, green, blue, square, burnt, count] = [0, 0, 0, 0, 0, 0];
  for (let y = top; y < top + high; y += 3) {
    for (let x = left; x < left + wide; x += 3) {
      const at = 3 * (y * width + x);
      // The innermost loop of measuring: plain numbers, no arrays.
      const r = data[at] ?? 0;
      const g = data[at + 1] ?? 0;
      const b = data[at + 2] ?? 0;
      red += r;
      green += g;
      blue += b;
      square += g * g;
      if (r >= BURNT_OUT && g >= BURNT_OUT && b >= BURNT_OUT) burnt++;
      count++;
    }
  }
  const total = Math.max(1, count);
  const spread = Math.sqrt(Math.max(0, square / total - (green / total) ** 2));
  return { left, top, red: red / total, green: green / total, blue: blue / total, spread, burnt: burnt / total };
};

const cellsOf = (pixels: Pixels, { left, top, width, height }: Area): readonly Cell[] => {
  const [across, down] = [Math.floor(width / CELL), Math.floor(height / CELL)];
  return Array.from({ length: across * down }, (_, i) =>
    cellAt(pixels, { left: left + CELL * (i % across), top: top + CELL * Math.floor(i / across), width: CELL, height: CELL }),
  );
};

const isWithin = ({ left, top }: Cell, area: Area): boolean =>
  left >= area.left && top >= area.top && left + CELL <= area.left + area.width && top + CELL <= area.top + area.height;

/** The value that this share of the values stays below. A typed array sorts numbers several times faster than a list does. */
const ranked = <T>(of: readonly T[], value: (one: T) => number, share: number): number => {
  const values = new Float64Array(of.length);
  of.forEach((one, i) => {
    values[i] = value(one);
  });
  return values.sort()[Math.floor((of.length - 1) * share)] ?? 0;
};

/** Mean distance of the cells' tints from the commonest tint: lamps tint everything alike, print in colour does not. */
const colourfulnessOf = (cells: readonly Cell[]): number => {
  const warmth = ({ red, green }: Cell): number => red - green;
  const coldness = ({ blue, green }: Cell): number => blue - green;
  const [warm, cold] = [ranked(cells, warmth, 0.5), ranked(cells, coldness, 0.5)];
  const apart = cells.reduce((sum, cell) => sum + (Math.abs(warmth(cell) - warm) + Math.abs(coldness(cell) - cold)) / 2, 0);
  return apart / Math.max(1, cells.length);
};

/** Share of the cells that are burnt out; 0 where the paper itself is as white. */
const burntOutOf = (cells: readonly Cell[]): number => {
  const paper = ranked(cells, ({ green }) => green, 0.6);
  return paper >= BURNT_OUT ? 0 : cells.filter(({ burnt }) => burnt > 0.9).length / Math.max(1, cells.length);
};

/** True where a cell is another thing than the paper, not the same paper in a shadow. */
const isAnother = (cell: Tint, paper: Tint): boolean => {
  const light = (cell.red + cell.green + cell.blue) / Math.max(1, paper.red + paper.green + paper.blue);
  if (light < BLACK) return true;
  const apart = [cell.red - paper.red * light, cell.green - paper.green * light, cell.blue - paper.blue * light];
  return Math.max(...apart.map(Math.abs)) / Math.min(1, light) > OTHER_TINT;
};

/** The parts just before and just behind a line, as wide as the line is high, in the picture as it lies. */
const besideLine = ([a, b, c, d]: readonly Point[]): readonly Area[] => {
  if (!a || !b || !c || !d) return [];
  const high = Math.hypot(d[0] - a[0], d[1] - a[1]);
  const length = Math.max(1, Math.hypot(b[0] - a[0], b[1] - a[1]));
  const [dx, dy] = [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
  const around = ([x, y]: Point): Area => ({ left: x - high * 0.3, top: y - high * 0.3, width: high * 0.6, height: high * 0.6 });
  const before: Point = [(a[0] + d[0]) / 2 - dx * high * 0.6, (a[1] + d[1]) / 2 - dy * high * 0.6];
  const behind: Point = [(b[0] + c[0]) / 2 + dx * high * 0.6, (b[1] + c[1]) / 2 + dy * high * 0.6];
  return [around(before), around(behind)];
};

/** How many lines run into something flat of another colour than the paper. */
const coveredOf = (pixels: Pixels, quads: readonly (readonly Point[])[], paper: Tint): number =>
  quads.filter((quad) =>
    besideLine(quad).some((area) => {
      const seen = onPicture(pixels, area);
      if (seen.width < 3 || seen.height < 3) return false;
      const cell = cellAt(pixels, seen);
      return cell.spread < FLAT && cell.burnt < 0.5 && isAnother(cell, paper);
    }),
  ).length;

/**
 * Measures the part of a picture where a document's print stands (the whole picture where there is none): what is true of the desk around it does
 * not count. Lines are in pixels of the upright original.
 */
export const measureText = (
  pixels: Pixels,
  picture: NormalisedPicture,
  rotation: Rotation,
  lines: readonly TextLine[],
): TextMeasurements => {
  const toPicture = asItLies(picture, rotation);
  const quads = lines.map(({ quad }) => quad.map(toPicture));
  const [xs, ys] = ([0, 1] as const).map((axis) => quads.flat().map((point) => point[axis]));
  const whole = { left: 0, top: 0, width: pixels.width, height: pixels.height };
  const [left = 0, right = 0] = [Math.min(...(xs ?? [])), Math.max(...(xs ?? []))];
  const [top = 0, bottom = 0] = [Math.min(...(ys ?? [])), Math.max(...(ys ?? []))];
  const print = quads.length === 0 ? whole : onPicture(pixels, { left, top, width: right - left, height: bottom - top });
  const rim = RIM * Math.max(print.width, print.height);
  const wider = onPicture(pixels, {
    left: print.left - rim,
    top: print.top - rim,
    width: print.width + 2 * rim,
    height: print.height + 2 * rim,
  });
  const around = cellsOf(pixels, wider);
  const cells = around.filter((cell) => isWithin(cell, print));
  const flat = cells.filter(({ spread }) => spread < FLAT);
  const paper = {
    red: ranked(flat, ({ red }) => red, 0.6),
    green: ranked(flat, ({ green }) => green, 0.6),
    blue: ranked(flat, ({ blue }) => blue, 0.6),
  };
  return {
    colourfulness: colourfulnessOf(cells),
    burntOut: burntOutOf(around),
    periodicity: periodicityOf(pixels, print),
    covered: coveredOf(pixels, quads, paper),
    paper: (paper.red + paper.green + paper.blue) / 3,
  };
};
