import type { TruthEntry } from '#samples/set/truth';
import type { DocumentReading, FieldReading } from '#shared/documents/reading';
import { editDistance } from './edit-distance';
import { type FieldGroup, groupOf } from './field-groups';

/** What came of one labelled document: its reading, and how long its picture took (shared by the documents on it). */
export type Outcome = { readonly truth: TruthEntry; readonly reading: DocumentReading | null; readonly ms: number };

/** One printed value against what was read of it. `field` is absent where nothing was read, or the document was taken for another kind. */
export type ValueOutcome = {
  readonly name: string;
  readonly group: FieldGroup;
  readonly expected: string;
  readonly field: FieldReading | undefined;
  readonly exact: boolean;
  /** Wrong, and yet it may pass without a person. */
  readonly silent: boolean;
  /** Characters to change, at most `length`; the length of what is printed. */
  readonly distance: number;
  readonly length: number;
  /** Whether the recogniser knows every character that is printed. */
  readonly inAlphabet: boolean;
};

/** An outcome with its values compared. */
export type ScoredOutcome = Outcome & { readonly values: readonly ValueOutcome[] };

/** Values compare by what is printed: NFKC, without blanks. */
const plain = (value: string): string => value.normalize('NFKC').replace(/\s+/g, '');

/** Compares every value of a document with what was read. Without an alphabet every character counts as known. */
export const scored = (outcome: Outcome, alphabet?: ReadonlySet<string>): ScoredOutcome => ({
  ...outcome,
  values: Object.entries(outcome.truth.fields).map(([name, expected]) => {
    const field = outcome.reading?.kind === outcome.truth.kind ? outcome.reading.fields[name] : undefined;
    const [wanted, read] = [plain(expected), plain(field?.value ?? '')];
    const exact = wanted === read;
    return {
      name,
      group: groupOf(name),
      expected,
      field,
      exact,
      silent: !exact && field?.trusted === true,
      distance: exact ? 0 : Math.min(editDistance(wanted, read), wanted.length),
      length: wanted.length,
      inAlphabet: alphabet === undefined || [...wanted].every((character) => alphabet.has(character)),
    };
  }),
});
