import { fontFamily } from './fonts';
import type { Sheet, TextStyle } from './sheet';

/** Writes a line with every character in a cell of `pitch`, as machine-readable zones are set, and notes its place as a field's. */
export const writeFixedPitch = (
  sheet: Sheet,
  text: string,
  at: { readonly x: number; readonly y: number; readonly pitch: number },
  style: TextStyle,
  field?: string,
): void => {
  const { pen, scale } = sheet;
  pen.font = `${style.size}px ${fontFamily(style.font, sheet.typeface)}`;
  pen.fillStyle = style.colour;
  [...text].forEach((character, index) => {
    pen.fillText(character, at.x + (index + 0.5) * at.pitch - pen.measureText(character).width / 2, at.y);
  });
  if (field === undefined) return;
  const [left, right] = [at.x * scale, (at.x + text.length * at.pitch) * scale];
  const [top, bottom] = [(at.y - 0.8 * style.size) * scale, (at.y + 0.08 * style.size) * scale];
  const lines = sheet.places[field] ?? [];
  lines.push([
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ]);
  sheet.places[field] = lines;
};
