import { chance, pick, pickCharacters, type Random, wholeBetween } from '#samples/random';
import { isoDay } from '#shared/filing/day';
import { drawPerson, type Person, residentCheck } from './people';
import { drawRomanisedName } from './romanised';
import { lastDay } from './travellers';

/** An invented resident of Hong Kong, Macau or Taiwan with a residence permit of the mainland. */
export type HmtResident = Person & {
  readonly from: 'hong-kong' | 'macau' | 'taiwan';
  readonly permitNumber: string;
  readonly issue: number;
};

const CODES = { 'hong-kong': '810000', macau: '820000', taiwan: '830000' } as const;

/** Draws a holder of a residence permit (港澳台居民居住证): the number's first six digits say where the holder is from; given since 2018-09-01, for five years. */
export const drawHmtResident = (random: Random): HmtResident => {
  const person = drawPerson(random);
  const from = pick(random, ['hong-kong', 'macau', 'taiwan', 'taiwan'] as const);
  const { han } = drawRomanisedName(random, from === 'taiwan' ? 'wade-giles' : 'cantonese');
  const first17 = `${CODES[from]}${person.number.slice(6, 17)}`;
  const validFrom = isoDay(wholeBetween(random, 2018, 2022), wholeBetween(random, 9, 12), wholeBetween(random, 2, 28)) ?? '2018-09-03';
  const digits = pickCharacters(random, '0123456789', 8);
  return {
    ...person,
    name: han,
    number: `${first17}${residentCheck(first17)}`,
    validFrom,
    validUntil: lastDay(validFrom, 5, true),
    from,
    permitNumber: from === 'taiwan' ? digits : `${from === 'macau' ? 'M' : 'H'}${digits}`,
    issue: wholeBetween(random, 1, 3),
  };
};

/** Somebody who lives elsewhere than where they are registered: the person, where they live, and the paper's term. */
export type Migrant = Person & { readonly livesAt: string; readonly issuer: string };

/** Draws a holder of a residence permit (居住证) or of the temporary one (暂住证) before it. */
export const drawMigrant = (random: Random, years: number): Migrant => {
  const person = drawPerson(random);
  const host = drawPerson(random);
  const validFrom = isoDay(wholeBetween(random, 2014, 2020), wholeBetween(random, 1, 12), wholeBetween(random, 2, 28)) ?? '2016-05-06';
  const station = chance(random, 0.5) ? `${host.place.district}公安局` : host.authority;
  return {
    ...person,
    livesAt: host.address,
    issuer: station,
    validFrom,
    validUntil: lastDay(validFrom, years, chance(random, 0.5)),
  };
};
