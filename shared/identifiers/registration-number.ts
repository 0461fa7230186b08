import { isKnownDivision, provinceOfDivision } from './divisions';
import { type IdentifierCheck, type IdentifierProblem, normaliseIdentifier } from './identifier';

/** The 15th digit of a registration number from its first 14: ISO 7064 MOD 11,10 (GS 15-2006). */
export const registrationCheckDigit = (first14: string): string => {
  const product = [...first14].reduce((p, digit) => {
    const sum = (p + Number(digit)) % 10;
    return ((sum === 0 ? 10 : sum) * 2) % 11;
  }, 10);
  return String((11 - product) % 10);
};

/** Checks the registration number (注册号) of a business licence from before the credit code, 15 digits (GS 15-2006). */
export const checkRegistrationNumber = (text: string): IdentifierCheck => {
  const number = normaliseIdentifier(text);
  if (!/^\d{15}$/.test(number)) return { number, problems: ['malformed'] };
  const problems: IdentifierProblem[] = [];
  if (registrationCheckDigit(number.slice(0, 14)) !== number.charAt(14)) problems.push('checksum');
  const authority = number.slice(0, 6);
  if (provinceOfDivision(authority) === null && authority !== '100000') problems.push('no-such-province');
  else if (!isKnownDivision(authority)) problems.push('unknown-division');
  return { number, problems };
};
