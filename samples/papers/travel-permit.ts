import type { Drawing, Press } from '#samples/drawing/sheet';
import { type Sheet, type TextStyle, widthOf, write, writeCentred } from '#samples/drawing/sheet';
import type { Permit } from '#samples/facts/travellers';
import { between, chance, pick, type Random } from '#samples/random';
import { dayWritten, patternedCard, portraitIn, type Tint } from './card-paper';
import { CARD } from './resident-card';

/** What is printed on the cards of one kind of travel permit. */
export type PermitForm = {
  readonly kind: 'home-return-permit' | 'taiwan-permit';
  readonly title: string;
  readonly english: string;
  readonly tints: readonly Tint[];
};

type Line = { readonly label: string; readonly write: (at: { readonly x: number; readonly y: number }) => void };

const INK = ['#17191c', '#20242c', '#121212'] as const;

const nameInLatin = (permit: Permit): string => `${permit.surname}, ${permit.givenNames}`;

/** Writes lines one under another: the label left, what is written right of it. */
const column = (sheet: Sheet, lines: readonly Line[], at: { x: number; y: number; indent: number; leading: number }, label: TextStyle) => {
  lines.forEach((line, index) => {
    const y = at.y + index * at.leading;
    write(sheet, line.label, { x: at.x, y }, label);
    line.write({ x: at.x + at.indent, y });
  });
};

const spread = (sheet: Sheet, label: string, width: number, style: TextStyle): TextStyle => {
  const length = [...label].length;
  return { ...style, gap: length > 1 ? Math.max(0, (width - widthOf(sheet, label, { ...style, gap: 0 })) / (length - 1)) : 0 };
};

/** Draws the front of a permit card, marked 样张: the holder's name in Han and Latin characters, dates, authority and number. */
export const drawPermitFront = (permit: Permit, form: PermitForm, random: Random, press: Press): Drawing => {
  const sheet = patternedCard(random, press, form.tints);
  const [dx, dy] = [between(random, -8, 8), between(random, -6, 6)];
  const photoLeft = chance(random, 0.75);
  const [photoX, left] = photoLeft ? [44, 300] : [590, 48];
  portraitIn(sheet, random, { x: photoX + dx, y: 128 + dy, width: 226 }, permit.sex);
  write(sheet, '样张', { x: photoX + 80 + dx, y: 440 + dy }, { font: 'sans-regular', size: 18, colour: 'rgba(90,105,120,0.6)', gap: 10 });
  const english = chance(random, 0.5);
  const title: TextStyle = {
    font: pick(random, ['serif-bold', 'sans-medium', 'serif-black'] as const),
    size: between(random, 36, 44),
    colour: pick(random, ['#2a2f52', '#5a1f27', '#1f3d37', '#222222'] as const),
    gap: between(random, 3, 11),
  };
  writeCentred(sheet, form.title, { x: CARD.width / 2 + dx / 2, y: (english ? 58 : 74) + dy }, title);
  if (english) writeCentred(sheet, form.english, { x: CARD.width / 2, y: 88 + dy }, { ...title, font: 'sans-regular', size: 19, gap: 0.5 });

  const label: TextStyle = {
    font: 'sans-regular',
    size: between(random, 21, 25),
    colour: pick(random, ['#4a6076', '#375a56', '#6b4a52', '#3a3f46'] as const),
    gap: 0,
  };
  const value: TextStyle = {
    font: pick(random, ['sans-regular', 'sans-medium'] as const),
    size: between(random, 27, 30),
    colour: pick(random, INK),
    gap: between(random, 0, 2),
  };
  const indent = label.size * 4 + between(random, 16, 26);
  const days = pick(random, ['dots', 'dots', 'dashes'] as const);
  const until = pick(random, ['-', '-', '至'] as const);
  const sexLabel = pick(random, ['性别', '性 别'] as const);
  const lines: Line[] = [
    { label: '姓名', write: (at) => write(sheet, permit.han, at, { ...value, size: value.size + 3, gap: 5 }, 'name') },
    { label: '', write: (at) => write(sheet, nameInLatin(permit), at, { ...value, size: Math.min(value.size, 27), gap: 0 }, 'nameLatin') },
    {
      label: '出生日期',
      write: (at) => {
        const end = write(sheet, dayWritten(permit.birthDate, days), at, value, 'birthDate');
        const next = write(sheet, sexLabel, { x: end + 28, y: at.y }, label);
        write(sheet, permit.sex === 'male' ? '男' : '女', { x: next + 16, y: at.y }, value, 'sex');
      },
    },
    {
      label: '有效期限',
      write: (at) => {
        const style = { ...value, size: Math.min(value.size, 28), gap: 0 };
        const end = write(sheet, dayWritten(permit.validFrom, days), at, style, 'validFrom');
        const next = write(sheet, until, { x: end + 2, y: at.y }, style);
        write(sheet, dayWritten(permit.validUntil, days), { x: next + 2, y: at.y }, style, 'validUntil');
      },
    },
    {
      label: '签发机关',
      write: (at) => write(sheet, permit.authority, at, { ...value, size: Math.min(value.size, 28), gap: 0 }, 'authority'),
    },
  ];
  const numberLine: Line = {
    label: pick(random, ['证件号码', '证件号码', '证件号'] as const),
    write: (at) => {
      const end = write(sheet, permit.number, at, { ...value, font: 'sans-medium', size: value.size + 3, gap: 2 }, 'number');
      if (photoLeft && permit.number.length < 10 && chance(random, 0.75)) {
        const next = write(sheet, pick(random, ['签发次数', '换证次数'] as const), { x: end + 26, y: at.y }, label);
        write(sheet, String(permit.issue).padStart(2, '0'), { x: next + 12, y: at.y }, value);
      }
    },
  };
  const onTop = chance(random, 0.3);
  const all = onTop ? [numberLine, ...lines] : [...lines, numberLine];
  const justified = chance(random, 0.5);
  const text = justified ? all.map((line) => ({ ...line, label: '' })) : all;
  const at = { x: left + dx, y: 148 + dy, indent, leading: between(random, 58, 64) };
  if (justified) {
    all.forEach((line, index) => {
      if (line.label !== '')
        write(sheet, line.label, { x: at.x, y: at.y + index * at.leading }, spread(sheet, line.label, label.size * 4, label));
    });
  }
  column(sheet, text, at, label);
  // The blank's own serial: it is not the permit's number.
  if (chance(random, 0.4)) {
    const serial = `${pick(random, ['T', 'B', 'C'] as const)}${String(Math.floor(between(random, 1e8, 1e9)))}`;
    write(sheet, serial, { x: photoX + 10, y: 512 }, { ...label, size: 20, colour: 'rgba(60,60,70,0.75)' });
  }
  const fields = {
    name: permit.han,
    nameLatin: nameInLatin(permit),
    number: permit.number,
    sex: permit.sex,
    birthDate: permit.birthDate,
    validFrom: permit.validFrom,
    validUntil: permit.validUntil,
    authority: permit.authority,
  };
  return { sheet, documents: [{ kind: form.kind, fields, vital: 'number', places: sheet.places }] };
};
