import { type Frame, frameOf, type InkMap, type InkRegion, placeIn, regionIn } from './ink';
import { clearnessOf } from './ink-answer';
import type { Glyph } from './layout';

/** What a box says: ticked, empty, or nothing that can be told; how full it is (1: as dark as its outline); how clear that is, 0..1. */
export type Tick = { readonly state: 'ticked' | 'empty' | 'unclear'; readonly fill: number; readonly clearness: number };

/** Where a box stands, in character widths left of the middle of the first character behind it. */
const REACH = { from: -2, to: -0.4, above: 0.85, below: 0.85 } as const;
const PER_PITCH = 16;

/** Sides of a box, in character widths. */
const SIDES = [0.6, 0.66, 0.72, 0.78, 0.84, 0.9, 0.96] as const;

/** All four sides are at least this dark where a box is printed; characters that look like one reach 0.27. */
const LEAST_OUTLINE = 0.28;
const CLEAR_OUTLINE = 0.36;

/** Where the middle of a box stands, in character widths from that of the print behind it, where that print was placed right. */
const PLACE = { from: -1.5, to: -0.74 } as const;

/** Ink on the inner part of a box beside its outline's: empty ones stay below the first, marked ones come above the second. */
const EMPTY = 0.24;
const TICKED = 0.35;
const EVEN = 0.28;
/** Where nothing is doubtful any more. */
const CLEARLY_EMPTY = 0.14;
const CLEARLY_TICKED = 0.5;

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

/** A box that was found: its weakest side, the mean ink within it, and its middle along the line, in character widths from that of the print behind it. */
type Found = { readonly outline: number; readonly inner: number; readonly middle: number };

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

/** The box in a region: of places that look nearly as much like one as the best, the fullest. */
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
        found.push({
          outline: Math.min(...sides),
          inner: mean(x + inset, y + inset, side - 2 * inset, side - 2 * inset),
          middle: REACH.from + (x + side / 2) / PER_PITCH,
        });
      }
    }
  }
  const best = found.reduce((one, other) => (other.outline > one.outline ? other : one), { outline: 0, inner: 0, middle: 0 });
  const likely = found.filter((one) => one.outline >= NEARLY * best.outline);
  const fullest = likely.reduce((one, other) => (other.inner > one.inner ? other : one), best);
  return { ...fullest, outline: best.outline };
};

/** How much of a box is filled: 0 empty, 1 as dark as its outline. */
const fillIn = ({ outline, inner }: Found): number => inner / Math.max(outline, 0.25);

const MARKED = /[☑☒√✓✔■]/u;

/** A mark that was read where no box was found: it may be another word's. */
const BY_MARK: Tick = { state: 'ticked', fill: 1, clearness: 0.5 };

/** What the box in a region says; the character read in its place tells only where no box was found. */
export const tickIn = (map: InkMap | undefined, read: Glyph | null): Tick => {
  const box = map === undefined ? null : findBox(map);
  if (box === null || box.outline < LEAST_OUTLINE)
    return read !== null && MARKED.test(read.char) && read.confidence > 0.8 ? BY_MARK : { state: 'unclear', fill: 0, clearness: 0 };
  const fill = fillIn(box);
  const isPlaced = box.middle >= PLACE.from && box.middle <= PLACE.to;
  const most = isPlaced ? clearnessOf(box.outline, LEAST_OUTLINE - (CLEAR_OUTLINE - LEAST_OUTLINE), CLEAR_OUTLINE) : 0;
  if (fill >= TICKED) return { state: 'ticked', fill, clearness: Math.min(most, clearnessOf(fill, EVEN, CLEARLY_TICKED)) };
  return { state: fill <= EMPTY ? 'empty' : 'unclear', fill, clearness: Math.min(most, clearnessOf(fill, EVEN, CLEARLY_EMPTY)) };
};
