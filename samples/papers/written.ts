import { type Sheet, type TextStyle, write } from '#samples/drawing/sheet';
import { between, chance, pick, type Random } from '#samples/random';

/** The colour of a pen. */
export const inkOf = (random: Random): string => pick(random, ['#14171c', '#1c2a6e', '#16245a', '#202024', '#22357f']);

/** Writes a name by hand: larger than print, a little askew. */
export const writeSignature = (
  sheet: Sheet,
  random: Random,
  name: string,
  at: { readonly x: number; readonly y: number },
  size: number,
): void => {
  const { pen } = sheet;
  pen.save();
  pen.translate(at.x, at.y + between(random, -4, 8));
  pen.rotate(between(random, -0.07, 0.04));
  write(sheet, name, { x: 0, y: 0 }, { font: 'handwriting', size: size * between(random, 1.25, 1.7), colour: inkOf(random), gap: -2 });
  pen.restore();
};

/** Writes 日期 with a day behind it: printed, or filled in by hand between 年, 月 and 日; the blank form where there is none. */
export const writtenDay = (
  sheet: Sheet,
  random: Random,
  day: string | null,
  at: { readonly x: number; readonly y: number },
  text: TextStyle,
  field: string,
): void => {
  const end = write(sheet, pick(random, ['日期：', '日 期：', '日  期:']), at, text);
  if (day === null) {
    write(sheet, '      年    月    日', { x: end, y: at.y }, text);
    return;
  }
  const [year = '', month = '', date = ''] = day.split('-');
  if (chance(random, 0.35)) {
    write(
      sheet,
      pick(random, [`${year}年${month}月${date}日`, `${year}-${month}-${date}`, `${year}.${month}.${date}`]),
      { x: end + 12, y: at.y },
      text,
      field,
    );
    return;
  }
  const pen: TextStyle = { font: 'handwriting', size: text.size * between(random, 1.1, 1.3), colour: inkOf(random) };
  let x = end + 16;
  for (const [digits, unit] of [
    [year, '年'],
    [String(Number(month)), '月'],
    [String(Number(date)), '日'],
  ] as const) {
    x = write(sheet, digits, { x, y: at.y + between(random, -2, 4) }, pen, field) + between(random, 6, 14);
    x = write(sheet, unit, { x, y: at.y }, text) + between(random, 6, 14);
  }
};
