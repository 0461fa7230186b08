import { badge, guilloche, rosette } from '#samples/drawing/ornament';
import { stamp } from '#samples/drawing/seal';
import { blankSheet, type Drawing, type Press, type Sheet, type TextStyle, widthOf, write, writeCentred } from '#samples/drawing/sheet';
import { between, chance, pick, type Random } from '#samples/random';
import type { MaterialKind } from '#shared/filing/codes';
import type { Piece } from './certificate-entries';
import { chineseDay, licencePaper } from './licence-parts';
import { A4 } from './paper';

/** The two ways an A4 sheet lies, in tenths of a millimetre. */
export const LANDSCAPE = { width: A4.height, height: A4.width } as const;
export const PORTRAIT = A4;

type Size = { readonly width: number; readonly height: number };

/** A framed ground in one of a few colours, with waves or a rosette or neither. */
const framedPaper = (random: Random, size: Size, press: Press): Sheet => {
  const sheet = blankSheet(size.width, size.height, press);
  const { pen } = sheet;
  pen.fillStyle = pick(random, ['#fdfdfb', '#fbf8f1', '#f6f9f4', '#f7f8fc', '#fdf6f4'] as const);
  pen.fillRect(0, 0, size.width, size.height);
  const frame = pick(random, ['#3f7a54', '#a5522e', '#8f2a2a', '#3a5f94', '#7a7a7a'] as const);
  if (chance(random, 0.6)) guilloche(sheet, random, { colour: frame, lines: 50, alpha: 0.09 });
  if (chance(random, 0.4)) rosette(sheet, { x: size.width / 2, y: size.height / 2, radius: 480 }, frame, 0.08);
  pen.strokeStyle = frame;
  const inset = between(random, 60, 110);
  for (const [offset, thickness] of [
    [0, between(random, 4, 16)],
    [between(random, 24, 36), 4],
  ] as const) {
    pen.lineWidth = thickness;
    pen.strokeRect(inset + offset, inset + offset, size.width - 2 * (inset + offset), size.height - 2 * (inset + offset));
  }
  return sheet;
};

/** The ground that a certificate is printed on. */
export const certificatePaper = (random: Random, size: Size, press: Press): Sheet =>
  chance(random, 0.35) ? licencePaper(random, size, press) : framedPaper(random, size, press);

/** Writes the title (and 正本 or 副本 under it) in the middle, mostly below a badge, and returns the baseline of what comes next. */
export const writeTitle = (sheet: Sheet, random: Random, title: string, room: { readonly top: number; readonly size: number }): number => {
  const middle = sheet.width / 2;
  let y = room.top;
  if (chance(random, 0.7)) {
    badge(sheet, { x: middle, y: y + 60, radius: 95 }, { field: '#c93a2e', line: '#e7b84c' });
    y += 190;
  }
  const gap = room.size * between(random, 0.05, 0.35);
  const style: TextStyle = {
    font: pick(random, ['serif-black', 'serif-bold', 'sans-bold'] as const),
    size: room.size,
    colour: pick(random, ['#2b2118', '#1f1f24', '#8c2020'] as const),
    gap,
  };
  const width = widthOf(sheet, title, style);
  const fitted = Math.min(1, (sheet.width - 460) / width);
  y += room.size;
  writeCentred(sheet, title, { x: middle, y }, { ...style, size: style.size * fitted, gap: gap * fitted });
  if (chance(random, 0.6)) {
    y += 85;
    writeCentred(sheet, pick(random, ['(副  本)', '（正本）', '(副本)'] as const), { x: middle, y }, { ...style, size: 52, gap: 4 });
  }
  writeCentred(
    sheet,
    '样张',
    { x: middle, y: sheet.height - 200 },
    { font: 'sans-regular', size: 32, colour: 'rgba(140,120,90,0.55)', gap: 24 },
  );
  return y + 110;
};

/** A day as one certificate prints all of its days. */
export type DayForm = (day: string) => string;

/** Draws how a certificate prints days. */
export const dayForm = (random: Random): DayForm => {
  const padded = chance(random, 0.6);
  const mark = pick(random, ['年', '年', '年', '年', '-', '.'] as const);
  return (day) => (mark === '年' ? chineseDay(day, padded) : day.replaceAll('-', mark));
};

/** The pieces of a validity: 自 … 至 …, or two days with 至 between. */
export const termPieces = (
  random: Random,
  unit: { readonly validFrom: string; readonly validUntil: string },
  day: DayForm,
): readonly Piece[] => [
  ...(chance(random, 0.6) ? [{ text: '自' }] : []),
  { text: day(unit.validFrom), field: 'validFrom' },
  { text: '至' },
  { text: day(unit.validUntil), field: 'validUntil' },
];

/** Writes who issued the certificate and when near the foot, with that office's seal beside or over it. */
export const writeIssuer = (
  sheet: Sheet,
  random: Random,
  issuer: { readonly label: string; readonly authority: string; readonly day: string; readonly printed: boolean },
  at: { readonly x: number; readonly y: number; readonly style: TextStyle },
): void => {
  const { label, authority, day, printed } = issuer;
  const { x, y, style } = at;
  if (printed) {
    const end = write(sheet, `${label}${chance(random, 0.5) ? '：' : ''}`, { x, y }, style);
    const room = sheet.width - 200 - end - 30;
    const fitted = Math.min(1, room / widthOf(sheet, authority, style));
    write(sheet, authority, { x: end + 30, y }, { ...style, size: style.size * fitted }, 'authority');
  }
  const over = chance(random, 0.4);
  write(sheet, day, { x: x + between(random, 60, 200), y: y + 120 }, { ...style, gap: 4 });
  stamp(sheet, random, authority, {
    x: x + between(random, 330, 480),
    y: y + (over ? between(random, 30, 70) : between(random, 190, 215)),
    radius: between(random, 165, 195),
    alpha: over ? between(random, 0.5, 0.75) : between(random, 0.7, 0.95),
  });
};

/** A drawing with one certificate on it: what its fields say, in the contract's spelling. */
export const certificateDrawing = (sheet: Sheet, kind: MaterialKind, vital: string, fields: Readonly<Record<string, string>>): Drawing => ({
  sheet,
  documents: [
    {
      kind,
      vital,
      fields: Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, value.normalize('NFKC')])),
      places: sheet.places,
    },
  ],
});
