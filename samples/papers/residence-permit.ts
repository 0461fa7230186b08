import { stamp } from '#samples/drawing/seal';
import { type Drawing, type Press, type TextStyle, widthOf, write, writeBlock, writeCentred } from '#samples/drawing/sheet';
import { drawMigrant, type Migrant } from '#samples/facts/residence';
import { between, chance, pick, type Random } from '#samples/random';
import { dayWritten, patternedCard, portraitIn } from './card-paper';
import { factsOf, lookOf, type Paper } from './paper';
import { CARD } from './resident-card';

/** What a kind of permit is called, and the wordings of what differs between cities. */
type Form = {
  readonly kind: 'residence-permit' | 'temporary-residence-permit';
  readonly title: string;
  readonly livesAt: readonly string[];
  readonly number: readonly string[];
  readonly years: number;
};

const FORMS: readonly Form[] = [
  {
    kind: 'residence-permit',
    title: '居住证',
    livesAt: ['居住地址', '居住地住址', '现居住地址', '居住地址'],
    number: ['公民身份号码', '公民身份号码', '身份证号'],
    years: 1,
  },
  {
    kind: 'temporary-residence-permit',
    title: '暂住证',
    livesAt: ['暂住地址', '暂住地址', '暂住处所'],
    number: ['身份证号码', '公民身份号码', '身份证号'],
    years: 1,
  },
];

const spread = (label: string, width: number, style: TextStyle, measured: number): TextStyle => {
  const length = [...label].length;
  return { ...style, gap: length > 1 ? Math.max(0, (width - measured) / (length - 1)) : 0 };
};

/** Draws the card of a city: photo left, entries right, the address where the holder lives, term and issuer. */
const drawPermit = (holder: Migrant, form: Form, random: Random, press: Press): Drawing => {
  const sheet = patternedCard(random, press, form.kind === 'residence-permit' ? ['blue', 'green'] : ['rose', 'grey', 'green']);
  const [dx, dy] = [between(random, -6, 6), between(random, -5, 5)];
  portraitIn(sheet, random, { x: 40 + dx, y: 130 + dy, width: 200 }, holder.sex);
  write(sheet, '样张', { x: 110 + dx, y: 410 + dy }, { font: 'sans-regular', size: 18, colour: 'rgba(100,110,120,0.6)', gap: 10 });
  const region = pick(random, ['', holder.place.provinceName]);
  const heading: TextStyle = {
    font: pick(random, ['serif-bold', 'sans-medium'] as const),
    size: between(random, 42, 50),
    colour: pick(random, ['#1f3d6b', '#7a2430', '#1f4d3a'] as const),
    gap: between(random, 6, 14),
  };
  writeCentred(sheet, `${region}${form.title}`, { x: CARD.width / 2, y: 78 + dy }, heading);
  const label: TextStyle = {
    font: 'sans-regular',
    size: between(random, 21, 24),
    colour: pick(random, ['#3d5a74', '#4b5a4b', '#5a4a50'] as const),
    gap: 0,
  };
  const value: TextStyle = {
    font: pick(random, ['sans-regular', 'sans-medium'] as const),
    size: between(random, 25, 28),
    colour: '#191b1f',
    gap: between(random, 0, 1.5),
  };
  const left = 270 + dx;
  const column = label.size * 4.2;
  const start = left + Math.max(column, label.size * 6.1) + 14;
  const justified = chance(random, 0.5);
  const put = (text: string, at: { readonly x: number; readonly y: number }): number =>
    write(sheet, text, at, justified && [...text].length < 4 ? spread(text, column, label, widthOf(sheet, text, label)) : label);
  let y = 136 + dy;
  const step = between(random, 46, 50);
  put('姓名', { x: left, y });
  write(sheet, holder.name, { x: start, y }, { ...value, gap: 4 }, 'name');
  y += step;
  put('性别', { x: left, y });
  const end = write(sheet, holder.sex === 'male' ? '男' : '女', { x: start, y }, value, 'sex');
  if (chance(random, 0.5)) {
    const next = write(sheet, '民族', { x: end + 50, y }, label);
    write(sheet, holder.ethnicity, { x: next + 16, y }, value);
  }
  y += step;
  const born = chance(random, 0.7);
  if (born) {
    put(pick(random, ['出生日期', '出生'] as const), { x: left, y });
    write(sheet, dayWritten(holder.birthDate, 'chinese'), { x: start, y }, value, 'birthDate');
    y += step;
  }
  put(pick(random, form.number), { x: left, y });
  write(sheet, holder.number, { x: start, y }, { ...value, gap: 2.5 }, 'number');
  y += step;
  if (!born || chance(random, 0.3)) {
    put('户籍地址', { x: left, y });
    y =
      writeBlock(
        sheet,
        holder.address.slice(0, 24),
        { x: start, y, width: 820 - start, leading: value.size * 1.2 },
        { ...value, size: 24 },
      ) +
      step -
      value.size * 1.2;
  }
  put(pick(random, form.livesAt), { x: left, y });
  y =
    writeBlock(sheet, holder.livesAt, { x: start, y, width: 820 - start, leading: value.size * 1.2 }, { ...value, size: 25 }, 'address') +
    step -
    value.size * 1.2;
  put('有效期限', { x: left, y });
  const days = pick(random, ['dots', 'dots', 'dashes'] as const);
  const small = { ...value, size: 25, gap: 0 };
  const from = write(sheet, dayWritten(holder.validFrom, days), { x: start, y }, small, 'validFrom');
  const to = write(sheet, pick(random, ['-', '至'] as const), { x: from + 2, y }, small);
  write(sheet, dayWritten(holder.validUntil, days), { x: to + 2, y }, small, 'validUntil');
  write(sheet, '签发机关', { x: 40 + dx, y: 478 }, { ...label, size: 20 });
  write(sheet, holder.issuer.slice(0, 9), { x: 40 + dx, y: 508 }, { ...value, size: 21 });
  if (chance(random, 0.5)) stamp(sheet, random, holder.issuer, { x: 150, y: 470, radius: 55, alpha: 0.5 });
  const { name, sex, number, validFrom, validUntil } = holder;
  const fields = {
    name,
    sex,
    ...(born ? { birthDate: holder.birthDate } : {}),
    number,
    address: holder.livesAt.normalize('NFKC'),
    validFrom,
    validUntil,
  };
  return { sheet, documents: [{ kind: form.kind, fields, vital: 'number', places: sheet.places }] };
};

/** Residence permits (居住证) and the temporary ones (暂住证) before 2016, as the card of a city. */
export const residencePapers: readonly Paper[] = FORMS.map((form) => ({
  name: form.kind,
  share: 1,
  invent: (seed, { typeface = 'noto' }) => {
    const holder = drawMigrant(factsOf(seed), form.years);
    return { size: CARD, draw: (scale) => drawPermit(holder, form, lookOf(seed), { scale, typeface }), tags: [] };
  },
}));
