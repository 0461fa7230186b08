import { type Drawing, type Press, type TextStyle, write } from '#samples/drawing/sheet';
import { passportZone } from '#samples/facts/machine-readable';
import type { Passport } from '#samples/facts/passports';
import { between, chance, pick, type Random } from '#samples/random';
import { portraitIn } from './card-paper';
import { passportFields } from './passport-fields';
import { MONTHS } from './passport-foreign';
import { passportPage, writeCells, writeZone } from './passport-parts';

const written = (day: string, form: 'han' | 'english'): string => {
  const [year = '', month = '', date = ''] = day.split('-');
  const name = MONTHS[Number(month) - 1] ?? '';
  return form === 'han' ? `${date} ${Number(month)}月/${name} ${year}` : `${date} ${name} ${year}`;
};

/** Draws the page of a Chinese passport (普通护照) with its labels in Chinese and English, marked 样张. */
export const drawChinesePassportPage = (passport: Passport, random: Random, press: Press): Drawing => {
  const sheet = passportPage(random, press);
  const [dx, dy] = [between(random, -10, 10), between(random, -8, 8)];
  portraitIn(sheet, random, { x: 62 + dx, y: 176 + dy, width: 300 }, passport.sex);
  write(sheet, '样张', { x: 90 + dx, y: 600 + dy }, { font: 'sans-regular', size: 24, colour: 'rgba(110,90,95,0.6)', gap: 16 });
  const label: TextStyle = {
    font: 'sans-regular',
    size: between(random, 17, 20),
    colour: pick(random, ['#5b4b52', '#3f5163', '#46523f'] as const),
  };
  const value: TextStyle = {
    font: pick(random, ['sans-regular', 'sans-medium'] as const),
    size: between(random, 28, 31),
    colour: '#1a1a1c',
    gap: between(random, 0, 1.5),
  };
  const heading: TextStyle = { ...label, font: 'serif-bold', size: 30, colour: '#7a2430', gap: 4 };
  write(sheet, '护照', { x: 62 + dx, y: 84 + dy }, { ...heading, size: 46 });
  write(sheet, 'PASSPORT', { x: 62 + dx, y: 130 + dy }, heading);
  if (chance(random, 0.6)) {
    write(sheet, '中华人民共和国', { x: 420, y: 62 + dy }, { ...heading, gap: 10 });
    write(sheet, "PEOPLE'S REPUBLIC OF CHINA", { x: 720, y: 62 + dy }, { ...heading, font: 'serif-medium', size: 26, gap: 1 });
  }
  const styles = { label, value };
  const [left, drop] = [410 + dx, between(random, 33, 36)];
  const step = between(random, 74, 78);
  const y = (row: number): number => 106 + dy + row * step;
  const form = pick(random, ['han', 'english'] as const);
  const apart = chance(random, 0.5);
  const { surname, givenNames } = passport;
  writeCells(
    sheet,
    [
      { label: '类型/Type', value: 'P', x: 0 },
      { label: '国家码/Country Code', value: 'CHN', x: 170, field: 'nationality' },
      { label: '护照号/Passport No.', value: passport.number, x: 480, field: 'number' },
    ],
    { left, y: y(0), drop },
    styles,
  );
  if (apart) {
    write(sheet, '姓/Surname', { x: left, y: y(1) }, label);
    write(sheet, '名/Given names', { x: left + 400, y: y(1) }, label);
    write(sheet, surname, { x: left, y: y(1) + drop }, value, 'surname');
    write(sheet, givenNames, { x: left + 400, y: y(1) + drop }, value, 'givenNames');
  } else {
    write(sheet, '姓名/Name', { x: left, y: y(1) }, label);
    write(sheet, passport.han ?? '', { x: left, y: y(1) + drop }, { ...value, gap: 6 });
    const end = write(sheet, surname, { x: left + 230, y: y(1) + drop }, value, 'surname');
    const next = write(sheet, ', ', { x: end + 1, y: y(1) + drop }, value);
    write(sheet, givenNames, { x: next + 2, y: y(1) + drop }, value, 'givenNames');
  }
  writeCells(
    sheet,
    [
      { label: '性别/Sex', value: passport.sex === 'male' ? '男/M' : '女/F', x: 0, field: 'sex' },
      { label: '国籍/Nationality', value: passport.people, x: 170 },
      { label: '出生日期/Date of birth', value: written(passport.birthDate, form), x: 480, field: 'birthDate' },
    ],
    { left, y: y(2), drop },
    styles,
  );
  writeCells(
    sheet,
    [
      { label: '出生地点/Place of birth', value: passport.birthPlace, x: 0 },
      { label: '签发日期/Date of issue', value: written(passport.validFrom, form), x: 480 },
    ],
    { left, y: y(3), drop },
    styles,
  );
  writeCells(
    sheet,
    [
      { label: '签发地点/Place of issue', value: passport.birthPlace, x: 0 },
      { label: '有效期至/Date of expiry', value: written(passport.validUntil, form), x: 480, field: 'validUntil' },
    ],
    { left, y: y(4), drop },
    styles,
  );
  write(sheet, '签发机关/Authority', { x: left, y: y(5) }, label);
  write(sheet, passport.authority, { x: left, y: y(5) + drop }, { ...value, size: 26 });
  writeZone(sheet, passportZone(passport), random);
  return { sheet, documents: [{ kind: 'passport', fields: passportFields(passport), vital: 'mrz', places: sheet.places }] };
};
