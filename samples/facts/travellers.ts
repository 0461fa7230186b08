import { chance, pick, pickCharacters, type Random, wholeBetween } from '#samples/random';
import { isoDay } from '#shared/filing/day';
import { drawRomanisedName, type RomanisedName } from './romanised';

/** When somebody was born and when their paper is valid; days are ISO. */
export type Dates = { readonly birthDate: string; readonly validFrom: string; readonly validUntil: string };

/** An invented holder of a travel permit. */
export type Permit = Dates &
  RomanisedName & { readonly sex: 'male' | 'female'; readonly number: string; readonly authority: string; readonly issue: number };

const day = (random: Random, from: number, to: number): string =>
  isoDay(wholeBetween(random, from, to), wholeBetween(random, 1, 12), wholeBetween(random, 2, 28)) ?? '2000-01-02';

/** The last day of a paper that is valid for some years: mostly the day before, `from` is never the first of a month. */
export const lastDay = (from: string, years: number, sameDay: boolean): string => {
  const [year = 0, month = 1, date = 2] = from.split('-').map(Number);
  return isoDay(year + years, month, sameDay ? date : date - 1) ?? from;
};

/** Dates that fit together; a child's paper is valid for five years. */
export const drawDates = (random: Random, sameDay: boolean): Dates => {
  const [birthDate, validFrom] = [day(random, 1950, 2001), day(random, 2009, 2018)];
  const years = Number(validFrom.slice(0, 4)) - Number(birthDate.slice(0, 4)) < 18 ? 5 : 10;
  return { birthDate, validFrom, validUntil: lastDay(validFrom, years, sameDay) };
};

const digits = (random: Random, count: number): string => pickCharacters(random, '0123456789', count);

const sexOf = (random: Random): 'male' | 'female' => (chance(random, 0.5) ? 'male' : 'female');

const permitAuthority = (random: Random): string =>
  pick(random, ['公安部出入境管理局', '公安部出入境管理局', '中华人民共和国出入境管理局'] as const);

/** A holder of a home-return permit (港澳居民来往内地通行证): H or M and eight digits; older cards add two for the renewals. */
export const drawHomeReturn = (random: Random, older: boolean): Permit => {
  const issue = wholeBetween(random, 1, 6);
  const number = `${chance(random, 0.75) ? 'H' : 'M'}${digits(random, 8)}${older ? String(issue).padStart(2, '0') : ''}`;
  const authority = older ? '公安部出入境管理局' : permitAuthority(random);
  return {
    ...drawRomanisedName(random, 'cantonese'),
    ...drawDates(random, false),
    sex: sexOf(random),
    number,
    authority,
    issue,
  };
};

/** A holder of a Taiwan resident's permit (台湾居民来往大陆通行证): eight digits; the booklet of before 2009 printed two more and the issuer's letter. */
export const drawTaiwanPermit = (random: Random): Permit => ({
  ...drawRomanisedName(random, chance(random, 0.7) ? 'wade-giles' : 'pinyin'),
  ...drawDates(random, false),
  sex: sexOf(random),
  number: digits(random, 8),
  authority: permitAuthority(random),
  issue: wholeBetween(random, 1, 5),
});
