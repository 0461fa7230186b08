import { chance, pick, pickCharacters, type Random, wholeBetween } from '#samples/random';
import type { ProvinceCode } from '#shared/filing/codes';
import { isoDay } from '#shared/filing/day';
import { weightedSum } from '#shared/identifiers/identifier';
import { drawPlace, fullName, localName, type Place } from './places';
import { ESTATES, ETHNICITIES, GIVEN, GIVEN_OUTSIDE_GB2312, RARE_GIVEN, RARE_SURNAMES, STREETS, SURNAMES, VILLAGES } from './words';

/** An invented holder of a resident identity card (居民身份证). Days are ISO; `validUntil` may be `long-term`. */
export type Person = {
  readonly name: string;
  readonly sex: 'male' | 'female';
  readonly ethnicity: string;
  readonly birthDate: string;
  readonly address: string;
  readonly number: string;
  readonly authority: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly place: Place;
};

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The check character of a resident ID number's first 17 digits (GB 11643, ISO 7064 MOD 11-2). Reckoned here and not with the code under test, so that the two check each other. */
export const residentCheck = (first17: string): string => '10X98765432'.charAt(weightedSum([...first17].map(Number), WEIGHTS, 11));

/** How rare the characters of a name are. */
export type NameRarity = 'usual' | 'rare' | 'outside-gb2312';

const drawName = (random: Random, rarity: NameRarity): string => {
  const surname = rarity === 'rare' && chance(random, 0.6) ? pick(random, RARE_SURNAMES) : pick(random, SURNAMES);
  const given = pickCharacters(random, GIVEN, chance(random, 0.75) ? 1 : 0);
  const last = { usual: GIVEN, rare: RARE_GIVEN, 'outside-gb2312': GIVEN_OUTSIDE_GB2312 }[rarity];
  return `${surname}${given}${pickCharacters(random, last, 1)}`;
};

const dayAfter = (day: string, years: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return isoDay(year + years, month, date) ?? isoDay(year + years, month, 28) ?? day;
};

const yearsBetween = (from: string, to: string): number =>
  Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);

/** How long a card is valid, by the holder's age when it was issued (Resident Identity Card Law, article 5). */
export const validUntilFor = (birthDate: string, validFrom: string): string => {
  const age = yearsBetween(birthDate, validFrom);
  if (age >= 46) return 'long-term';
  return dayAfter(validFrom, age < 16 ? 5 : age < 26 ? 10 : 20);
};

const drawAddress = (random: Random, place: Place): string => {
  // Many authorities leave the province out where the city is well known.
  const start = place.city !== '' && chance(random, 0.25) ? localName(place) : fullName(place);
  const street = `${pick(random, STREETS)}${wholeBetween(random, 1, 999)}号`;
  if (chance(random, 0.2)) return `${start}${street}`;
  if (chance(random, 0.2)) return `${start}${pick(random, VILLAGES)}${wholeBetween(random, 1, 19)}组${wholeBetween(random, 1, 99)}号`;
  const flat = `${wholeBetween(random, 1, 30)}${pick(random, ['幢', '栋', '号楼'])}${chance(random, 0.6) ? `${wholeBetween(random, 1, 4)}单元` : ''}${wholeBetween(random, 101, 2804)}${pick(random, ['室', '号', '房'])}`;
  return `${start}${street}${chance(random, 0.6) ? pick(random, ESTATES) : ''}${flat}`;
};

const drawAuthority = (random: Random, place: Place): string => {
  if (!place.district.endsWith('区')) return `${place.district}公安局`;
  const city = place.city || place.provinceName;
  return chance(random, 0.5) ? `${city}公安局${place.district.replace(/区$/, '')}分局` : `${city}${place.district}公安局`;
};

/** What a person may be asked to be; the rest is drawn. */
export type PersonWish = {
  readonly province?: ProvinceCode;
  readonly rarity?: NameRarity;
  /** First day the card is valid; drawn from 2006 to 2018 when absent. */
  readonly validFrom?: string;
  readonly bornIn?: number;
};

/** Draws an invented person whose number, dates, place and authority fit together. Sequence numbers start at 900, which hardly any authority reaches. */
export const drawPerson = (random: Random, wish: PersonWish = {}): Person => {
  const place = drawPlace(random, wish.province);
  const sex = chance(random, 0.5) ? 'male' : 'female';
  const born = wish.bornIn ?? wholeBetween(random, 1948, 2000);
  const birthDate = isoDay(born, wholeBetween(random, 1, 12), wholeBetween(random, 1, 28)) ?? '1980-01-01';
  const validFrom =
    wish.validFrom ?? isoDay(wholeBetween(random, 2006, 2018), wholeBetween(random, 1, 8), wholeBetween(random, 1, 28)) ?? '2010-01-01';
  const sequence = 900 + 2 * wholeBetween(random, 0, 49) + (sex === 'male' ? 1 : 0);
  const first17 = `${place.code}${birthDate.replaceAll('-', '')}${sequence}`;
  return {
    name: drawName(random, wish.rarity ?? 'usual'),
    sex,
    ethnicity: chance(random, 0.75) ? '汉' : pick(random, ETHNICITIES),
    birthDate,
    address: drawAddress(random, place),
    number: `${first17}${residentCheck(first17)}`,
    authority: drawAuthority(random, place),
    validFrom,
    validUntil: validUntilFor(birthDate, validFrom),
    place,
  };
};
