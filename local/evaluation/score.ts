import type { TruthEntry } from '#samples/set/truth';
import type { DocumentReading } from '#shared/documents/reading';
import { editDistance } from './edit-distance';

/** What came of one labelled document: its reading, and how long its picture took (shared by the documents on it). */
export type Outcome = { readonly truth: TruthEntry; readonly reading: DocumentReading | null; readonly ms: number };

/** Counts over one field of one kind, or over all fields. Rates are shares of `expected`, 0..1. */
export type FieldScore = {
  readonly expected: number;
  readonly exact: number;
  readonly characterErrorRate: number;
  /** Wrong values that may pass without a person. */
  readonly silentErrors: number;
  readonly absent: number;
};

export type GroupScore = {
  readonly documents: number;
  readonly kindCorrect: number;
  readonly fields: Readonly<Record<string, FieldScore>>;
  readonly all: FieldScore;
  /** Unreadable documents, and how many of them were refused. */
  readonly unreadable: number;
  readonly refused: number;
  /** Readable documents that were refused all the same. */
  readonly falseRefusals: number;
  readonly msMedian: number;
  readonly msP95: number;
};

/** Values compare by what is printed: NFKC, without blanks. */
const plain = (value: string): string => value.normalize('NFKC').replace(/\s+/g, '');

const isRefused = ({ reading }: Outcome): boolean => reading === null || !reading.quality.usable;

const fieldScore = (pairs: readonly { readonly expected: string; readonly outcome: Outcome; readonly name: string }[]): FieldScore => {
  let [exact, distance, length, silentErrors, absent] = [0, 0, 0, 0, 0];
  for (const { expected, outcome, name } of pairs) {
    const field = outcome.reading?.kind === outcome.truth.kind ? outcome.reading.fields[name] : undefined;
    const [wanted, read] = [plain(expected), plain(field?.value ?? '')];
    if (wanted === read) exact++;
    else if (field?.trusted) silentErrors++;
    if (!field) absent++;
    distance += Math.min(editDistance(wanted, read), wanted.length);
    length += wanted.length;
  }
  return { expected: pairs.length, exact, characterErrorRate: length === 0 ? 0 : distance / length, silentErrors, absent };
};

const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
};

/** Scores a group of labelled documents. Accuracy counts readable ones; a silent error counts wherever it happens. */
export const scoreOf = (outcomes: readonly Outcome[]): GroupScore => {
  const readable = outcomes.filter(({ truth }) => truth.readable);
  const unreadable = outcomes.filter(({ truth }) => !truth.readable);
  const pairsOf = (list: readonly Outcome[]) =>
    list.flatMap((outcome) => Object.entries(outcome.truth.fields).map(([name, expected]) => ({ name, expected, outcome })));
  const pairs = pairsOf(readable);
  const names = [...new Set(pairs.map(({ name }) => name))].sort();
  const silentInUnreadable = fieldScore(pairsOf(unreadable)).silentErrors;
  const all = fieldScore(pairs);
  return {
    documents: outcomes.length,
    kindCorrect: readable.filter(({ truth, reading }) => reading?.kind === truth.kind).length,
    fields: Object.fromEntries(names.map((name) => [name, fieldScore(pairs.filter((pair) => pair.name === name))])),
    all: { ...all, silentErrors: all.silentErrors + silentInUnreadable },
    unreadable: unreadable.length,
    refused: unreadable.filter(isRefused).length,
    falseRefusals: readable.filter(isRefused).length,
    msMedian: quantile(
      outcomes.map(({ ms }) => ms),
      0.5,
    ),
    msP95: quantile(
      outcomes.map(({ ms }) => ms),
      0.95,
    ),
  };
};

/** The score of a whole set, of each kind and of each tag. */
export type Evaluation = {
  readonly all: GroupScore;
  readonly kinds: Readonly<Record<string, GroupScore>>;
  readonly tags: Readonly<Record<string, GroupScore>>;
};

export const evaluationOf = (outcomes: readonly Outcome[]): Evaluation => {
  const grouped = (keys: readonly string[], belongs: (outcome: Outcome, key: string) => boolean) =>
    Object.fromEntries([...new Set(keys)].sort().map((key) => [key, scoreOf(outcomes.filter((outcome) => belongs(outcome, key)))]));
  return {
    all: scoreOf(outcomes),
    kinds: grouped(
      outcomes.map(({ truth }) => truth.kind),
      ({ truth }, kind) => truth.kind === kind,
    ),
    tags: grouped(
      outcomes.flatMap(({ truth }) => truth.tags),
      ({ truth }, tag) => truth.tags.includes(tag),
    ),
  };
};
