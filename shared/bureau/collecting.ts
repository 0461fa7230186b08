import type { Part } from './collecting-parts';

/** What a statement means for the submission that it is about. */
export type Meaning = 'checked' | 'approved' | 'refused' | 'numbers';

/** 1001: the bureau passed it. */
const PASSED = 1001;

/** Codes that report without refusing: a sheet was stored (1060), the IP address agrees with the bureau's library (1062). */
const NEUTRAL: ReadonlySet<number> = new Set([1060, 1062]);

/**
 * What a machine's codes come to: any that is neither a pass nor neutral refuses the record, a code that nobody knows too. That something was
 * cancelled already (1049, 1050) is a refusal as well: no other answer follows it.
 */
export const machineMeaning = (codes: readonly number[]): Meaning => {
  if (codes.some((code) => code !== PASSED && !NEUTRAL.has(code))) return 'refused';
  return codes.includes(PASSED) ? 'approved' : 'checked';
};

/** The meaning of a part for its submission; null for one that is no answer to a submission. */
export const meaningOf = (part: Part): Meaning | null => {
  switch (part.kind) {
    case 'machine':
      return machineMeaning(part.result.codes.map(({ code }) => code));
    case 'review':
      return part.review.passed ? 'approved' : 'refused';
    case 'record':
      return 'numbers';
    default:
      return null;
  }
};

/** A submission as far as matching looks at it. `answers` are the ids of the parts that were recorded on it. */
export type Candidate = {
  readonly key: string;
  readonly state: 'building' | 'waiting' | 'sending' | 'accepted' | 'approved' | 'refused' | 'to-correct' | 'withdrawn';
  readonly number: number | null;
  readonly answers: readonly { readonly id: string; readonly is: string; readonly says: string }[];
};

/** Which submissions a part is recorded on, or why a person (or time) must decide. */
export type Match =
  | { readonly is: 'record' | 'repeat'; readonly on: readonly string[] }
  | { readonly is: 'unknown' | 'early' | 'several' | 'contradictory'; readonly among: readonly string[] };

const keysOf = (candidates: readonly Candidate[]): readonly string[] => candidates.map(({ key }) => key);

const isJudged = ({ state }: Candidate): boolean => state === 'approved' || state === 'refused';

/** Only what is being sent can be with the bureau without our knowing; what merely waits was surely never there. */
const isUnknown = ({ state }: Candidate): boolean => state === 'sending';

const isQueued = ({ state }: Candidate): boolean => state === 'building' || state === 'waiting';

const latest = (candidates: readonly Candidate[]): Candidate | undefined =>
  candidates.toSorted((a, b) => (b.number ?? 0) - (a.number ?? 0))[0];

const unmatched = (candidates: readonly Candidate[]): Match => {
  const early = candidates.filter((one) => isUnknown(one) || isQueued(one));
  if (early.length > 0) return { is: 'early', among: keysOf(early) };
  return { is: candidates.length === 0 ? 'unknown' : 'contradictory', among: keysOf(candidates) };
};

/** A judgement belongs to the submission that is open under its identifier; to a judged one only if none is open or may be. */
const judgementMatch = (candidates: readonly Candidate[], meaning: Meaning): Match => {
  const open = candidates.filter(({ state }) => state === 'accepted');
  if (open.length > 1) return { is: 'several', among: keysOf(open) };
  if (open.length === 1) return { is: 'record', on: keysOf(open) };
  const judged = latest(candidates.filter(isJudged));
  if (judged === undefined || candidates.some(isUnknown)) return unmatched(candidates);
  return meaning === 'checked' || judged.state === meaning
    ? { is: 'record', on: [judged.key] }
    : { is: 'contradictory', among: [judged.key] };
};

const hasNumbers = ({ answers }: Candidate): boolean => answers.some(({ is }) => is === 'numbers');

/** A filed record belongs to every submission under its identifiers that has no numbers yet; a refused one can have none. */
const recordMatch = (candidates: readonly Candidate[], says: string): Match => {
  const other = candidates.filter(({ answers }) => answers.some((answer) => answer.is === 'numbers' && answer.says !== says));
  if (other.length > 0) return { is: 'contradictory', among: keysOf(other) };
  const lacking = candidates.filter((one) => (one.state === 'accepted' || one.state === 'approved') && !hasNumbers(one));
  if (lacking.length > 0) return { is: 'record', on: keysOf(lacking) };
  const filed = candidates.filter(hasNumbers);
  return filed.length > 0 && !candidates.some(isUnknown) ? { is: 'record', on: [] } : unmatched(candidates);
};

/** What a record says of its subject: the bureau's id and the filing number, which never change. */
export const subjectSays = (part: Part): string =>
  part.kind === 'record' ? `${part.record.subject.id} ${part.record.subject.filingNumber ?? ''}` : '';

/**
 * Where a part belongs, among the submissions under its identifiers. `record` with nothing to record on: a filed record that is news to no
 * submission. A part that was recorded before is a `repeat`, whatever has happened since.
 */
export const matchOf = (part: Part, id: string, candidates: readonly Candidate[]): Match => {
  const meaning = meaningOf(part);
  if (meaning === null) return { is: 'record', on: [] };
  const recorded = candidates.filter(({ answers }) => answers.some((answer) => answer.id === id));
  if (recorded.length > 0 && meaning !== 'numbers') return { is: 'repeat', on: keysOf(recorded) };
  const match = meaning === 'numbers' ? recordMatch(candidates, subjectSays(part)) : judgementMatch(candidates, meaning);
  if (recorded.length === 0) return match;
  return { is: 'repeat', on: [...new Set([...keysOf(recorded), ...(match.is === 'record' ? match.on : [])])] };
};
