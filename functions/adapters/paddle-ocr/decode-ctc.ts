import type { Character } from '#shared/documents/page';
import type { Scores } from './scores';

const ALTERNATIVES = 5;

/** Two neighbours this many pitches apart leave room for a character, which stands at least `CLEAR` pitches from both. */
const WIDE_GAP = 1.6;
const CLEAR = 0.6;

type Emission = { readonly symbol: number; readonly from: number; readonly to: number; readonly peak: number; readonly score: number };

/** The place of the likeliest symbol of a step. */
const likeliest = ({ starts, values }: Scores, step: number): number => {
  const from = starts[step] ?? 0;
  let best = from;
  for (let at = from + 1; at < (starts[step + 1] ?? 0); at++) if ((values[at] ?? 0) > (values[best] ?? 0)) best = at;
  return best;
};

/** The best path: runs of one symbol that is not the blank, each with its strongest step. */
const emissions = (scores: Scores): readonly Emission[] => {
  const found: Emission[] = [];
  let before = 0;
  for (let step = 0; step < scores.steps; step++) {
    const at = likeliest(scores, step);
    const symbol = scores.symbols[at] ?? 0;
    const score = scores.values[at] ?? 0;
    const last = found.at(-1);
    if (symbol !== 0 && symbol === before && last) {
      found[found.length - 1] = score > last.score ? { ...last, to: step, peak: step, score } : { ...last, to: step };
    } else if (symbol !== 0) {
      found.push({ symbol, from: step, to: step, peak: step, score });
    }
    before = symbol;
  }
  return found;
};

const middleOf = (emission: Emission): number => (emission.from + emission.to + 1) / 2;

/** The typical distance between neighbouring characters, in steps. */
const pitchOf = (found: readonly Emission[], steps: number): number => {
  const pitches = found.slice(1).map((emission, i) => middleOf(emission) - middleOf(found[i] ?? emission));
  return pitches.sort((a, b) => a - b)[pitches.length >> 1] ?? steps;
};

/** Steps from included, to excluded. */
type Steps = { readonly from: number; readonly to: number };

/** The strongest symbol that is neither blank nor space between two steps, where it reaches `least`. */
const swallowedBetween = (
  { starts, symbols, values }: Scores,
  alphabet: readonly string[],
  between: Steps,
  least: number,
): Emission | null => {
  let best: Emission | null = null;
  for (let step = between.from; step < between.to; step++) {
    for (let at = starts[step] ?? 0; at < (starts[step + 1] ?? 0); at++) {
      const [symbol, score] = [symbols[at] ?? 0, values[at] ?? 0];
      if (symbol === 0 || score < least || score <= (best?.score ?? 0) || alphabet[symbol]?.trim() === '') continue;
      best = { symbol, from: step, to: step, peak: step, score };
    }
  }
  return best;
};

/**
 * Puts back characters that the blank outvoted. Networks swallow plain glyphs between others (广, 大, 工): the gap is a character wide, and in
 * its middle the glyph is still well above all but the blank. It keeps its own low score, which is what trust goes by.
 */
const withSwallowed = (
  found: readonly Emission[],
  { scores, alphabet, least }: { readonly scores: Scores; readonly alphabet: readonly string[]; readonly least: number },
): readonly Emission[] => {
  const pitch = pitchOf(found, scores.steps);
  return found.flatMap((emission, i) => {
    const next = found[i + 1];
    if (!next || middleOf(next) - middleOf(emission) < WIDE_GAP * pitch) return [emission];
    const from = Math.ceil(middleOf(emission) + CLEAR * pitch - 0.5);
    const to = Math.floor(middleOf(next) - CLEAR * pitch + 0.5);
    const swallowed = swallowedBetween(scores, alphabet, { from, to }, least);
    return swallowed ? [emission, swallowed] : [emission];
  });
};

const alternativesAt = (
  { starts, symbols, values }: Scores,
  { peak, symbol: chosen }: Emission,
  alphabet: readonly string[],
): Character['alternatives'] => {
  const best: { char: string; confidence: number }[] = [];
  for (let at = starts[peak] ?? 0; at < (starts[peak + 1] ?? 0); at++) {
    const symbol = symbols[at] ?? 0;
    if (symbol !== 0 && symbol !== chosen) best.push({ char: alphabet[symbol] ?? '', confidence: values[at] ?? 0 });
  }
  return best.sort((a, b) => b.confidence - a.confidence).slice(0, ALTERNATIVES);
};

/**
 * Turns the recognition network's answer into characters.
 * A character reaches from the middle to its left neighbour to the middle to its right one, as a share of the line's length.
 * With `leastSwallowed`, a symbol that reaches it (0..1) in a gap that fits a character is put back.
 */
export const decodeCtc = (scores: Scores, alphabet: readonly string[], leastSwallowed?: number): readonly Character[] => {
  const { steps } = scores;
  const best = emissions(scores);
  const found = leastSwallowed === undefined ? best : withSwallowed(best, { scores, alphabet, least: leastSwallowed });
  const centres = found.map(middleOf);
  const pitch = pitchOf(found, steps);
  return found.map((e, i) => {
    const centre = centres[i] ?? 0;
    const left = Math.min(i === 0 ? pitch : centre - (centres[i - 1] ?? 0), pitch * 1.2) / 2;
    const right = Math.min(i === found.length - 1 ? pitch : (centres[i + 1] ?? 0) - centre, pitch * 1.2) / 2;
    return {
      char: alphabet[e.symbol] ?? '',
      confidence: e.score,
      from: Math.max(0, (centre - left) / steps),
      to: Math.min(1, (centre + right) / steps),
      alternatives: alternativesAt(scores, e, alphabet),
    };
  });
};
