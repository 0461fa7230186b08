import { type IdentifierCheck, normaliseIdentifier } from './identifier';

/** Checks the number of a home-return permit (港澳居民来往内地通行证): H or M, eight digits for life, and on older cards two for the renewals. No check digit. */
export const checkHomeReturnPermit = (text: string): IdentifierCheck => {
  const number = normaliseIdentifier(text);
  return { number, problems: /^[HM]\d{8}(\d{2})?$/.test(number) ? [] : ['malformed'] };
};

/** The nine characters that stay the same through all renewals: two permits of one person agree in them. */
export const homeReturnPermitHolder = (text: string): string => normaliseIdentifier(text).slice(0, 9);
