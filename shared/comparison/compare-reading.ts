import { agree, type Comparison, compareText } from './compare-text';
import type { TextKind } from './form';

/** What of a reading a comparison looks at: the value taken, and what else the recogniser thought possible. */
export type ReadValue = { readonly value: string; readonly candidates?: readonly string[] };

/** `amongCandidates`: the value taken differs, but the entered one was among what the recogniser thought possible. */
export type ReadingComparison = { readonly comparison: Comparison; readonly amongCandidates: boolean };

/** Compares what was typed with a reading and its candidates. Nothing is taken over: the answer says how far they agree. */
export const compareReading = (entered: string, reading: ReadValue, kind: TextKind): ReadingComparison => {
  const comparison = compareText(entered, reading.value, kind);
  const amongCandidates =
    comparison.result === 'differs' && (reading.candidates ?? []).some((candidate) => agree(entered, candidate, kind));
  return { comparison, amongCandidates };
};
