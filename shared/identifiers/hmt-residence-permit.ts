import type { IsoDay } from '#shared/filing/day';
import { type IdentifierCheck, type IdentifierProblem, normaliseIdentifier } from './identifier';
import { birthAndCheckProblems } from './resident-id';

/** Checks the number of a residence permit for Hong Kong (810000), Macau (820000) and Taiwan (830000) residents (港澳台居民居住证), built as GB 11643. */
export const checkHmtResidencePermit = (text: string, today?: IsoDay): IdentifierCheck => {
  const number = normaliseIdentifier(text);
  if (!/^\d{17}[\dX]$/.test(number)) return { number, problems: ['malformed'] };
  const ownClass = /^8[123]0000/.test(number);
  const problems: IdentifierProblem[] = ownClass ? [] : ['wrong-class'];
  return { number, problems: [...problems, ...birthAndCheckProblems(number, today)] };
};
