import { stamp } from '#samples/drawing/seal';
import { blankSheet, type Drawing, type Press, type TextStyle, write, writeCentred } from '#samples/drawing/sheet';
import { MARKS, tickBox } from '#samples/drawing/tick-box';
import { between, chance, pick, type Random } from '#samples/random';
import { SHEET_PROMISE } from '#shared/filing/verification-sheet';
import { A4, factsOf, lookOf, type Paper } from './paper';
import { drawSheetFacts, type SheetFacts, sheetFields } from './sheet-facts';
import { type Desk, divide, heading, INSET, note, question, questionPair, row, tickRow } from './sheet-rows';
import { inkOf, writeSignature, writtenDay } from './written';

/** The head of the form: organiser, kind of website, domains. */
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

/** The provider's block: the labels, and what was written and stamped there. */
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

/** The applicant's block. */
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
