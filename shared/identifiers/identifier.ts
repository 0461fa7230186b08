/**
 * What is wrong with an identifier. `unknown-division` is never a reason to refuse: divisions are renamed and retired;
 * `no-such-province` is one, there never was another list of provinces.
 */
export type IdentifierProblem = 'malformed' | 'checksum' | 'no-such-date' | 'unknown-division' | 'no-such-province' | 'wrong-class';

/** The answer of every identifier check: the normalised number, and every problem found (none: it is right). */
export type IdentifierCheck = { readonly number: string; readonly problems: readonly IdentifierProblem[] };

/** NFKC, trimmed, inner spaces dropped, upper case: what every identifier is brought to before it is looked at. */
export const normaliseIdentifier = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toUpperCase();

/** The ISO 7064 style sum that most Chinese identifiers use: Σ value × weight mod `modulus`. */
export const weightedSum = (values: readonly number[], weights: readonly number[], modulus: number): number =>
  values.reduce((sum, value, index) => (sum + value * (weights[index] ?? 0)) % modulus, 0);

/** True when nothing is wrong that would be a reason to refuse the number. */
export const isAcceptable = (check: IdentifierCheck): boolean => check.problems.every((problem) => problem === 'unknown-division');
