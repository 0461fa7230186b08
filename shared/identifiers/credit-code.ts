import type { Nature } from '#shared/filing/codes';
import { isKnownDivision } from './divisions';
import { type IdentifierCheck, type IdentifierProblem, normaliseIdentifier, weightedSum } from './identifier';

/** The 31 characters of GB 32100 in the order of their values: no I, O, Z, S, V. */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const FORM = /^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/;

/** The 18th character of a credit code from its first 17 (GB 32100-2015). */
export const creditCheckCharacter = (first17: string): string => {
  const sum = weightedSum(
    [...first17].map((char) => CHARACTERS.indexOf(char)),
    WEIGHTS,
    CHARACTERS.length,
  );
  return CHARACTERS.charAt((CHARACTERS.length - sum) % CHARACTERS.length);
};

/** Checks a unified social credit code (统一社会信用代码, GB 32100-2015), 18 characters. */
export const checkCreditCode = (text: string): IdentifierCheck => {
  const number = normaliseIdentifier(text);
  if (!FORM.test(number)) return { number, problems: ['malformed'] };
  const problems: IdentifierProblem[] = [];
  if (creditCheckCharacter(number.slice(0, 17)) !== number.charAt(17)) problems.push('checksum');
  if (!isKnownDivision(number.slice(2, 8))) problems.push('unknown-division');
  return { number, problems };
};

/** The organisation code inside a credit code (characters 9 to 17), written with its dash; null where the text is no credit code. */
export const organisationCodeWithin = (text: string): string | null => {
  const number = normaliseIdentifier(text);
  return FORM.test(number) ? `${number.slice(8, 16)}-${number.charAt(16)}` : null;
};

/** Which credit codes a nature of subject can have: registering department and class, its first two characters. */
const CLASSES: Readonly<Partial<Record<Nature, RegExp>>> = {
  enterprise: /^9/,
  government: /^11/,
  'public-institution': /^12/,
  'social-organisation': /^51/,
  'private-non-enterprise': /^52/,
  foundation: /^53/,
  'law-firm': /^31/,
};

/** False when the credit code was given by a department, or for a class, that does not register subjects of this nature; true where nothing is known. */
export const creditCodeFitsNature = (text: string, nature: Nature): boolean =>
  CLASSES[nature]?.test(normaliseIdentifier(text).slice(0, 2)) ?? true;
