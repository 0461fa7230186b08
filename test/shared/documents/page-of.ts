import type { Character, Page, TextLine } from '#shared/documents/page';

/** A printed line for tests: text from (x, y), `em` pixels high, one em a character (half for ASCII), optionally tilted about the origin. */
export type Printed = { readonly text: string; readonly x: number; readonly y: number; readonly em?: number; readonly confidence?: number };

const widthOf = (char: string): number => (char.charCodeAt(0) < 128 ? 0.55 : 1);

/** Lays out one line as the reader would answer it: 0.45 em of room at both ends, characters side by side. */
export const printedLine = ({ text, x, y, em = 40, confidence = 0.99 }: Printed, tilt = 0): TextLine => {
  const chars = [...text];
  const total = chars.reduce((sum, char) => sum + widthOf(char), 0);
  let at = 0;
  const characters = chars.map((char): Character => {
    const from = at / total;
    at += widthOf(char);
    return { char, confidence, from, to: at / total, alternatives: [] };
  });
  const turned = (px: number, py: number) =>
    [px * Math.cos(tilt) - py * Math.sin(tilt), px * Math.sin(tilt) + py * Math.cos(tilt)] as const;
  const right = x + total * em;
  return { text, confidence, characters, quad: [turned(x, y), turned(right, y), turned(right, y + em), turned(x, y + em)] };
};

export const pageOf = (
  printed: readonly Printed[],
  options: { readonly tilt?: number; readonly width?: number; readonly height?: number } = {},
): Page => ({
  width: options.width ?? 1600,
  height: options.height ?? 1000,
  rotation: 0,
  lines: printed.map((line) => printedLine(line, options.tilt)),
  reader: { name: 'test', version: '1' },
});

/** The front of a card with an invented holder. */
export const cardFront: readonly Printed[] = [
  { text: '姓名', x: 100, y: 100 },
  { text: '林样例', x: 240, y: 100 },
  { text: '性别男', x: 100, y: 190 },
  { text: '民族汉', x: 400, y: 190 },
  { text: '出生1992年2月29日', x: 100, y: 280 },
  { text: '住址', x: 100, y: 370 },
  { text: '广东省深圳市福田区样例路', x: 240, y: 370 },
  { text: '12号3栋405室', x: 240, y: 425 },
  { text: '公民身份号码', x: 100, y: 600 },
  { text: '440305199202299954', x: 420, y: 600 },
];

/** The back of the same card. */
export const cardBack: readonly Printed[] = [
  { text: '中华人民共和国', x: 400, y: 100 },
  { text: '居民身份证', x: 420, y: 200 },
  { text: '签发机关', x: 200, y: 500 },
  { text: '深圳市公安局福田分局', x: 440, y: 500 },
  { text: '有效期限', x: 200, y: 600 },
  { text: '2012.03.04-2032.03.04', x: 440, y: 600 },
];
