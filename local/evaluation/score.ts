import { FIELD_GROUPS } from './field-groups';
import { type Outcome, type ScoredOutcome, scored, type ValueOutcome } from './values';

/** Counts over one field of one kind, over a group of fields, or over all. Rates are shares of `expected`, 0..1. */
export type FieldScore = {
  readonly expected: number;
  readonly exact: number;
  readonly characterErrorRate: number;
  /** Wrong values that may pass without a person. */
  readonly silentErrors: number;
  /** Values that may pass without a person, right or wrong. */
  readonly trusted: number;
  readonly absent: number;
};

export type GroupScore = {
  readonly documents: number;
  readonly kindCorrect: number;
  readonly fields: Readonly<Record<string, FieldScore>>;
  /** Numbers, names, dates, addresses, text; names apart whose characters the recogniser does not all know. */
  readonly groups: Readonly<Record<string, FieldScore>>;
  readonly all: FieldScore;
  /** Unreadable documents, and how many of them were refused. */
  readonly unreadable: number;
  readonly refused: number;
  /** Readable documents that were refused all the same. */
  readonly falseRefusals: number;
  readonly msMedian: number;
  readonly msP95: number;
};

/** The name under which names with characters outside the recogniser's alphabet are counted. */
export const NAMES_OUTSIDE = 'names outside the alphabet';

const isRefused = ({ reading }: Outcome): boolean => reading === null || !reading.quality.usable;

const fieldScore = (values: readonly ValueOutcome[]): FieldScore => {
  const count = (holds: (value: ValueOutcome) => boolean): number => values.filter(holds).length;
  const length = values.reduce((sum, value) => sum + value.length, 0);
  const distance = values.reduce((sum, value) => sum + value.distance, 0);
  return {
    expected: values.length,
    exact: count(({ exact }) => exact),
    characterErrorRate: length === 0 ? 0 : distance / length,
    silentErrors: count(({ silent }) => silent),
    trusted: count(({ field }) => field?.trusted === true),
    absent: count(({ field }) => field === undefined),
  };
};

const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
};

const groupNameOf = ({ group, inAlphabet }: ValueOutcome): string => (group === 'names' && !inAlphabet ? NAMES_OUTSIDE : group);

/** Scores a group of labelled documents. Accuracy counts readable ones; a silent error counts wherever it happens. */
const scoreOf = (outcomes: readonly ScoredOutcome[]): GroupScore => {
  const readable = outcomes.filter(({ truth }) => truth.readable);
  const unreadable = outcomes.filter(({ truth }) => !truth.readable);
  const values = readable.flatMap((outcome) => outcome.values);
  const by = (names: readonly string[], nameOf: (value: ValueOutcome) => string): Record<string, FieldScore> =>
    Object.fromEntries(
      names.flatMap((name) => {
        const own = values.filter((value) => nameOf(value) === name);
        return own.length === 0 ? [] : [[name, fieldScore(own)]];
      }),
    );
  const all = fieldScore(values);
  const silentInUnreadable = unreadable.flatMap((outcome) => outcome.values).filter(({ silent }) => silent).length;
  const times = outcomes.map(({ ms }) => ms);
  return {
    documents: outcomes.length,
    kindCorrect: readable.filter(({ truth, reading }) => reading?.kind === truth.kind).length,
    fields: by([...new Set(values.map(({ name }) => name))].sort(), ({ name }) => name),
    groups: by([...FIELD_GROUPS, NAMES_OUTSIDE], groupNameOf),
    all: { ...all, silentErrors: all.silentErrors + silentInUnreadable },
    unreadable: unreadable.length,
    refused: unreadable.filter(isRefused).length,
    falseRefusals: readable.filter(isRefused).length,
    msMedian: quantile(times, 0.5),
    msP95: quantile(times, 0.95),
  };
};

/** A wrong value that was trusted. */
export type SilentError = {
  readonly file: string;
  readonly kind: string;
  readonly field: string;
  readonly expected: string;
  readonly read: string;
  readonly confidence: number;
  readonly reason: string;
};

/** The score of a whole set, of each kind, of each tag, of each level, and of what was held out against the rest. */
export type Evaluation = {
  readonly all: GroupScore;
  readonly levels: Readonly<Record<string, GroupScore>>;
  readonly parts: Readonly<Record<string, GroupScore>>;
  readonly kinds: Readonly<Record<string, GroupScore>>;
  readonly tags: Readonly<Record<string, GroupScore>>;
  readonly silentErrors: readonly SilentError[];
};

const LEVELS = ['easy', 'normal', 'hard', 'refuse'];

const partOf = (tags: readonly string[]): string => (tags.some((tag) => tag.startsWith('held-out')) ? 'held-out' : 'ordinary');

const silentErrorsOf = ({ truth, values }: ScoredOutcome): readonly SilentError[] =>
  values.flatMap(({ silent, field, name, expected }) =>
    silent && field !== undefined
      ? [
          {
            file: truth.file,
            kind: truth.kind,
            field: name,
            expected,
            read: field.value,
            confidence: field.confidence,
            reason: field.reason,
          },
        ]
      : [],
  );

/** Scores a set. `alphabet`: the characters that the recogniser knows. */
export const evaluationOf = (read: readonly Outcome[], alphabet?: ReadonlySet<string>): Evaluation => {
  const outcomes = read.map((outcome) => scored(outcome, alphabet));
  const grouped = (keys: readonly string[], belongs: (outcome: ScoredOutcome, key: string) => boolean) =>
    Object.fromEntries([...new Set(keys)].map((key) => [key, scoreOf(outcomes.filter((outcome) => belongs(outcome, key)))]));
  const tags = outcomes.flatMap(({ truth }) => truth.tags).sort();
  return {
    all: scoreOf(outcomes),
    levels: grouped(
      LEVELS.filter((level) => tags.includes(level)),
      ({ truth }, level) => truth.tags.includes(level),
    ),
    parts: grouped(outcomes.map(({ truth }) => partOf(truth.tags)).sort(), ({ truth }, part) => partOf(truth.tags) === part),
    kinds: grouped(outcomes.map(({ truth }) => truth.kind).sort(), ({ truth }, kind) => truth.kind === kind),
    tags: grouped(tags, ({ truth }, tag) => truth.tags.includes(tag)),
    silentErrors: outcomes.flatMap(silentErrorsOf),
  };
};
