import { badge } from '#samples/drawing/ornament';
import { type Drawing, type Press, type TextStyle, write, writeBlock, writeCentred } from '#samples/drawing/sheet';
import { drawHmtResident, type HmtResident } from '#samples/facts/residence';
import { between, chance, pick, type Random } from '#samples/random';
import { dayWritten, patternedCard, portraitIn } from './card-paper';
import { A4, factsOf, lookOf, type Paper } from './paper';
import { CARD } from './resident-card';
import { onOnePage } from './resident-id';

const label = (random: Random): TextStyle => ({
  font: 'sans-regular',
  size: between(random, 24, 27),
  colour: pick(random, ['#3a6f9f', '#4a7896', '#6a5a8a'] as const),
  gap: between(random, 1, 6),
});

const KIND = 'hmt-residence-permit' as const;

/** Draws the portrait side: like an identity card's, without a nation. */
const drawFront = (holder: HmtResident, random: Random, press: Press): Drawing => {
  const sheet = patternedCard(random, press, ['blue', 'green', 'rose']);
  const [dx, dy] = [between(random, -6, 6), between(random, -5, 5)];
  portraitIn(sheet, random, { x: 560 + dx, y: 84 + dy, width: 240 }, holder.sex);
  write(sheet, '样张', { x: 640 + dx, y: 424 + dy }, { font: 'sans-regular', size: 18, colour: 'rgba(100,120,140,0.6)', gap: 12 });
  const labels = label(random);
  const value: TextStyle = {
    font: pick(random, ['sans-regular', 'sans-medium'] as const),
    size: between(random, 30, 33),
    colour: '#1a1b1f',
    gap: between(random, 0, 2),
  };
  const [left, start] = [62 + dx, 166 + dx];
  const row = (index: number): number => 98 + dy + index * 70;
  write(sheet, '姓名', { x: left, y: row(0) }, labels);
  write(sheet, holder.name, { x: start, y: row(0) }, { ...value, gap: between(random, 1, 8) }, 'name');
  write(sheet, '性别', { x: left, y: row(1) }, labels);
  write(sheet, holder.sex === 'male' ? '男' : '女', { x: start, y: row(1) }, value, 'sex');
  write(sheet, '出生', { x: left, y: row(2) }, labels);
  const [year = '', month = '', day = ''] = holder.birthDate.split('-');
  write(sheet, `${year}年${Number(month)}月${Number(day)}日`, { x: start, y: row(2) }, { ...value, gap: 5 }, 'birthDate');
  write(sheet, '住址', { x: left, y: row(3) }, labels);
  writeBlock(sheet, holder.address, { x: start, y: row(3), width: 365, leading: value.size * 1.3 }, value, 'address');
  write(sheet, '公民身份号码', { x: left, y: 484 + dy }, { ...labels, gap: 1.5 });
  write(
    sheet,
    holder.number,
    { x: 286 + dx, y: 486 + dy },
    { ...value, font: 'sans-medium', size: 36, gap: between(random, 5, 7) },
    'number',
  );
  const { name, sex, birthDate, number } = holder;
  const fields = { name, sex, birthDate, address: holder.address.normalize('NFKC'), number };
  return { sheet, documents: [{ kind: KIND, fields, vital: 'number', places: sheet.places }] };
};

/** Draws the other side: title, authority, term, and the number of the travel permit. */
const drawBack = (holder: HmtResident, random: Random, press: Press): Drawing => {
  const sheet = patternedCard(random, press, ['blue', 'green', 'rose']);
  const [dx, dy] = [between(random, -6, 6), between(random, -5, 5)];
  badge(sheet, { x: 138 + dx, y: 128 + dy, radius: 78 }, { field: '#c8423f', line: '#e9b94d' });
  const heading: TextStyle = { font: 'serif-bold', size: between(random, 44, 50), colour: '#23211f', gap: between(random, 8, 14) };
  write(sheet, '中华人民共和国', { x: 270 + dx, y: 116 + dy }, heading);
  const title = holder.from === 'taiwan' ? '台湾居民居住证' : '港澳居民居住证';
  write(sheet, title, { x: 262 + dx, y: 200 + dy }, { ...heading, size: heading.size + 6 });
  write(sheet, '样张', { x: 110 + dx, y: 252 + dy }, { font: 'sans-regular', size: 18, colour: 'rgba(120,100,100,0.6)', gap: 12 });
  const labels: TextStyle = { ...label(random), colour: '#2b3036', gap: 1 };
  const value: TextStyle = { font: 'sans-regular', size: between(random, 27, 30), colour: '#16181c', gap: between(random, 0, 1.5) };
  const row = (index: number): number => 330 + dy + index * 58;
  const lines = [
    ['签发机关', holder.authority, undefined],
    ['有效期限', '', undefined],
    ['通行证号码', holder.permitNumber, undefined],
    ['签发次数', String(holder.issue), undefined],
  ] as const;
  lines.forEach(([name, text], index) => {
    write(sheet, name, { x: 190 + dx, y: row(index) }, labels);
    if (text !== '') write(sheet, text, { x: 350 + dx, y: row(index) }, value);
  });
  const from = write(sheet, dayWritten(holder.validFrom, 'dots'), { x: 350 + dx, y: row(1) }, value, 'validFrom');
  const dash = write(sheet, '-', { x: from + 2, y: row(1) }, value);
  write(sheet, dayWritten(holder.validUntil, 'dots'), { x: dash + 2, y: row(1) }, value, 'validUntil');
  const { validFrom, validUntil } = holder;
  return { sheet, documents: [{ kind: KIND, fields: { validFrom, validUntil }, vital: 'validUntil', places: sheet.places }] };
};

/** Both sides on one page are one document: what each side shows, together. */
const drawBoth = (holder: HmtResident, random: Random, press: Press): Drawing => {
  const { sheet, documents } = onOnePage(random, press, [
    (larger) => drawFront(holder, random, larger),
    (larger) => drawBack(holder, random, larger),
  ]);
  writeCentred(sheet, '样张', { x: A4.width / 2, y: 2900 }, { font: 'sans-regular', size: 40, colour: 'rgba(120,120,120,0.5)', gap: 20 });
  const fields = Object.fromEntries(documents.flatMap((document) => Object.entries(document.fields)));
  const places = Object.fromEntries(documents.flatMap((document) => Object.entries(document.places)));
  return { sheet, documents: [{ kind: KIND, fields, vital: 'number', places }] };
};

/** Residence permit of Hong Kong, Macau and Taiwan residents (港澳台居民居住证): its portrait side, or both sides on a page. */
export const hmtResidencePapers: readonly Paper[] = [
  {
    name: 'hmt-residence-permit',
    share: 1,
    invent: (seed, { typeface = 'noto' }) => {
      const facts = factsOf(seed);
      const holder = drawHmtResident(facts);
      const both = chance(facts, 0.5);
      const draw = both ? drawBoth : drawFront;
      return {
        size: both ? A4 : CARD,
        draw: (scale) => draw(holder, lookOf(seed), { scale, typeface }),
        tags: both ? ['both-sides'] : [],
      };
    },
  },
];
