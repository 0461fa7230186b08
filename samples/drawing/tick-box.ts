import { between, type Random } from '#samples/random';
import type { Quad, Sheet } from './sheet';

/** How a box is marked on one sheet: a pen's tick or cross over it, a neat tick or a filled square in it. */
export const MARKS = ['pen-tick', 'pen-cross', 'printed-tick', 'filled'] as const;
export type Mark = (typeof MARKS)[number];

/** How all boxes of a sheet look: the mark, the colour of print and pen. */
export type BoxStyle = { readonly mark: Mark; readonly print: string; readonly pen: string; readonly line: number };

const outlined = ({ pen }: Sheet, { x, y, side }: { x: number; y: number; side: number }, { print, line }: BoxStyle): void => {
  pen.strokeStyle = print;
  pen.lineWidth = line;
  pen.strokeRect(x, y, side, side);
};

const penned = (sheet: Sheet, random: Random, { x, y, side }: { x: number; y: number; side: number }, style: BoxStyle): void => {
  const { pen } = sheet;
  const at = (across: number, down: number): [number, number] => [
    x + side * (across + between(random, -0.1, 0.1)),
    y + side * (down + between(random, -0.1, 0.1)),
  ];
  pen.strokeStyle = style.pen;
  pen.lineWidth = between(random, 4, 6.5);
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  pen.beginPath();
  if (style.mark === 'pen-cross') {
    pen.moveTo(...at(0.05, 0.05));
    pen.lineTo(...at(0.95, 0.95));
    pen.moveTo(...at(0.95, 0.05));
    pen.lineTo(...at(0.05, 0.95));
  } else {
    pen.moveTo(...at(0.1, 0.5));
    pen.lineTo(...at(0.42, 0.9));
    pen.lineTo(...at(1.1, -0.15));
  }
  pen.stroke();
};

const printed = ({ pen }: Sheet, { x, y, side }: { x: number; y: number; side: number }, style: BoxStyle): void => {
  if (style.mark === 'filled') {
    pen.fillStyle = style.print;
    pen.fillRect(x + side * 0.12, y + side * 0.12, side * 0.76, side * 0.76);
    return;
  }
  pen.strokeStyle = style.print;
  pen.lineWidth = style.line * 1.5;
  pen.beginPath();
  pen.moveTo(x + side * 0.15, y + side * 0.5);
  pen.lineTo(x + side * 0.42, y + side * 0.8);
  pen.lineTo(x + side * 0.88, y + side * 0.18);
  pen.stroke();
};

/**
 * Draws a box of `size` high print on the baseline `y` and marks it when it is ticked; notes its place as the field's. Returns where it ends.
 */
export const tickBox = (
  sheet: Sheet,
  random: Random,
  at: { readonly x: number; readonly y: number; readonly size: number },
  style: BoxStyle,
  ticked: boolean,
  field?: string,
): number => {
  const side = at.size * 0.82;
  const box = { x: at.x + at.size * 0.08, y: at.y - at.size * 0.78, side };
  outlined(sheet, box, style);
  if (ticked) {
    if (style.mark === 'pen-tick' || style.mark === 'pen-cross') penned(sheet, random, box, style);
    else printed(sheet, box, style);
  }
  if (field !== undefined) {
    const [left, top, right, bottom] = [box.x, box.y, box.x + side, box.y + side].map((value) => value * sheet.scale) as [
      number,
      number,
      number,
      number,
    ];
    const quad: Quad = [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ];
    sheet.places[field] = [...(sheet.places[field] ?? []), quad];
  }
  return at.x + at.size;
};
