import { chance, pick, pickCharacters, type Random, wholeBetween } from '#samples/random';
import type { ProvinceCode } from '#shared/filing/codes';
import { isoDay } from '#shared/filing/day';
import { weightedSum } from '#shared/identifiers/identifier';
import { COMPANY, type FirmForm, nameEndFor, OTHER_FORMS } from './firm-forms';
import { drawPerson } from './people';
import { drawPlace, fullName, localName, type Place, shortCity } from './places';
import { BUILDINGS, FIRM_CHARACTERS, SCOPE_ITEMS, STREETS, TRADES } from './words';

/** An invented enterprise as its business licence (营业执照) shows it, values as printed. Days are ISO. */
export type Firm = {
  readonly form: FirmForm;
  readonly creditCode: string;
  /** Licences from before October 2015 carry this number (注册号) and no credit code. */
  readonly registrationNumber: string | null;
  readonly name: string;
  readonly type: string;
  readonly legalRepresentative: string;
  /** Null where the form has none. */
  readonly capital: string | null;
  readonly establishedOn: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly address: string;
  readonly scope: string;
  readonly issuedOn: string;
  readonly authority: string;
  readonly place: Place;
};

const CODE_SET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CODE_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** The check character of a unified social credit code's first 17 characters (GB 32100-2015). */
export const creditCheck = (first17: string): string =>
  CODE_SET.charAt(
    (31 -
      weightedSum(
        [...first17].map((character) => CODE_SET.indexOf(character)),
        CODE_WEIGHTS,
        31,
      )) %
      31,
  );

/** The check character of an organisation code's first 8 characters (GB 11714): 10 is X, 11 is 0. */
export const organisationCheck = (first8: string): string => {
  const values = [...first8].map((character) => Number.parseInt(character, 36));
  const check = 11 - weightedSum(values, [3, 7, 9, 10, 5, 8, 4, 2], 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
};

const drawCreditCode = (random: Random, place: Place, year: number): string => {
  // Organisation codes given out since October 2015 begin MA, the older ones are digits.
  const organisation =
    year >= 2016
      ? `MA${pickCharacters(random, '1234567', 1)}${pickCharacters(random, CODE_SET.replace('X', ''), 5)}`
      : pickCharacters(random, '0123456789', 8);
  const first17 = `91${place.code}${organisation}${organisationCheck(organisation)}`;
  return `${first17}${creditCheck(first17)}`;
};

/** The check digit of a registration number's first 14 digits (GS 15-2006, ISO 7064 MOD 11,10). */
export const registrationCheck = (first14: string): string => {
  const product = [...first14].reduce((carry, digit) => (((carry + Number(digit)) % 10 || 10) * 2) % 11, 10);
  return String((11 - product) % 10);
};

const drawRegistrationNumber = (random: Random, place: Place): string => {
  const first14 = `${place.code}${pickCharacters(random, '0123', 1)}${pickCharacters(random, '0123456789', 7)}`;
  return `${first14}${registrationCheck(first14)}`;
};

const UPPER_AMOUNTS = [
  ['壹拾万', 10],
  ['伍拾万', 50],
  ['壹佰万', 100],
  ['贰佰万', 200],
  ['叁佰万', 300],
  ['伍佰万', 500],
  ['捌佰捌拾万', 880],
  ['壹仟万', 1000],
  ['壹仟零壹万', 1001],
  ['贰仟万', 2000],
  ['伍仟万', 5000],
] as const;

const drawCapital = (random: Random): string => {
  const [upper, tenThousands] = pick(random, UPPER_AMOUNTS);
  return pick(random, [
    `${upper}元整`,
    `人民币${upper}元整`,
    `${tenThousands}万元人民币`,
    `${tenThousands}万人民币`,
    `人民币${tenThousands}万元`,
    `${tenThousands}.000000万人民币`,
    `${tenThousands}万元整`,
  ]);
};

const SCOPE_ENDS = [
  '。（依法须经批准的项目，经相关部门批准后方可开展经营活动）',
  '。(依法须经批准的项目,经相关部门批准后方可开展经营活动)',
  '。【依法须经批准的项目，经相关部门批准后方可开展经营活动】',
  '。',
  '',
] as const;

const drawScope = (random: Random): string => {
  const wanted = wholeBetween(random, 4, 12);
  const items: string[] = [];
  while (items.length < wanted) {
    const item = pick(random, SCOPE_ITEMS);
    if (!items.includes(item)) items.push(item);
  }
  return `${items.join(pick(random, ['；', '；', '、', '，', ';']))}${pick(random, SCOPE_ENDS)}`;
};

/** What a firm may be asked to be; the rest is drawn. */
export type FirmWish = {
  readonly province?: ProvinceCode;
  readonly legalRepresentative?: string;
  /** Years in which the licence may have been issued; 2015 to 2018 when absent. */
  readonly issued?: readonly [from: number, to: number];
  readonly form?: FirmForm;
  /** With a registration number instead of a credit code. */
  readonly older?: boolean;
};

/** Draws an invented firm whose code, names, dates and place fit together. Its three-character name is drawn at random, so that it is nobody's. */
export const drawFirm = (random: Random, wish: FirmWish = {}): Firm => {
  const place = drawPlace(random, wish.province);
  const form = wish.form ?? (chance(random, 0.88) ? COMPANY : pick(random, OTHER_FORMS));
  const type = pick(random, form.types);
  const word = pickCharacters(random, FIRM_CHARACTERS, 3);
  const trade = pick(random, TRADES);
  const end = nameEndFor(form, type, shortCity(place));
  const name = chance(random, 0.2)
    ? `${word}(${shortCity(place)})${trade}${end}`
    : `${shortCity(place)}${chance(random, 0.3) ? '市' : ''}${word}${trade}${end}`;
  const [earliest, latest] = wish.issued ?? [2015, 2018];
  const year = wholeBetween(random, 2003, latest);
  const month = wholeBetween(random, 1, 8);
  const date = wholeBetween(random, 2, 28);
  const establishedOn = isoDay(year, month, date) ?? '2010-01-02';
  const years = pick(random, [10, 20, 30, 50]);
  return {
    form,
    creditCode: drawCreditCode(random, place, year),
    registrationNumber: wish.older ? drawRegistrationNumber(random, place) : null,
    name,
    type,
    legalRepresentative: wish.legalRepresentative ?? drawPerson(random).name,
    capital: form.hasCapital ? drawCapital(random) : null,
    establishedOn,
    validFrom: establishedOn,
    validUntil: chance(random, 0.4) ? 'long-term' : (isoDay(year + years, month, date - 1) ?? 'long-term'),
    address: `${chance(random, 0.5) ? fullName(place) : localName(place)}${pick(random, STREETS)}${wholeBetween(random, 1, 999)}号${pick(random, BUILDINGS)}${pick(random, ['', 'A座', 'B座', '2号楼'])}${wholeBetween(random, 101, 2804)}${pick(random, ['室', '房', ''])}`,
    scope: drawScope(random),
    issuedOn:
      isoDay(Math.max(year, wholeBetween(random, earliest, latest)), wholeBetween(random, 9, 12), wholeBetween(random, 1, 28)) ??
      '2018-09-01',
    authority: `${place.city || place.provinceName}${place.district.endsWith('区') ? place.district : ''}`,
    place,
  };
};
