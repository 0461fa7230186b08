import { stamp } from '#samples/drawing/seal';
import { blankSheet, type Press, type Sheet, type TextStyle, write, writeBlock, writeCentred } from '#samples/drawing/sheet';
import { between, pick, type Random } from '#samples/random';
import { A4 } from './paper';

/** A typed page being written from top to bottom. */
export type Letter = {
  readonly sheet: Sheet;
  readonly text: TextStyle;
  readonly left: number;
  readonly right: number;
  readonly leading: number;
  y: number;
};

/** An A4 page with a title. */
export const newLetter = (random: Random, title: string, press: Press): Letter => {
  const sheet = blankSheet(A4.width, A4.height, press);
  sheet.pen.fillStyle = pick(random, ['#ffffff', '#fdfdfb', '#f7f6f2'] as const);
  sheet.pen.fillRect(0, 0, A4.width, A4.height);
  const colour = pick(random, ['#111111', '#222222', '#2c2c2c'] as const);
  const text: TextStyle = {
    font: pick(random, ['serif-regular', 'sans-regular', 'serif-medium'] as const),
    size: between(random, 48, 56),
    colour,
  };
  const left = between(random, 240, 300);
  writeCentred(
    sheet,
    title,
    { x: A4.width / 2, y: between(random, 380, 440) },
    { font: pick(random, ['serif-bold', 'sans-bold'] as const), size: between(random, 78, 96), colour },
  );
  writeCentred(sheet, '样张', { x: 1780, y: 170 }, { font: 'sans-regular', size: 34, colour: 'rgba(120,120,120,0.7)', gap: 20 });
  return { sheet, text, left, right: A4.width - left, leading: between(random, 92, 106), y: 620 };
};

/** A part of a paragraph: print, or the value of a field. */
export type Part = string | { readonly field: string; readonly value: string };

/** Writes a paragraph with two characters' indent; a field's value never breaks over two lines. */
export const paragraph = (letter: Letter, parts: readonly Part[]): void => {
  const { sheet, text, left, right, leading } = letter;
  let x = left + 2 * text.size;
  const newLine = (): void => {
    letter.y += leading;
    x = left;
  };
  for (const part of parts) {
    const value = typeof part === 'string' ? null : part;
    const pieces = value ? [value.value] : [...String(part)];
    for (const piece of pieces) {
      const width = piece.length * text.size;
      if (x + width > right && !'，。；：、）'.includes(piece)) newLine();
      x = write(sheet, piece, { x, y: letter.y }, text, value?.field);
    }
  }
  letter.y += leading;
};

/** Writes a label with a value behind it on a line of its own. */
export const line = (letter: Letter, label: string, value: string, field?: string, x = letter.left): void => {
  const end = write(letter.sheet, label, { x, y: letter.y }, letter.text);
  if (value !== '') write(letter.sheet, value, { x: end, y: letter.y }, letter.text, field);
  letter.y += letter.leading;
};

/** Plain paragraphs of filler. */
export const block = (letter: Letter, words: string): void => {
  const { sheet, text, left, right, leading } = letter;
  letter.y = writeBlock(sheet, words, { x: left, y: letter.y, width: right - left, leading }, text);
};

/** A seal over the foot of a letter. */
export const sealFoot = (letter: Letter, random: Random, words: string, at: { readonly x: number; readonly y: number }): void =>
  stamp(letter.sheet, random, words, { ...at, radius: between(random, 180, 210), alpha: between(random, 0.65, 0.95) });
