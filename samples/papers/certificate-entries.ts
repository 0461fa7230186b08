import { type Sheet, type TextStyle, widthOf, write } from '#samples/drawing/sheet';
import { between, chance, pick, type Random } from '#samples/random';
import { writeFitting, writeLabel } from './licence-parts';

/** A piece of a value; with a name it is (part of) that field. */
export type Piece = { readonly text: string; readonly field?: string };

/** A label and what stands behind it. Two labels are one in two lines. `height`: room for a value of several lines. */
export type Entry = { readonly label: string | readonly [string, string]; readonly pieces: readonly Piece[]; readonly height?: number };

/** How the entries of one certificate are set. `spread` labels are as wide as the widest, as forms print them. */
export type EntryLook = {
  readonly label: TextStyle;
  readonly value: TextStyle;
  readonly labels: 'spread' | 'plain' | 'colon';
  readonly labelWidth: number;
  /** The value follows its label at once; else all begin at one place. */
  readonly inline: boolean;
  readonly leading: number;
};

/** Draws how a certificate's entries look; sizes in tenths of a millimetre. */
export const entryLook = (random: Random): EntryLook => {
  const labels = pick(random, ['spread', 'spread', 'plain', 'colon'] as const);
  const size = between(random, 46, 62);
  const ink = pick(random, ['#1a1815', '#15181f', '#23201c'] as const);
  return {
    label: {
      font: pick(random, ['serif-bold', 'serif-medium', 'sans-medium', 'sans-regular'] as const),
      size: size * between(random, 0.95, 1.05),
      colour: pick(random, ['#35281a', '#2a2a2e', '#1f2d24', '#5a2a20'] as const),
    },
    value: { font: pick(random, ['serif-regular', 'sans-regular', 'serif-medium', 'sans-medium'] as const), size, colour: ink },
    labels,
    labelWidth: size * pick(random, [5.4, 6, 6.6]),
    inline: labels === 'colon' && chance(random, 0.6),
    leading: size * 1.7,
  };
};

const writeEntryLabel = (sheet: Sheet, text: string, at: { readonly x: number; readonly y: number }, look: EntryLook): number => {
  if (look.labels === 'spread') {
    writeLabel(sheet, text, { ...at, width: look.labelWidth }, look.label);
    return at.x + look.labelWidth;
  }
  return write(sheet, look.labels === 'colon' ? `${text}：` : text, at, look.label);
};

const writePieces = (
  sheet: Sheet,
  pieces: readonly Piece[],
  at: { readonly x: number; readonly y: number; readonly width: number },
  style: TextStyle,
) => {
  const gap = style.size * 0.25;
  const whole = pieces.reduce((width, { text }) => width + widthOf(sheet, text, style) + gap, 0);
  const fitted = { ...style, size: style.size * Math.min(1, at.width / whole) };
  let x = at.x;
  for (const { text, field } of pieces) x = write(sheet, text, { x, y: at.y }, fitted, field) + gap;
};

/** Writes entries one below the other from (`x`, baseline `y`) in a column of `width`, and returns the baseline of the next. */
export const writeEntries = (
  sheet: Sheet,
  entries: readonly Entry[],
  at: { readonly x: number; readonly y: number; readonly width: number },
  look: EntryLook,
): number => {
  const { size } = look.value;
  let y = at.y;
  for (const { label, pieces, height } of entries) {
    const [first, second] = typeof label === 'string' ? [label] : label;
    const labelEnd = writeEntryLabel(sheet, first ?? '', { x: at.x, y }, look);
    if (second !== undefined) writeEntryLabel(sheet, second, { x: at.x, y: y + size * 1.35 }, look);
    const x = look.inline ? labelEnd + size * 0.15 : Math.max(at.x + look.labelWidth + size * 0.9, labelEnd + size * 0.3);
    const width = at.x + at.width - x;
    const [piece] = pieces;
    let after = y;
    if (pieces.length === 1 && piece?.field !== undefined) {
      after = writeFitting(sheet, piece.text, { x, y, width, height: height ?? size * 2.8 }, look.value, piece.field) - size * 1.35;
    } else writePieces(sheet, pieces, { x, y, width }, look.value);
    y = Math.max(after, second === undefined ? y : y + size * 1.35) + look.leading;
  }
  return y;
};
