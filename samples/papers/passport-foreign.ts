import { type Drawing, type Press, type TextStyle, write } from '#samples/drawing/sheet';
import { passportZone } from '#samples/facts/machine-readable';
import type { Passport } from '#samples/facts/passports';
import { between, chance, pick, type Random } from '#samples/random';
import { portraitIn } from './card-paper';
import { passportFields } from './passport-fields';
import { passportPage, writeCells, writeZone } from './passport-parts';

/** The months as passports shorten them. */
export const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'] as const;

type DayForm = 'short' | 'dashes' | 'points' | 'slash';

const written = (day: string, form: DayForm): string => {
  const [year = '', month = '', date = ''] = day.split('-');
  const name = MONTHS[Number(month) - 1] ?? '';
  if (form === 'points') return `${date}.${month}.${year}`;
  if (form === 'dashes') return `${date}-${month}-${year}`;
  return form === 'slash' ? `${date} ${name}/${name} ${year.slice(2)}` : `${date} ${name} ${year}`;
};

const WORDINGS = [
  [
    'Type',
    'Code',
    'Passport No.',
    'Surname',
    'Given names',
    'Nationality',
    'Date of birth',
    'Sex',
    'Place of birth',
    'Date of issue',
    'Date of expiry',
    'Authority',
  ],
  [
    'Type/Type',
    'Code/Code',
    'Passport No./Passeport No.',
    'Surname/Nom',
    'Given names/Prénoms',
    'Nationality/Nationalité',
    'Date of birth/Date de naissance',
    'Sex/Sexe',
    'Place of birth/Lieu de naissance',
    'Date of issue/Date de délivrance',
    'Date of expiry/Date d’expiration',
    'Authority/Autorité',
  ],
  [
    'Type',
    'Issuing country',
    'Passport No',
    'Surname (1)',
    'Given names (2)',
    'Nationality (3)',
    'Date of birth (4)',
    'Sex (5)',
    'Place of birth (6)',
    'Date of issue (7)',
    'Date of expiration (8)',
    'Authority (9)',
  ],
] as const;

/** Draws the page of a foreigner's passport with labels in English, or in English and French, marked 样张 and SPECIMEN. */
export const drawForeignPassportPage = (passport: Passport, random: Random, press: Press): Drawing => {
  const sheet = passportPage(random, press);
  const [dx, dy] = [between(random, -10, 10), between(random, -8, 8)];
  portraitIn(sheet, random, { x: 56 + dx, y: 160 + dy, width: 310 }, passport.sex);
  write(sheet, '样张 SPECIMEN', { x: 70 + dx, y: 600 + dy }, { font: 'sans-regular', size: 24, colour: 'rgba(100,90,110,0.6)', gap: 4 });
  const label: TextStyle = {
    font: 'sans-regular',
    size: between(random, 15, 18),
    colour: pick(random, ['#5b4b52', '#3f5163', '#46523f'] as const),
  };
  const value: TextStyle = {
    font: pick(random, ['sans-regular', 'sans-medium', 'serif-medium'] as const),
    size: between(random, 27, 31),
    colour: '#18191c',
    gap: between(random, 0, 1.5),
  };
  write(sheet, 'PASSPORT', { x: 60 + dx, y: 96 + dy }, { ...value, font: 'serif-bold', size: 40, colour: '#3b2440', gap: 5 });
  write(sheet, passport.people, { x: 420, y: 56 + dy }, { ...value, font: 'serif-bold', size: 26, colour: '#3b2440', gap: 2 });
  const [type, code, no, surname, given, nationality, birth, sex, place, issue, expiry, authority] = pick(random, WORDINGS);
  const form = pick(random, ['short', 'short', 'dashes', 'points', 'slash'] as const);
  const styles = { label, value };
  const [left, drop] = [410 + dx, between(random, 31, 35)];
  const step = between(random, 72, 76);
  const row = (index: number, cells: Parameters<typeof writeCells>[1]): void =>
    writeCells(sheet, cells, { left, y: 104 + dy + index * step, drop }, styles);
  row(0, [
    { label: type, value: 'P', x: 0 },
    { label: code, value: passport.state, x: 170, field: 'nationality' },
    { label: no, value: passport.number, x: 480, field: 'number' },
  ]);
  row(1, [{ label: surname, value: passport.surname, x: 0, field: 'surname' }]);
  row(2, [{ label: given, value: passport.givenNames, x: 0, field: 'givenNames' }]);
  const sexCell = { label: sex, value: passport.sex === 'male' ? 'M' : 'F', field: 'sex' } as const;
  const birthCell = { label: birth, value: written(passport.birthDate, form), field: 'birthDate' } as const;
  row(3, [{ label: nationality, value: passport.people, x: 0 }]);
  row(
    4,
    chance(random, 0.5)
      ? [
          { ...birthCell, x: 0 },
          { ...sexCell, x: 330 },
          { label: place, value: passport.birthPlace, x: 480 },
        ]
      : [
          { ...sexCell, x: 0 },
          { ...birthCell, x: 150 },
          { label: place, value: passport.birthPlace, x: 480 },
        ],
  );
  row(5, [
    { label: issue, value: written(passport.validFrom, form), x: 0 },
    { label: expiry, value: written(passport.validUntil, form), x: 330, field: 'validUntil' },
  ]);
  row(6, [{ label: authority, value: passport.authority, x: 0 }]);
  writeZone(sheet, passportZone(passport), random);
  return { sheet, documents: [{ kind: 'passport', fields: passportFields(passport), vital: 'mrz', places: sheet.places }] };
};
