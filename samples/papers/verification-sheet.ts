import { stamp } from '#samples/drawing/seal';
import {
  blankSheet,
  type Drawing,
  linesOf,
  type Press,
  type Sheet,
  type TextStyle,
  widthOf,
  write,
  writeBlock,
  writeCentred,
} from '#samples/drawing/sheet';
import { type BoxStyle, MARKS, tickBox } from '#samples/drawing/tick-box';
import { between, chance, pick, type Random } from '#samples/random';
import { SHEET_ITEMS, SHEET_PROMISE, type SheetItem } from '#shared/filing/verification-sheet';
import { A4, factsOf, lookOf, type Paper } from './paper';
import { drawSheetFacts, type SheetFacts, sheetFields } from './sheet-facts';
import { inkOf, writeSignature, writtenDay } from './written';

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
type Desk = {
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

const INSET = 22;

/** A row of the table, so many lines high; answers the first line's baseline. */
const row = (desk: Desk, lines: number): number => {
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

const divide = ({ sheet, boxed, y }: Desk, x: number, from: number): void => {
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

const question = (desk: Desk, field: string): void => {
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
const questionPair = (desk: Desk, [first, second]: readonly [string, string]): void => {
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

const tickRow = (desk: Desk, head: string, group: SheetItem['group']): void => {
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

const heading = (desk: Desk, words: string): void => {
  const y = row(desk, 1);
  write(desk.sheet, words, { x: desk.left + INSET, y }, desk.bold);
};

const note = (desk: Desk, words: string): void => {
  const { sheet, left, right, text, pitch } = desk;
  const width = right - left - 2 * INSET;
  const y = row(desk, linesOf(sheet, words, width, text).length);
  writeBlock(sheet, words, { x: left + INSET, y, width, leading: pitch * 0.86 }, text);
};

const organiserRows = (desk: Desk): void => {
  const { sheet, random, text, box, left, right, facts } = desk;
  const fill = { ...text, colour: pick(random, ['#151515', '#101a4a'] as const) };
  const [first, second] = [left + text.size * 8.2, right - text.size * 13];
  let top = desk.y;
  let y = row(desk, 1);
  write(sheet, '网站主办者名称', { x: left + INSET, y }, text);
  write(
    sheet,
    facts.organiser,
    { x: first + INSET, y },
    { ...fill, size: Math.min(text.size, (second - first - 2 * INSET) / facts.organiser.length) },
    'organiser',
  );
  write(sheet, '网站类型', { x: second + INSET, y }, text);
  let x = second + text.size * 5.4;
  for (const [label, ticked] of [
    ['单位', !facts.isPersonal],
    ['个人', facts.isPersonal],
  ] as const) {
    const end = tickBox(sheet, random, { x, y, size: text.size }, box, ticked, ticked ? 'nature' : undefined);
    x = write(sheet, label, { x: end + text.size * 0.12, y }, text) + text.size * 0.5;
  }
  for (const at of [first, second, second + text.size * 5]) divide(desk, at, top);
  top = desk.y;
  y = row(desk, 1);
  write(sheet, '网站域名', { x: left + INSET, y }, text);
  write(sheet, facts.domains.join(pick(random, ['、', ',', '；', '，'])), { x: first + INSET, y }, fill, 'domains');
  divide(desk, first, top);
};

/** One party's block: the labels, and what was written and stamped there. `seal` is the word before which the seal belongs. */
const provider = (desk: Desk): void => {
  const { sheet, random, text, left, right, facts, pitch } = desk;
  const top = desk.y;
  const half = (left + right) / 2;
  const y = row(desk, 4);
  const signed = write(sheet, '核验人签字：', { x: left + INSET, y: y + pitch * 0.4 }, text, 'providerSigned');
  if (facts.verifier !== null) writeSignature(sheet, random, facts.verifier, { x: signed + 20, y: y + pitch * 0.4 }, text.size);
  writtenDay(sheet, random, facts.providerDate, { x: left + INSET, y: y + pitch * 2.5 }, text, 'providerDate');
  write(sheet, '单位盖章（接入服务单位）：', { x: half + INSET, y: y + pitch * 0.4 }, text, 'providerSealed');
  divide(desk, half, top);
  if (facts.provider !== null)
    stamp(sheet, random, facts.provider, {
      x: half + between(random, 420, 560),
      y: y + between(random, 60, 160),
      radius: between(random, 170, 205),
      alpha: between(random, 0.65, 0.95),
    });
};

const applicant = (desk: Desk): void => {
  const { sheet, random, text, left, facts, pitch } = desk;
  const stacked = chance(random, 0.5);
  const y = row(desk, 5) + pitch * 0.3;
  const signed = write(sheet, '网站负责人签字：', { x: left + INSET, y }, text, 'managerSigned');
  if (facts.manager !== null) writeSignature(sheet, random, facts.manager, { x: signed + 20, y }, text.size);
  const sealAt = stacked ? { x: left + INSET, y: y + pitch * 1.5 } : { x: left + 750, y };
  const dayAt = stacked ? { x: left + INSET, y: y + pitch * 3.1 } : { x: left + 1130, y };
  write(sheet, '（单位公章）', sealAt, text, 'unitSealed');
  writtenDay(sheet, random, facts.date, dayAt, text, 'date');
  if (facts.unitSeal !== null)
    stamp(sheet, random, facts.unitSeal, {
      x: sealAt.x + (stacked ? between(random, 250, 520) : between(random, 60, 200)),
      y: sealAt.y + between(random, 20, 90),
      radius: between(random, 170, 205),
      alpha: between(random, 0.65, 0.95),
    });
};

/** Draws the verification sheet (网站备案信息真实性核验单) of 2018: one table on A4, as prefilled and printed, then signed by hand. */
export const drawVerificationSheet = (facts: SheetFacts, random: Random, press: Press): Drawing => {
  const sheet = blankSheet(A4.width, A4.height, press);
  sheet.pen.fillStyle = pick(random, ['#ffffff', '#fdfdfb', '#f8f7f3'] as const);
  sheet.pen.fillRect(0, 0, A4.width, A4.height);
  const print = pick(random, ['#111111', '#1c1c1c', '#2a2a2a'] as const);
  const face = pick(random, ['serif-regular', 'sans-regular', 'serif-medium'] as const);
  const text: TextStyle = { font: face, size: between(random, 33, 36.5), colour: print };
  const margin = between(random, 150, 210);
  const desk: Desk = {
    sheet,
    random,
    facts,
    text,
    bold: { ...text, font: face === 'sans-regular' ? 'sans-medium' : 'serif-bold' },
    box: { mark: pick(random, MARKS), print, pen: inkOf(random), line: between(random, 2.6, 4) },
    left: margin,
    right: A4.width - margin,
    pitch: between(random, 51, 54.5),
    boxed: chance(random, 0.9),
    y: 310,
  };
  writeCentred(
    sheet,
    '网站备案信息真实性核验单',
    { x: A4.width / 2, y: 215 },
    { font: 'serif-bold', size: between(random, 54, 66), colour: print },
  );
  writeCentred(sheet, '样张', { x: 1800, y: 140 }, { font: 'sans-regular', size: 30, colour: 'rgba(120,120,120,0.7)', gap: 20 });
  const numberAt = { x: chance(random, 0.5) ? margin + INSET : A4.width - margin - 900, y: 285 };
  const head = write(sheet, '编号：', numberAt, text);
  if (facts.number === null) write(sheet, '核[201 ]   月粤第      号', { x: head, y: numberAt.y }, text);
  else write(sheet, facts.number, { x: head, y: numberAt.y }, text, 'number');

  heading(desk, '网站主办者基本信息：（网站主办者填写）');
  organiserRows(desk);
  heading(desk, '网站备案信息核验内容：（接入服务单位填写）');
  heading(desk, '一、主体信息核验内容：');
  note(desk, '核验网站主办者、网站负责人证件资质（网站类型为“个人”时只需核验个人证件资质，请在核验的对应证件下打“√”）');
  tickRow(desk, '单位证件资质：', 'unit');
  tickRow(desk, '个人证件资质：', 'person');
  for (const field of ['numbersCorrect', 'copiesKept', 'photoTaken']) question(desk, field);
  heading(desk, '二、联系方式核验内容：');
  for (const field of ['mobileCorrect', 'landlineCorrect', 'emailCorrect', 'addressCorrect']) question(desk, field);
  heading(desk, '三、网站信息核验内容：');
  if (facts.isPersonal) for (const field of ['nameProper', 'domainCorrect']) question(desk, field);
  else questionPair(desk, ['nameProper', 'domainCorrect']);
  question(desk, 'contentCorrect');
  question(desk, 'hasApproval');
  note(desk, '（如有前置审批或专项审批文件，请在核验文件内容的对应类别下打“√”）');
  tickRow(desk, '', 'approval');
  heading(desk, '四、接入信息报备内容：');
  question(desk, 'accessCorrect');
  question(desk, 'recordKept');
  heading(desk, '网站备案信息核验承诺：（接入服务单位、网站主办者签署）');
  note(desk, SHEET_PROMISE);
  provider(desk);
  applicant(desk);
  const fields = sheetFields(facts);
  return { sheet, documents: [{ kind: 'verification-sheet', fields, vital: 'domains', places: sheet.places }] };
};

/** The verification sheet that goes with an order made on the web. */
export const verificationSheetPapers: readonly Paper[] = [
  {
    name: 'verification-sheet',
    share: 2,
    invent: (seed, { typeface = 'noto' }) => {
      const facts = drawSheetFacts(factsOf(seed));
      return {
        size: A4,
        draw: (scale) => drawVerificationSheet(facts, lookOf(seed), { scale, typeface }),
        tags: [
          'verification-sheet',
          facts.isPersonal ? 'person-sheet' : 'unit-sheet',
          ...(facts.ticked.size === 0 ? ['not-verified'] : []),
        ],
      };
    },
  },
];
