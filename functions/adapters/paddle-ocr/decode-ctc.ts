import type { Character } from '#shared/documents/page';

const ALTERNATIVES = 5;
const LEAST_ALTERNATIVE = 0.0005;

type Emission = { readonly symbol: number; readonly from: number; readonly to: number; readonly peak: number; readonly score: number };

/** The best path: runs of one symbol that is not the blank, each with its strongest step. */
const emissions = (scores: Float32Array, steps: number, classes: number): readonly Emission[] => {
  const found: Emission[] = [];
  let before = 0;
  for (let step = 0; step < steps; step++) {
    const offset = step * classes;
    let symbol = 0;
    let score = scores[offset] ?? 0;
    for (let i = 1; i < classes; i++) {
      const value = scores[offset + i] ?? 0;
      if (value > score) {
        score = value;
        symbol = i;
      }
    }
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

const alternativesAt = (scores: Float32Array, offset: number, alphabet: readonly string[], chosen: number): Character['alternatives'] => {
  const best: { char: string; confidence: number }[] = [];
  for (let i = 1; i < alphabet.length; i++) {
    const confidence = scores[offset + i] ?? 0;
    if (i === chosen || confidence < LEAST_ALTERNATIVE) continue;
    best.push({ char: alphabet[i] ?? '', confidence });
  }
  return best.sort((a, b) => b.confidence - a.confidence).slice(0, ALTERNATIVES);
};

/**
 * Turns the recognition network's answer (`steps` × `alphabet.length` probabilities, entry 0 the blank) into characters.
 * A character reaches from the middle to its left neighbour to the middle to its right one, as a share of the line's length.
 */
export const decodeCtc = (scores: Float32Array, steps: number, alphabet: readonly string[]): readonly Character[] => {
  const found = emissions(scores, steps, alphabet.length);
  const centres = found.map((e) => (e.from + e.to + 1) / 2);
  const pitches = centres.slice(1).map((centre, i) => centre - (centres[i] ?? 0));
  const pitch = [...pitches].sort((a, b) => a - b)[pitches.length >> 1] ?? steps;
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
