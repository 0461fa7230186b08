import type { IsoDay } from '#shared/filing/day';
import { type IdentifierCheck, type IdentifierProblem, normaliseIdentifier } from './identifier';
import { birthAndCheckProblems } from './resident-id';

const SINCE_2023 = /^\d{17}[\dX]$/;
const BEFORE_2023 = /^[A-Z]{3}\d{12}$/;

/**
 * Checks the number of a foreigner's permanent residence card (外国人永久居留身份证): since 2023-12-01 18 characters that begin with 9,
 * built as GB 11643; before, three letters and 12 digits, of which only the shape is known.
 */
export const checkForeignPermanentResidentId = (text: string, today?: IsoDay): IdentifierCheck => {
  const number = normaliseIdentifier(text);
  if (BEFORE_2023.test(number)) return { number, problems: [] };
  if (!SINCE_2023.test(number)) return { number, problems: ['malformed'] };
  const problems: IdentifierProblem[] = number.startsWith('9') ? [] : ['wrong-class'];
  return { number, problems: [...problems, ...birthAndCheckProblems(number, today)] };
};
