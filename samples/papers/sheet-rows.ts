import { linesOf, type Sheet, type TextStyle, widthOf, write, writeBlock } from '#samples/drawing/sheet';
import { type BoxStyle, tickBox } from '#samples/drawing/tick-box';
import type { Random } from '#samples/random';
import { SHEET_ITEMS, type SheetItem } from '#shared/filing/verification-sheet';
import type { SheetFacts } from './sheet-facts';

/** The questions as the sheet prints them, by field; two that share a row stand together. */
const QUESTIONS: Readonly<Record<string, string>> = {
  numbersCorrect: '网站主办者、网站负责人证件号码报备信息是否正确',
  copiesKept: '是否留存网站主办者、网站负责人证件复印件',
  photoTaken: '是否当面采集并留存网站负责人照片',
  mobileCorrect: '网站负责人手机号码报备信息是否正确',
  landlineCorrect: '网站负责人座机号码报备信息是否正确（网站类型为“个人”时选填）',
  emailCorrect: '网站负责人电子邮箱报备信息是否正确',
  addressCorrect: '网站负责人通信地址报备信息是否正确',
  nameProper: '网站名称报备信息是否规范',
  domainCorrect: '域名报备信息是否正确',
  contentCorrect: '网站服务内容/项目报备信息是否正确',
  hasApproval: '是否有前置审批或专项审批文件',
  accessCorrect: '本单位是否正确报备接入信息（包括“接入服务提供者名称”、“接入方式”、“服务器放置地点”、“网站IP地址”）',
  recordKept: '是否留存网站备案信息书面文档',
};

const OTHER = '其他';

/** What is being drawn: the pen's place moves down the page row by row. */
export type Desk = {
  readonly sheet: Sheet;
  readonly random: Random;
  readonly facts: SheetFacts;
  readonly text: TextStyle;
  readonly bold: TextStyle;
  readonly box: BoxStyle;
  readonly left: number;
  readonly right: number;
  readonly pitch: number;
  readonly boxed: boolean;
  y: number;
};

/** Between a cell's edge and what is written in it. */
export const INSET = 22;

/** A row of the table, so many lines high; answers the first line's baseline. */
export const row = (desk: Desk, lines: number): number => {
  const { sheet, left, right, pitch, boxed } = desk;
  const height = lines * pitch * 0.86 + pitch * 0.3;
  if (boxed) {
    sheet.pen.strokeStyle = '#333';
    sheet.pen.lineWidth = 2.4;
    sheet.pen.strokeRect(left, desk.y, right - left, height);
  }
  const baseline = desk.y + pitch * 0.15 + desk.text.size * 0.98;
  desk.y += height;
  return baseline;
};

/** A line down the table at `x`, from the height `from` to where the rows have come. */
export const divide = ({ sheet, boxed, y }: Desk, x: number, from: number): void => {
  if (!boxed) return;
  sheet.pen.beginPath();
  sheet.pen.moveTo(x, from);
  sheet.pen.lineTo(x, y);
  sheet.pen.stroke();
};

/** 是 and 否 with their boxes; the place of the ticked one is the field's. */
const yesNo = (desk: Desk, field: string, x: number, y: number): void => {
  const { sheet, random, text, box, facts } = desk;
  const answer = facts.answers[field];
  const option = (at: number, label: string, ticked: boolean): number => {
    const end = tickBox(sheet, random, { x: at, y, size: text.size }, box, ticked, ticked ? field : undefined);
    return write(sheet, label, { x: end + text.size * 0.12, y }, text);
  };
  const next = option(x, '是', answer === 'yes') + text.size * 0.55;
  option(next, '否', answer === 'no');
};

/** A question of the form with its yes and no. */
export const question = (desk: Desk, field: string): void => {
  const { sheet, left, right, text, pitch } = desk;
  const column = right - text.size * 6;
  const lines = linesOf(sheet, QUESTIONS[field] ?? '', column - left - 2 * INSET, text);
  const top = desk.y;
  const y = row(desk, lines.length);
  lines.forEach((line, index) => void write(sheet, line, { x: left + INSET, y: y + index * pitch * 0.86 }, text));
  divide(desk, column, top);
  yesNo(desk, field, column + INSET, y + ((lines.length - 1) * pitch * 0.86) / 2);
};

/** Two short questions side by side. */
export const questionPair = (desk: Desk, [first, second]: readonly [string, string]): void => {
  const { sheet, left, right, text } = desk;
  const half = (left + right) / 2;
  const top = desk.y;
  const y = row(desk, 1);
  for (const [field, from, to] of [
    [first, left, half],
    [second, half, right],
  ] as const) {
    write(sheet, QUESTIONS[field] ?? '', { x: from + INSET * 0.6, y }, { ...text, size: text.size * 0.94 });
    yesNo(desk, field, to - text.size * 5.2, y);
  }
  divide(desk, half, top);
};

/** A row of things to tick, all of one group, in one line or two. */
export const tickRow = (desk: Desk, head: string, group: SheetItem['group']): void => {
  const { sheet, random, text, box, left, right, facts, pitch } = desk;
  const items = SHEET_ITEMS.filter((item) => item.group === group).map(({ field, zh }) => ({
    field,
    label: zh.startsWith(OTHER) ? OTHER : zh,
  }));
  const gap = text.size * 0.5;
  const widths = items.map(({ label }) => text.size * 1.12 + widthOf(sheet, label, text) + gap);
  const start = left + INSET + widthOf(sheet, head, text) + (head === '' ? 0 : gap);
  const lines = start + widths.reduce((sum, width) => sum + width, 0) > right - INSET ? 2 : 1;
  let y = row(desk, lines);
  write(sheet, head, { x: left + INSET, y }, text);
  let x = start;
  items.forEach(({ field, label }, index) => {
    if (x + (widths[index] ?? 0) - gap > right - INSET * 0.5) [x, y] = [start, y + pitch * 0.86];
    const ticked = facts.ticked.has(field);
    const end = tickBox(sheet, random, { x, y, size: text.size }, box, ticked, ticked ? field : undefined);
    x = write(sheet, label, { x: end + text.size * 0.12, y }, text) + gap;
  });
};

/** A row in bold. */
export const heading = (desk: Desk, words: string): void => {
  const y = row(desk, 1);
  write(desk.sheet, words, { x: desk.left + INSET, y }, desk.bold);
};

/** A row of running text. */
export const note = (desk: Desk, words: string): void => {
  const { sheet, left, right, text, pitch } = desk;
  const width = right - left - 2 * INSET;
  const y = row(desk, linesOf(sheet, words, width, text).length);
  writeBlock(sheet, words, { x: left + INSET, y, width, leading: pitch * 0.86 }, text);
};
