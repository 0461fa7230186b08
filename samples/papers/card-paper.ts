import { guilloche, rosette } from '#samples/drawing/ornament';
import { portrait } from '#samples/drawing/portrait';
import type { Press, Sheet } from '#samples/drawing/sheet';
import { between, pick, type Random } from '#samples/random';
import { blankCard } from './resident-card';

const TINTS = {
  blue: { grounds: ['#e2ecf5', '#eef3f2', '#dbe7f2'], waves: '#8fb0cf', second: '#c9b7cf' },
  green: { grounds: ['#e3f1e6', '#f1f3e6', '#dcebe2'], waves: '#8dbd9e', second: '#c5c79a' },
  rose: { grounds: ['#f5e6e8', '#f6efe9', '#efe2ea'], waves: '#d09aa6', second: '#b6a7cf' },
  grey: { grounds: ['#eceef0', '#f4f2ee', '#e5e9ec'], waves: '#a3acb5', second: '#c2b7a5' },
} as const;

/** The colours a card is printed on. */
export type Tint = keyof typeof TINTS;

/** An empty card on a patterned ground of one of the tints. */
export const patternedCard = (random: Random, press: Press, tints: readonly Tint[]): Sheet => {
  const { grounds, waves, second } = TINTS[pick(random, tints)];
  const sheet = blankCard(press, grounds);
  guilloche(sheet, random, { colour: waves, lines: Math.round(between(random, 22, 40)), alpha: between(random, 0.14, 0.3) });
  guilloche(sheet, random, { colour: second, lines: Math.round(between(random, 12, 24)), alpha: between(random, 0.08, 0.2) });
  rosette(
    sheet,
    { x: between(random, 280, 580), y: between(random, 230, 320), radius: between(random, 150, 220) },
    waves,
    between(random, 0.08, 0.16),
  );
  return sheet;
};

/** A portrait as wide as asked, 4 : 5, with its top left corner at (`x`, `y`). */
export const portraitIn = (
  sheet: Sheet,
  random: Random,
  at: { readonly x: number; readonly y: number; readonly width: number },
  sex: 'male' | 'female',
): void => {
  sheet.pen.save();
  sheet.pen.translate(at.x, at.y);
  sheet.pen.scale(at.width / 260, at.width / 260);
  portrait(sheet, random, { x: 0, y: 0 }, sex);
  sheet.pen.restore();
};

/** `2018.09.17`, `2018-09-17` or `2018年09月17日`. */
export const dayWritten = (day: string, form: 'dots' | 'dashes' | 'chinese'): string => {
  const [year = '', month = '', date = ''] = day.split('-');
  return form === 'dots' ? `${year}.${month}.${date}` : form === 'dashes' ? day : `${year}年${month}月${date}日`;
};
