/** What is wrong with an identifier. `unknown-division` is never a reason to refuse: divisions are renamed and retired. */
export type IdentifierProblem = 'malformed' | 'checksum' | 'no-such-date' | 'unknown-division' | 'wrong-class';

/** The answer of every identifier check: the normalised number, and every problem found (none: it is right). */
export type IdentifierCheck = { readonly number: string; readonly problems: readonly IdentifierProblem[] };

/** NFKC, trimmed, inner spaces dropped, upper case: what every identifier is brought to before it is looked at. */
export const normaliseIdentifier = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toUpperCase();

/** The ISO 7064 style sum that most Chinese identifiers use: Σ value × weight mod `modulus`. */
export const weightedSum = (values: readonly number[], weights: readonly number[], modulus: number): number =>
  values.reduce((sum, value, index) => (sum + value * (weights[index] ?? 0)) % modulus, 0);
