import { type IdentifierCheck, normaliseIdentifier } from './identifier';

/** Checks the number of a Taiwan resident's permit (台胞证): eight digits since 2008-09-25, before that ten and perhaps the issuer's letter in brackets. No check digit. */
export const checkTaiwanPermit = (text: string): IdentifierCheck => {
  const number = normaliseIdentifier(text);
  return { number, problems: /^(\d{8}|\d{10}(\([A-Z0-9]\))?)$/.test(number) ? [] : ['malformed'] };
};

/** The eight digits that stay the same through all renewals. */
export const taiwanPermitHolder = (text: string): string => normaliseIdentifier(text).slice(0, 8);
