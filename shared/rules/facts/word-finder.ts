import { canonical } from '#shared/comparison/form';

/** A word found in a text: where it begins and ends, in UTF-16 units of the text searched. */
export type Hit = { readonly word: string; readonly start: number; readonly end: number };

/** Finds every word of a list in a text. */
export type WordFinder = (text: string) => readonly Hit[];

/**
 * A text as words are looked for in it: NFKC, traditional characters simplified, upper case, and letters and digits only, so that a
 * space or a dash inside a word does not hide it.
 */
export const wordText = (text: string): string => canonical(text, 'text').replace(/[^\p{L}\p{N}]+/gu, '');

/** Makes a finder once for a list of words; longer words come first among those that begin at one place. Words of one character are left out. */
export const finderOf = (words: Iterable<string>): WordFinder => {
  const byBeginning = new Map<string, string[]>();
  for (const word of new Set([...words].map(wordText))) {
    if (word.length < 2) continue;
    const beginning = word.slice(0, 2);
    byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), word]);
  }
  for (const sharing of byBeginning.values()) sharing.sort((a, b) => b.length - a.length);
  return (text) =>
    text
      .split('')
      .flatMap((_, start) =>
        (byBeginning.get(text.slice(start, start + 2)) ?? [])
          .filter((word) => text.startsWith(word, start))
          .map((word) => ({ word, start, end: start + word.length })),
      );
};

const finders = new WeakMap<readonly string[], WordFinder>();

/** The finder of a list that is held as a rule's value; made once for each list. */
export const finderFor = (words: readonly string[]): WordFinder => {
  const known = finders.get(words);
  if (known !== undefined) return known;
  const finder = finderOf(words);
  finders.set(words, finder);
  return finder;
};

/** True when the hit lies inside one of the others, or is one of them. */
export const isWithin = (hit: Hit, others: readonly Hit[]): boolean =>
  others.some(({ start, end }) => start <= hit.start && hit.end <= end);

/** The hits that lie in no longer one, each word once: what a message names. */
export const wordsOf = (hits: readonly Hit[]): readonly string[] => {
  const longest = hits.filter((hit) => !hits.some((other) => other.word.length > hit.word.length && isWithin(hit, [other])));
  return [...new Set(longest.map(({ word }) => word))];
};
