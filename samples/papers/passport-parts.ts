import { writeFixedPitch } from '#samples/drawing/fixed-pitch';
import { guilloche, rosette } from '#samples/drawing/ornament';
import { blankSheet, type Press, type Sheet, type TextStyle, write } from '#samples/drawing/sheet';
import { between, pick, type Random } from '#samples/random';

/** Size of a passport's page in tenths of a millimetre (ID-3, ISO/IEC 7810: 125 × 88 mm). */
export const PASSPORT_PAGE = { width: 1250, height: 880 } as const;

const GROUNDS = [
  { ground: ['#f3ece9', '#eef1f3', '#f2eee4'], waves: '#c9a3a8' },
  { ground: ['#e8f0f4', '#f3f1ea', '#e6edf3'], waves: '#97b5c8' },
  { ground: ['#eef3ea', '#f4f0e6', '#e9f1ee'], waves: '#a6c0a0' },
  { ground: ['#f1edf5', '#f3f0ec', '#ebe8f2'], waves: '#b3a6c9' },
] as const;

/** An empty page of a passport with its pattern; the foot stays pale for the machine-readable zone. */
export const passportPage = (random: Random, press: Press): Sheet => {
  const sheet = blankSheet(PASSPORT_PAGE.width, PASSPORT_PAGE.height, press);
  const { pen, width, height } = sheet;
  const { ground, waves } = pick(random, GROUNDS);
  const tint = pen.createLinearGradient(0, 0, width, height);
  ground.forEach((colour, index) => {
    tint.addColorStop(index / (ground.length - 1), colour);
  });
  pen.fillStyle = tint;
  pen.fillRect(0, 0, width, height);
  guilloche(sheet, random, { colour: waves, lines: Math.round(between(random, 26, 46)), alpha: between(random, 0.12, 0.26) });
  rosette(sheet, { x: between(random, 500, 800), y: between(random, 300, 420), radius: between(random, 200, 300) }, waves, 0.1);
  pen.fillStyle = 'rgba(250,250,248,0.75)';
  pen.fillRect(0, height - 210, width, 210);
  return sheet;
};

/** Writes the machine-readable zone at the foot of the page: 2.54 mm a character, as ICAO Doc 9303-3 sets it. */
export const writeZone = (sheet: Sheet, lines: readonly string[], random: Random): void => {
  const pitch = 25.4;
  const left = (sheet.width - pitch * 44) / 2 + between(random, -10, 10);
  const top = sheet.height - between(random, 122, 130);
  const style: TextStyle = {
    font: pick(random, ['mono', 'mono', 'sans-regular'] as const),
    size: between(random, 34, 38),
    colour: '#16171a',
  };
  lines.forEach((line, index) => {
    writeFixedPitch(sheet, line, { x: left, y: top + index * 68, pitch }, style, 'mrz');
  });
};

/** A cell of the visual zone: its small label above, its value (and of which field it is) below. */
export type Cell = { readonly label: string; readonly value: string; readonly field?: string; readonly x: number };

/** Writes a row of cells with their labels at baseline `y` and the values under them. */
export const writeCells = (
  sheet: Sheet,
  cells: readonly Cell[],
  at: { readonly left: number; readonly y: number; readonly drop: number },
  styles: { readonly label: TextStyle; readonly value: TextStyle },
): void => {
  for (const { label, value, field, x } of cells) {
    write(sheet, label, { x: at.left + x, y: at.y }, styles.label);
    write(sheet, value, { x: at.left + x, y: at.y + at.drop }, styles.value, field);
  }
};
