import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { MaterialKind } from '#shared/filing/codes';
import { type Font, fontFamily, type Typeface } from './fonts';

/** Four corners, clockwise from the one where the text starts, in pixels. */
export type Quad = readonly [Corner, Corner, Corner, Corner];
export type Corner = readonly [x: number, y: number];

/** One document on a picture: its kind, its values in the contract's form, and where each value stands (one quad a line). */
export type SampleDocument = {
  readonly kind: MaterialKind | 'unknown';
  readonly fields: Readonly<Record<string, string>>;
  /** The field without which the document is of no use: what a spoiled picture loses. */
  readonly vital: string;
  readonly places: Readonly<Record<string, readonly Quad[]>>;
};

/** How a piece of text is set. Sizes and gaps in tenths of a millimetre. */
export type TextStyle = { readonly font: Font; readonly size: number; readonly colour: string; readonly gap?: number };

/** A document being drawn, in tenths of a millimetre; `places` collects where each field was written, in pixels. */
export type Sheet = {
  readonly canvas: Canvas;
  readonly pen: SKRSContext2D;
  /** Pixels per tenth of a millimetre. */
  readonly scale: number;
  readonly typeface: Typeface;
  readonly width: number;
  readonly height: number;
  readonly places: Record<string, Quad[]>;
};

/** A drawn sheet and the documents on it. */
export type Drawing = { readonly sheet: Sheet; readonly documents: readonly SampleDocument[] };

/** How a document is printed: in pixels per tenth of a millimetre, and in which typeface. */
export type Press = { readonly scale: number; readonly typeface: Typeface };

/** An empty sheet of `width` × `height` tenths of a millimetre. */
export const blankSheet = (width: number, height: number, { scale, typeface }: Press): Sheet => {
  const canvas = createCanvas(Math.round(width * scale), Math.round(height * scale));
  const pen = canvas.getContext('2d');
  pen.scale(scale, scale);
  pen.textBaseline = 'alphabetic';
  return { canvas, pen, scale, typeface, width, height, places: {} };
};

/** The width of a text as `write` would set it. */
export const widthOf = (sheet: Sheet, text: string, { font, size, gap = 0 }: TextStyle): number => {
  sheet.pen.font = `${size}px ${fontFamily(font, sheet.typeface)}`;
  return [...text].reduce((width, character) => width + sheet.pen.measureText(character).width + gap, 0) - (text === '' ? 0 : gap);
};

/** Writes one line from (`x`, baseline `y`), notes its place when it is (part of) a field's value, and returns where it ends. */
export const write = (
  sheet: Sheet,
  text: string,
  at: { readonly x: number; readonly y: number },
  style: TextStyle,
  field?: string,
): number => {
  const { pen, scale } = sheet;
  pen.font = `${style.size}px ${fontFamily(style.font, sheet.typeface)}`;
  pen.fillStyle = style.colour;
  let { x } = at;
  for (const character of text) {
    pen.fillText(character, x, at.y);
    x += pen.measureText(character).width + (style.gap ?? 0);
  }
  const end = x - (style.gap ?? 0);
  if (field !== undefined && text !== '') {
    const [left, top, right, bottom] = [at.x, at.y - 0.9 * style.size, end, at.y + 0.14 * style.size].map((value) => value * scale);
    if (left === undefined || top === undefined || right === undefined || bottom === undefined) throw new Error('a box has four sides');
    const lines = sheet.places[field] ?? [];
    lines.push([
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ]);
    sheet.places[field] = lines;
  }
  return end;
};

/** Breaks a text into lines no wider than `width`; a closing mark never starts a line. */
export const linesOf = (sheet: Sheet, text: string, width: number, style: TextStyle): string[] => {
  const lines: string[] = [];
  let line = '';
  for (const character of text) {
    if (line !== '' && !'、，；。）)】,;'.includes(character) && widthOf(sheet, line + character, style) > width) {
      lines.push(line);
      line = '';
    }
    line += character;
  }
  return line === '' ? lines : [...lines, line];
};

/** Writes a text in several lines, `leading` from baseline to baseline, and returns the baseline after the last. */
export const writeBlock = (
  sheet: Sheet,
  text: string,
  at: { readonly x: number; readonly y: number; readonly width: number; readonly leading: number },
  style: TextStyle,
  field?: string,
): number => {
  let { y } = at;
  for (const line of linesOf(sheet, text, at.width, style)) {
    write(sheet, line, { x: at.x, y }, style, field);
    y += at.leading;
  }
  return y;
};

/** Writes a line centred on `x`. */
export const writeCentred = (sheet: Sheet, text: string, at: { readonly x: number; readonly y: number }, style: TextStyle): number =>
  write(sheet, text, { x: at.x - widthOf(sheet, text, style) / 2, y: at.y }, style);
