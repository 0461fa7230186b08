import type { Character } from '#shared/documents/page';

const ALTERNATIVES = 5;
const LEAST_ALTERNATIVE = 0.0005;

/** Two neighbours this many pitches apart leave room for a character, which stands at least `CLEAR` pitches from both. */
const WIDE_GAP = 1.6;
const CLEAR = 0.6;

/** A symbol this probable is the likeliest of its step, for a step's probabilities are 1 together; the hair above a half is for rounding. */
const MAJORITY = 0.501;
/** When symbols this probable together were looked at, none that is left reaches `LEAST_ALTERNATIVE`; rounding is allowed for. */
const NEARLY_ALL = 0.9997;

type Emission = { readonly symbol: number; readonly from: number; readonly to: number; readonly peak: number; readonly score: number };

/** The likeliest symbol of the step that begins at `offset`. The blank and `guess` are tried first: mostly one of them has the majority. */
const likeliest = (scores: Float32Array, offset: number, classes: number, guess: number): number => {
  if ((scores[offset] ?? 0) > MAJORITY) return 0;
  if ((scores[offset + guess] ?? 0) > MAJORITY) return guess;
  let symbol = 0;
  let score = scores[offset] ?? 0;
  for (let i = 1; i < classes; i++) {
    const value = scores[offset + i] ?? 0;
    if (value <= score) continue;
    score = value;
    symbol = i;
    if (value > MAJORITY) break;
  }
  return symbol;
};

/** The best path: runs of one symbol that is not the blank, each with its strongest step. */
const emissions = (scores: Float32Array, steps: number, classes: number): readonly Emission[] => {
  const found: Emission[] = [];
  let before = 0;
  for (let step = 0; step < steps; step++) {
    const offset = step * classes;
    const symbol = likeliest(scores, offset, classes, before);
    const score = scores[offset + symbol] ?? 0;
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

type Line = { readonly scores: Float32Array; readonly steps: number; readonly alphabet: readonly string[] };

/** Steps from included, to excluded. */
type Steps = { readonly from: number; readonly to: number };

/** The strongest symbol that is neither blank nor space between two steps, where it reaches `least`. */
const swallowedBetween = (scores: Float32Array, alphabet: readonly string[], between: Steps, least: number): Emission | null => {
  let best: Emission | null = null;
  for (let step = between.from; step < between.to; step++) {
    for (let symbol = 1; symbol < alphabet.length; symbol++) {
      const score = scores[step * alphabet.length + symbol] ?? 0;
      if (score < least || score <= (best?.score ?? 0) || alphabet[symbol]?.trim() === '') continue;
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
  { scores, steps, alphabet, least }: Line & { readonly least: number },
): readonly Emission[] => {
  const pitch = pitchOf(found, steps);
  return found.flatMap((emission, i) => {
    const next = found[i + 1];
    if (!next || middleOf(next) - middleOf(emission) < WIDE_GAP * pitch) return [emission];
    const from = Math.ceil(middleOf(emission) + CLEAR * pitch - 0.5);
    const to = Math.floor(middleOf(next) - CLEAR * pitch + 0.5);
    const swallowed = swallowedBetween(scores, alphabet, { from, to }, least);
    return swallowed ? [emission, swallowed] : [emission];
  });
};

const alternativesAt = (scores: Float32Array, offset: number, alphabet: readonly string[], chosen: number): Character['alternatives'] => {
  const best: { char: string; confidence: number }[] = [];
  let seen = (scores[offset] ?? 0) + (scores[offset + chosen] ?? 0);
  for (let i = 1; i < alphabet.length && seen <= NEARLY_ALL; i++) {
    const confidence = scores[offset + i] ?? 0;
    if (i === chosen || confidence < LEAST_ALTERNATIVE) continue;
    seen += confidence;
    best.push({ char: alphabet[i] ?? '', confidence });
  }
  return best.sort((a, b) => b.confidence - a.confidence).slice(0, ALTERNATIVES);
};

/**
 * Turns the recognition network's answer (`steps` × `alphabet.length` probabilities, entry 0 the blank) into characters.
 * A character reaches from the middle to its left neighbour to the middle to its right one, as a share of the line's length.
 * With `leastSwallowed`, a symbol that reaches it (0..1) in a gap that fits a character is put back.
 */
export const decodeCtc = (
  scores: Float32Array,
  steps: number,
  alphabet: readonly string[],
  leastSwallowed?: number,
): readonly Character[] => {
  const best = emissions(scores, steps, alphabet.length);
  const found = leastSwallowed === undefined ? best : withSwallowed(best, { scores, steps, alphabet, least: leastSwallowed });
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
      alternatives: alternativesAt(scores, e.peak * alphabet.length, alphabet, e.symbol),
    };
  });
};
