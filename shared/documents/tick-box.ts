import { type Frame, frameOf, type InkMap, type InkRegion, placeIn, regionIn } from './ink';
import type { Glyph } from './layout';

/** What a box says: ticked, empty, or nothing that can be told. */
export type TickState = 'ticked' | 'empty' | 'unclear';

/** Where a box stands, in character widths left of the middle of the first character behind it. */
const REACH = { from: -2, to: -0.4, above: 0.85, below: 0.85 } as const;
const PER_PITCH = 16;

/** Sides of a box, in character widths. */
const SIDES = [0.6, 0.66, 0.72, 0.78, 0.84, 0.9, 0.96] as const;

/** All four sides are at least this dark where a box is printed, and mostly darker. */
const LEAST_OUTLINE = 0.16;

/** Ink on the inner part of a box beside its outline's: empty ones stay below the first, marked ones come above the second. */
const EMPTY = 0.18;
const TICKED = 0.32;

/** The region in which the box before some print stands; `print` says how the line runs. */
export const boxRegion = (name: string, first: Glyph, print: readonly Glyph[]): InkRegion | null => {
  const frame = frameOf(first, print);
  return frame && regionIn(name, frame, REACH, PER_PITCH);
};

/** The character read where the box before some print stands: the box itself, or a mark that hides it. */
export const boxGlyph = (first: Glyph, print: readonly Glyph[], row: readonly Glyph[]): Glyph | null => {
  const frame: Frame | null = frameOf(first, print);
  if (!frame) return null;
  return (
    row.find((glyph) => {
      const [x, y] = placeIn(frame, glyph);
      return x < -0.7 && x > -1.8 && Math.abs(y) < 0.6;
    }) ?? null
  );
};

type Found = { readonly outline: number; readonly inner: number };

/** Strokes of a tick pass for a side now and then: of places that look nearly as much like a box, the fullest counts. */
const NEARLY = 0.7;

const sumsOf = ({ columns, rows }: InkMap, ink: readonly number[]): Float64Array => {
  const sums = new Float64Array((columns + 1) * (rows + 1));
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      sums[(y + 1) * (columns + 1) + x + 1] =
        (ink[y * columns + x] ?? 0) +
        (sums[y * (columns + 1) + x + 1] ?? 0) +
        (sums[(y + 1) * (columns + 1) + x] ?? 0) -
        (sums[y * (columns + 1) + x] ?? 0);
    }
  }
  return sums;
};

/** The box by its weakest side, and the mean ink within it. */
const findBox = (map: InkMap): Found => {
  const { columns, rows } = map;
  // A pen of any colour counts as ink.
  const sums = sumsOf(
    map,
    map.dark.map((dark, i) => Math.max(dark, map.red[i] ?? 0)),
  );
  const at = (x: number, y: number): number => sums[y * (columns + 1) + x] ?? 0;
  const mean = (x: number, y: number, width: number, height: number): number =>
    (at(x + width, y + height) - at(x, y + height) - at(x + width, y) + at(x, y)) / (width * height);
  const found: Found[] = [];
  for (const side of SIDES.map((share) => Math.round(share * PER_PITCH))) {
    for (let y = 0; y + side <= rows; y++) {
      for (let x = 0; x + side <= columns; x++) {
        const sides = [mean(x, y, side, 2), mean(x, y + side - 2, side, 2), mean(x, y, 2, side), mean(x + side - 2, y, 2, side)];
        const inset = Math.round(side * 0.26);
        found.push({ outline: Math.min(...sides), inner: mean(x + inset, y + inset, side - 2 * inset, side - 2 * inset) });
      }
    }
  }
  const outline = found.reduce((most, one) => Math.max(most, one.outline), 0);
  return { outline, inner: found.reduce((most, one) => (one.outline >= NEARLY * outline ? Math.max(most, one.inner) : most), 0) };
};

/** How much of a box is filled: 0 empty, 1 as dark as its outline; null where no box was found. */
export const fillOf = (map: InkMap): number | null => {
  const { outline, inner } = findBox(map);
  return outline < LEAST_OUTLINE ? null : inner / Math.max(outline, 0.25);
};

const MARKED = /[☑☒√✓✔■]/u;

/** What the box in a region says; the character read in its place tells only where no box was found. */
export const tickIn = (map: InkMap | undefined, read: Glyph | null): TickState => {
  const fill = map === undefined ? null : fillOf(map);
  if (fill === null) return read !== null && MARKED.test(read.char) && read.confidence > 0.8 ? 'ticked' : 'unclear';
  return fill >= TICKED ? 'ticked' : fill <= EMPTY ? 'empty' : 'unclear';
};
