import { badge, guilloche, rosette } from '#samples/drawing/ornament';
import { portrait } from '#samples/drawing/portrait';
import { blankSheet, type Drawing, type Press, type Sheet, type TextStyle, write, writeBlock } from '#samples/drawing/sheet';
import type { Person } from '#samples/facts/people';
import { between, pick, type Random } from '#samples/random';

/** Card size in tenths of a millimetre (ID-1, ISO/IEC 7810: 85.6 × 54.0 mm). */
export const CARD = { width: 856, height: 540, corner: 32 } as const;

/** An empty card with round corners, clipped to them, filled with a pale gradient. */
export const blankCard = (press: Press, colours: readonly string[]): Sheet => {
  const sheet = blankSheet(CARD.width, CARD.height, press);
  const { pen } = sheet;
  pen.beginPath();
  pen.roundRect(0, 0, CARD.width, CARD.height, CARD.corner);
  pen.clip();
  const tint = pen.createLinearGradient(0, 0, CARD.width, CARD.height);
  colours.forEach((colour, index) => {
    tint.addColorStop(index / (colours.length - 1), colour);
  });
  pen.fillStyle = tint;
  pen.fillRect(0, 0, CARD.width, CARD.height);
  return sheet;
};

/** Draws the portrait side of a resident identity card (居民身份证, second generation), marked 样张 as a specimen. */
export const drawCardFront = (person: Person, random: Random, press: Press): Drawing => {
  const sheet = blankCard(
    press,
    pick(random, [
      ['#e3eff4', '#f3eef0', '#dbe9ef'],
      ['#dcecf2', '#eef1ee', '#e6e3ee'],
      ['#e8f1f3', '#f5f0ea', '#dfecee'],
    ] as const),
  );
  guilloche(sheet, random, { colour: '#7fb3c4', lines: 34, alpha: 0.28 });
  guilloche(sheet, random, { colour: '#c79fb4', lines: 22, alpha: 0.16 });
  rosette(sheet, { x: 300, y: 280, radius: 190 }, '#8fb9c9', 0.14);
  const [dx, dy] = [between(random, -6, 6), between(random, -5, 5)];
  portrait(sheet, random, { x: 545 + dx, y: 78 + dy }, person.sex);
  write(sheet, '样张', { x: 648 + dx, y: 424 + dy }, { font: 'sans-regular', size: 17, colour: 'rgba(110,130,150,0.55)', gap: 12 });

  const label: TextStyle = {
    font: 'sans-regular',
    size: 27,
    colour: pick(random, ['#3a6f9f', '#4a7896', '#2f6a94'] as const),
    gap: between(random, 2, 9),
  };
  const size = between(random, 31, 34);
  const value: TextStyle = {
    font: pick(random, ['sans-regular', 'sans-medium', 'sans-regular'] as const),
    size,
    colour: pick(random, ['#141414', '#222226', '#1b1d24'] as const),
    gap: between(random, 0, 2.5),
  };
  const left = 62 + dx;
  const start = 160 + dx;
  const row = (index: number): number => 96 + dy + index * 71;
  write(sheet, '姓名', { x: left, y: row(0) }, label);
  write(sheet, person.name, { x: start, y: row(0) }, { ...value, size: size + 3, gap: between(random, 1, 8) }, 'name');
  write(sheet, '性别', { x: left, y: row(1) }, label);
  write(sheet, person.sex === 'male' ? '男' : '女', { x: start, y: row(1) }, value, 'sex');
  write(sheet, '民族', { x: 270 + dx, y: row(1) }, label);
  write(sheet, person.ethnicity, { x: 362 + dx, y: row(1) }, value, 'ethnicity');
  write(sheet, '出生', { x: left, y: row(2) }, label);
  const [year = '', month = '', day = ''] = person.birthDate.split('-');
  const born = [
    [year, 160, '年', 246],
    [String(Number(month)), 292, '月', 338],
    [String(Number(day)), 378, '日', 424],
  ] as const;
  for (const [digits, x, unit, unitX] of born) {
    write(sheet, digits, { x: x + dx, y: row(2) }, value, 'birthDate');
    write(sheet, unit, { x: unitX + dx, y: row(2) }, { ...label, gap: 0 });
  }
  write(sheet, '住址', { x: left, y: row(3) }, label);
  writeBlock(sheet, person.address, { x: start, y: row(3), width: 365, leading: size * 1.3 }, value, 'address');
  write(sheet, '公民身份号码', { x: left, y: 484 + dy }, { ...label, gap: 1.5 });
  write(
    sheet,
    person.number,
    { x: 283 + dx, y: 486 + dy },
    { ...value, font: 'sans-medium', size: 37, gap: between(random, 5.5, 7.5) },
    'number',
  );

  const { name, sex, ethnicity, birthDate, address, number } = person;
  const fields = { name, sex, ethnicity, birthDate, address: address.normalize('NFKC'), number };
  return { sheet, documents: [{ kind: 'resident-id-front', fields, vital: 'number', places: sheet.places }] };
};

const printedDay = (day: string): string => day.replaceAll('-', '.');

/** Draws the emblem side of a resident identity card, with a badge in the emblem's place. */
export const drawCardBack = (person: Person, random: Random, press: Press): Drawing => {
  const sheet = blankCard(
    press,
    pick(random, [
      ['#e6eff2', '#f4e9ea', '#e2edf0'],
      ['#e4eef0', '#f1efe9', '#e9e4ec'],
      ['#eaf0f2', '#f3ecee', '#dfeaee'],
    ] as const),
  );
  guilloche(sheet, random, { colour: '#86b4c2', lines: 36, alpha: 0.26 });
  guilloche(sheet, random, { colour: '#d3a3ae', lines: 20, alpha: 0.2 });
  rosette(sheet, { x: 560, y: 300, radius: 210 }, '#b9a8bd', 0.13);
  const [dx, dy] = [between(random, -6, 6), between(random, -5, 5)];
  const { pen } = sheet;
  pen.strokeStyle = 'rgba(120,150,160,0.35)';
  pen.lineWidth = 2;
  for (let ridge = 0; ridge < 4; ridge += 1) {
    pen.beginPath();
    for (let x = 0; x <= 330; x += 15) pen.lineTo(x, 500 - ridge * 26 - 34 * Math.abs(Math.sin(x / 88 + ridge * 1.3)));
    pen.stroke();
  }
  badge(sheet, { x: 146 + dx, y: 134 + dy, radius: 84 }, { field: '#c8423f', line: '#e9b94d' });
  write(
    sheet,
    '中华人民共和国',
    { x: 282 + dx, y: 128 + dy },
    { font: 'serif-bold', size: 54, colour: '#23211f', gap: between(random, 8, 14) },
  );
  write(
    sheet,
    '居民身份证',
    { x: 300 + dx, y: 222 + dy },
    { font: 'serif-bold', size: 72, colour: '#23211f', gap: between(random, 16, 24) },
  );
  write(sheet, '样张', { x: 120 + dx, y: 262 + dy }, { font: 'sans-regular', size: 17, colour: 'rgba(120,100,100,0.55)', gap: 12 });
  const label: TextStyle = { font: 'sans-regular', size: 27, colour: '#2b3036', gap: between(random, 1, 4) };
  const value: TextStyle = {
    font: pick(random, ['sans-regular', 'sans-medium'] as const),
    size: between(random, 28, 31),
    colour: '#16181c',
    gap: between(random, 0, 2),
  };
  write(sheet, '签发机关', { x: 236 + dx, y: 408 + dy }, label);
  write(sheet, person.authority, { x: 372 + dx, y: 408 + dy }, value, 'authority');
  write(sheet, '有效期限', { x: 236 + dx, y: 478 + dy }, label);
  const from = write(sheet, printedDay(person.validFrom), { x: 372 + dx, y: 478 + dy }, value, 'validFrom');
  const dash = write(sheet, '-', { x: from + 2, y: 478 + dy }, value);
  write(
    sheet,
    person.validUntil === 'long-term' ? '长期' : printedDay(person.validUntil),
    { x: dash + 2, y: 478 + dy },
    value,
    'validUntil',
  );
  const { authority, validFrom, validUntil } = person;
  return {
    sheet,
    documents: [{ kind: 'resident-id-back', fields: { authority, validFrom, validUntil }, vital: 'validUntil', places: sheet.places }],
  };
};
