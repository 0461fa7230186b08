import { type IsoDay, isoDay } from '#shared/filing/day';
import { type IdentifierCheck, type IdentifierProblem, normaliseIdentifier, weightedSum } from './identifier';

const VALUES = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const LINE = /^[0-9A-Z<]{44}$/;
const UNKNOWN_DAY = /^(\d{2})(\d{2}|<<)(\d{2}|<<)$/;

/** Checks a passport number: six to nine letters and digits; every state has its own build. */
export const checkPassportNumber = (text: string): IdentifierCheck => {
  const number = normaliseIdentifier(text);
  return { number, problems: /^[A-Z0-9]{6,9}$/.test(number) ? [] : ['malformed'] };
};

/** The check digit of a run of machine-readable characters (ICAO 9303: weights 7 3 1, `<` counts nothing). */
export const mrzCheckDigit = (characters: string): string =>
  String(
    weightedSum(
      [...characters].map((char) => Math.max(0, VALUES.indexOf(char))),
      [...characters].map((_, index) => Number('731'.charAt(index % 3))),
      10,
    ),
  );

/** What a passport's machine-readable zone says; a day that the zone leaves partly open is null. */
export type MrzFacts = {
  readonly issuer: string;
  readonly surname: string;
  readonly givenNames: string;
  readonly number: string;
  readonly nationality: string;
  readonly birthDate: IsoDay | null;
  readonly sex: 'male' | 'female' | null;
  readonly validUntil: IsoDay | null;
};

const dayIn = (yymmdd: string, century: number): IsoDay | null => {
  const [, year, month, day] = /^(\d{2})(\d{2})(\d{2})$/.exec(yymmdd) ?? [];
  return isoDay(century + Number(year), Number(month), Number(day));
};

const nameParts = (field: string): readonly string[] => field.split('<<').map((part) => part.replaceAll('<', ' ').trim());

/**
 * Reads and checks the two lines of a passport's zone (ICAO 9303, TD3, 2 × 44). `number` of the check is the passport's.
 * Two-digit years: an expiry lies in 2000 to 2099, a birthday not after `today` (without it: not after 2030).
 */
export const checkMrz = (
  lines: readonly [string, string],
  today: IsoDay = '2030-12-31',
): IdentifierCheck & { readonly facts: MrzFacts | null } => {
  const [first, second] = [normaliseIdentifier(lines[0]), normaliseIdentifier(lines[1])];
  if (!LINE.test(first) || !LINE.test(second) || !first.startsWith('P')) return { number: '', problems: ['malformed'], facts: null };
  const number = second.slice(0, 9).replace(/<+$/, '');
  const [birth, expiry, optional] = [second.slice(13, 19), second.slice(21, 27), second.slice(28, 42)];
  const composite = second.slice(0, 10) + second.slice(13, 20) + second.slice(21, 43);
  const optionalCheck = second.charAt(42);
  const checked =
    mrzCheckDigit(second.slice(0, 9)) === second.charAt(9) &&
    mrzCheckDigit(birth) === second.charAt(19) &&
    mrzCheckDigit(expiry) === second.charAt(27) &&
    (mrzCheckDigit(optional) === optionalCheck || (optionalCheck === '<' && /^<+$/.test(optional))) &&
    mrzCheckDigit(composite) === second.charAt(43);
  const recent = dayIn(birth, 2000);
  const birthDate = recent !== null && recent <= today ? recent : dayIn(birth, 1900);
  const validUntil = dayIn(expiry, 2000);
  const datesExist = (birthDate !== null || isPartlyOpen(birth)) && (validUntil !== null || isPartlyOpen(expiry));
  const problems: IdentifierProblem[] = [];
  if (!checked) problems.push('checksum');
  if (!datesExist) problems.push('no-such-date');
  const [surname = '', givenNames = ''] = nameParts(first.slice(5));
  const sexes: Readonly<Record<string, 'male' | 'female'>> = { M: 'male', F: 'female' };
  const facts: MrzFacts = {
    issuer: first.slice(2, 5).replaceAll('<', ''),
    surname,
    givenNames,
    number,
    nationality: second.slice(10, 13).replaceAll('<', ''),
    birthDate,
    sex: sexes[second.charAt(20)] ?? null,
    validUntil,
  };
  return { number, problems, facts };
};

const isPartlyOpen = (yymmdd: string): boolean => yymmdd.includes('<') && UNKNOWN_DAY.test(yymmdd);
