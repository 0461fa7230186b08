import type { Glyph } from './layout';

const LEAST_CONFIDENCE = 0.002;
const MOST_SWAPS = 60;
/** A second spelling that satisfies the check must be this many times less likely, or nothing was decided. */
const MARGIN = 4;

type Swap = { readonly at: number; readonly char: string; readonly weight: number };

const swapsOf = (glyphs: readonly Glyph[], spelled: (char: string) => string, text: string): readonly Swap[] =>
  glyphs
    .flatMap((glyph, at) => {
      const kept = new Map<string, number>();
      for (const { char, confidence } of glyph.alternatives) {
        const as = spelled(char);
        if (confidence < LEAST_CONFIDENCE || as.length !== 1 || as === text[at]) continue;
        kept.set(as, (kept.get(as) ?? 0) + confidence);
      }
      return [...kept].map(([char, confidence]) => ({ at, char, weight: confidence / Math.max(glyph.confidence, LEAST_CONFIDENCE) }));
    })
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_SWAPS);

/**
 * Searches what else the recogniser took the characters of a checked number for, one or two of them at a time, and answers the likeliest
 * spelling that `isSound` accepts. Null where none does, or where two are about equally likely. `text` has one character per glyph;
 * `spelled` turns a look-alike into the character that the number's alphabet has for it.
 */
export const repairedNumber = (
  glyphs: readonly Glyph[],
  text: string,
  isSound: (text: string) => boolean,
  spelled: (char: string) => string = (char) => char,
): string | null => {
  if (glyphs.length !== text.length) return null;
  const swaps = swapsOf(glyphs, spelled, text);
  const withSwaps = (list: readonly Swap[]): string =>
    [...text].map((char, at) => list.find((swap) => swap.at === at)?.char ?? char).join('');
  const pairs = swaps.flatMap((a, i) =>
    swaps.slice(i + 1).flatMap((b) => (a.at === b.at ? [] : [{ list: [a, b], weight: a.weight * b.weight }])),
  );
  const ranked = [...swaps.map((swap) => ({ list: [swap], weight: swap.weight })), ...pairs].sort((a, b) => b.weight - a.weight);
  const sound: { readonly text: string; readonly weight: number }[] = [];
  for (const { list, weight } of ranked) {
    const candidate = withSwaps(list);
    if (!isSound(candidate)) continue;
    sound.push({ text: candidate, weight });
    if (sound.length === 2) break;
  }
  const [best, second] = sound;
  return best !== undefined && (second === undefined || best.weight >= MARGIN * second.weight) ? best.text : null;
};
