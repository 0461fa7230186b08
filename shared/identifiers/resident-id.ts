import type { ProvinceCode } from '#shared/filing/codes';
import { type IsoDay, isoDay } from '#shared/filing/day';
import { isKnownDivision, provinceOfDivision } from './divisions';
import { type IdentifierCheck, type IdentifierProblem, normaliseIdentifier, weightedSum } from './identifier';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';
const OLDEST_YEARS = 130;
const FORM = /^\d{17}[\dX]$/;
const RESIDENCE_PERMIT_PREFIX = /^8[123]0000/;

/** The 18th character of a resident number from its first 17 digits: ISO 7064 MOD 11-2 (GB 11643). */
export const residentCheckCharacter = (first17: string): string =>
  CHECK_CHARACTERS.charAt(weightedSum([...first17].map(Number), WEIGHTS, CHECK_CHARACTERS.length));

/** What an 18-character number of this build says: where it was first given, the birthday, and the sex. Its check character is not looked at. */
export type ResidentIdFacts = {
  readonly divisionCode: string;
  /** Province of first registration, not of the printed address; null where no province has that number. */
  readonly provinceCode: ProvinceCode | null;
  readonly birthDate: IsoDay;
  readonly sex: 'male' | 'female';
};

/** The facts in an 18-character number, or null where it has another form or no such birthday exists. */
export const residentIdFacts = (text: string): ResidentIdFacts | null => {
  const number = normaliseIdentifier(text);
  if (!FORM.test(number)) return null;
  const birthDate = isoDay(Number(number.slice(6, 10)), Number(number.slice(10, 12)), Number(number.slice(12, 14)));
  if (birthDate === null) return null;
  return {
    divisionCode: number.slice(0, 6),
    provinceCode: provinceOfDivision(number),
    birthDate,
    sex: Number(number.charAt(16)) % 2 === 1 ? 'male' : 'female',
  };
};

const bornIntolerably = (birthDate: IsoDay, today: IsoDay): boolean =>
  birthDate > today || Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4)) > OLDEST_YEARS;

/** The problems that every number with the resident number's build can have: birthday and check character. */
export const birthAndCheckProblems = (number: string, today?: IsoDay): IdentifierProblem[] => {
  const facts = residentIdFacts(number);
  const problems: IdentifierProblem[] = [];
  if (facts === null || (today !== undefined && bornIntolerably(facts.birthDate, today))) problems.push('no-such-date');
  if (residentCheckCharacter(number.slice(0, 17)) !== number.charAt(17)) problems.push('checksum');
  return problems;
};

/**
 * Checks a resident identity number (公民身份号码, GB 11643), 18 characters. With `today` the birthday may not lie
 * ahead nor more than 130 years back. A residence permit's number (81, 82, 83) is of the wrong class.
 */
export const checkResidentId = (text: string, today?: IsoDay): IdentifierCheck => {
  const number = normaliseIdentifier(text);
  if (!FORM.test(number)) return { number, problems: ['malformed'] };
  const problems = birthAndCheckProblems(number, today);
  if (RESIDENCE_PERMIT_PREFIX.test(number)) problems.push('wrong-class');
  else if (provinceOfDivision(number) === null) problems.push('no-such-province');
  else if (!isKnownDivision(number.slice(0, 6))) problems.push('unknown-division');
  return { number, problems };
};

/** The 18-character form of a 15-digit number (cards before 1999-10-01: no century, no check digit), or null where it is none. */
export const upgradeResidentId15 = (text: string): string | null => {
  const old = normaliseIdentifier(text);
  if (!/^\d{15}$/.test(old)) return null;
  const first17 = `${old.slice(0, 6)}19${old.slice(6)}`;
  const upgraded = first17 + residentCheckCharacter(first17);
  return residentIdFacts(upgraded) === null ? null : upgraded;
};

/** Checks a 15-digit number. No card carries one any more: it serves only to find an old filing. */
export const checkResidentId15 = (text: string, today?: IsoDay): IdentifierCheck => {
  const number = normaliseIdentifier(text);
  if (!/^\d{15}$/.test(number)) return { number, problems: ['malformed'] };
  const upgraded = upgradeResidentId15(number);
  return upgraded === null ? { number, problems: ['no-such-date'] } : { number, problems: checkResidentId(upgraded, today).problems };
};
