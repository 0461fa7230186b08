import { badge, guilloche, rosette } from '#samples/drawing/ornament';
import { blankSheet, type Press, type Sheet, type TextStyle, widthOf, write, writeBlock } from '#samples/drawing/sheet';
import type { Firm } from '#samples/facts/firms';
import { between, chance, pick, type Random } from '#samples/random';

/** Paper of a licence: pale ground with fine waves, and a border of gold bands. Sizes in tenths of a millimetre. */
export const licencePaper = (random: Random, size: { readonly width: number; readonly height: number }, press: Press): Sheet => {
  const sheet = blankSheet(size.width, size.height, press);
  const { pen } = sheet;
  pen.fillStyle = '#fdfcf8';
  pen.fillRect(0, 0, size.width, size.height);
  const inset = between(random, 70, 100);
  pen.fillStyle = pick(random, ['#fbf7ea', '#f9f5ee', '#faf8ef'] as const);
  pen.fillRect(inset, inset, size.width - 2 * inset, size.height - 2 * inset);
  pen.save();
  pen.beginPath();
  pen.rect(inset, inset, size.width - 2 * inset, size.height - 2 * inset);
  pen.clip();
  guilloche(sheet, random, { colour: '#d9b36a', lines: 60, alpha: 0.16 });
  rosette(sheet, { x: size.width / 2, y: size.height / 2, radius: 520 }, '#d8a95c', 0.1);
  pen.restore();
  const gold = pick(random, ['#b88a3c', '#c19a52', '#a9803a'] as const);
  const bands = [
    [0, 14],
    [24, 4],
    [34, 22],
    [66, 4],
  ] as const;
  pen.strokeStyle = gold;
  for (const [offset, thickness] of bands) {
    pen.lineWidth = thickness;
    pen.globalAlpha = thickness > 20 ? 0.45 : 0.85;
    const edge = inset + offset + thickness / 2;
    pen.strokeRect(edge, edge, size.width - 2 * edge, size.height - 2 * edge);
  }
  pen.globalAlpha = 1;
  pen.fillStyle = gold;
  for (const x of [inset + 45, size.width - inset - 45]) {
    for (const y of [inset + 45, size.height - inset - 45]) {
      pen.beginPath();
      pen.arc(x, y, 34, 0, 2 * Math.PI);
      pen.fill();
    }
  }
  return sheet;
};

/** The badge in the emblem's place. */
export const licenceBadge = (sheet: Sheet, at: { readonly x: number; readonly y: number; readonly radius: number }): void =>
  badge(sheet, at, { field: '#c93a2e', line: '#e7b84c' });

/** A square pattern like a QR code that no reader decodes: its finders stand, its cells are drawn at random. */
export const codePattern = (sheet: Sheet, random: Random, at: { readonly x: number; readonly y: number; readonly size: number }): void => {
  const cells = 37;
  const cell = at.size / cells;
  const { pen } = sheet;
  pen.fillStyle = '#ffffff';
  pen.fillRect(at.x - 2 * cell, at.y - 2 * cell, at.size + 4 * cell, at.size + 4 * cell);
  pen.fillStyle = '#1a1a1a';
  for (let row = 0; row < cells; row += 1) {
    for (let column = 0; column < cells; column += 1) {
      if (chance(random, 0.48)) pen.fillRect(at.x + column * cell, at.y + row * cell, cell * 1.03, cell * 1.03);
    }
  }
  for (const [column, row] of [
    [0, 0],
    [cells - 7, 0],
    [0, cells - 7],
  ] as const) {
    for (const [inset, colour] of [
      [-1, '#ffffff'],
      [0, '#1a1a1a'],
      [1, '#ffffff'],
      [2, '#1a1a1a'],
    ] as const) {
      pen.fillStyle = colour;
      pen.fillRect(at.x + (column + inset) * cell, at.y + (row + inset) * cell, (7 - 2 * inset) * cell, (7 - 2 * inset) * cell);
    }
  }
};

/** `2018年09月17日` or `2018年9月17日`. */
export const chineseDay = (day: string, padded: boolean): string => {
  const [year = '', month = '', date = ''] = day.split('-');
  return padded ? `${year}年${month}月${date}日` : `${year}年${Number(month)}月${Number(date)}日`;
};

/** Sets a label over the width of four characters (名    称), as licences do. */
export const writeLabel = (
  sheet: Sheet,
  label: string,
  at: { readonly x: number; readonly y: number; readonly width: number },
  style: TextStyle,
): void => {
  const characters = [...label];
  const glyphs = widthOf(sheet, label, { ...style, gap: 0 });
  const gap = characters.length > 1 ? Math.max(0, (at.width - glyphs) / (characters.length - 1)) : 0;
  write(sheet, label, at, { ...style, size: style.size * Math.min(1, (at.width * 1.1) / glyphs), gap });
};

/** How the end of the term is printed: a day, 长期, or filled with asterisks; the contract counts the last two as long-term. */
export type OpenEnd = '长期' | '****' | '长期****';

/** Writes the term (营业期限) and returns the fields it shows: `自 … 至 …`, `… 至 …`, or 长期 alone, which names no first day. */
export const writeTerm = (
  sheet: Sheet,
  firm: Firm,
  at: { readonly x: number; readonly y: number },
  style: TextStyle,
  form: { readonly padded: boolean; readonly from: boolean; readonly openEnd: OpenEnd; readonly bare: boolean },
): Record<string, string> => {
  if (form.bare && firm.validUntil === 'long-term') {
    write(sheet, '长期', at, style, 'validUntil');
    return { validUntil: 'long-term' };
  }
  let x = form.from ? write(sheet, '自', at, style) + style.size * 0.15 : at.x;
  x = write(sheet, chineseDay(firm.validFrom, form.padded), { x, y: at.y }, style, 'validFrom');
  x = write(sheet, '至', { x: x + style.size * 0.3, y: at.y }, style) + style.size * 0.3;
  write(
    sheet,
    firm.validUntil === 'long-term' ? form.openEnd : chineseDay(firm.validUntil, form.padded),
    { x, y: at.y },
    style,
    'validUntil',
  );
  return { validFrom: firm.validFrom, validUntil: firm.validUntil };
};

/** Writes the scope in the largest of the given sizes that fits into `height`, and returns the baseline after it. */
export const writeFitting = (
  sheet: Sheet,
  text: string,
  at: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  style: TextStyle,
  field: string,
): number => {
  let size = style.size;
  const rows = (): number => Math.ceil(widthOf(sheet, text, { ...style, size }) / (at.width * 0.97));
  while (rows() * size * 1.35 > at.height && size > style.size * 0.6) size *= 0.95;
  return writeBlock(sheet, text, { x: at.x, y: at.y, width: at.width, leading: size * 1.35 }, { ...style, size }, field);
};

/** The fields of a licence that do not depend on its layout, in the contract's spelling; what the form lacks is left out. */
export const licenceFields = (firm: Firm): Record<string, string> => {
  const { registrationNumber, creditCode, name, type, legalRepresentative, capital, establishedOn, address, scope } = firm;
  const number = registrationNumber === null ? { creditCode } : { registrationNumber };
  const values = { ...number, name, type, legalRepresentative, ...(capital === null ? {} : { capital }), establishedOn, address, scope };
  return Object.fromEntries(Object.entries(values).map(([field, value]) => [field, value.normalize('NFKC')]));
};
