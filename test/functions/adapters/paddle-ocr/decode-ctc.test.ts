import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCtc } from '#functions/adapters/paddle-ocr/decode-ctc';
import { LEAST_SCORE, type Scores, scoresIn } from '#functions/adapters/paddle-ocr/scores';

const ALPHABET = ['', '甲', '乙', '丙'];

/** Probabilities of a path: for each step the symbol that wins and how surely; the rest goes to the blank, or to `second`. */
const scores = (steps: readonly (readonly [symbol: number, score: number, second?: number])[]): Scores => {
  const all = new Float32Array(steps.length * ALPHABET.length);
  steps.forEach(([symbol, score, second], step) => {
    all[step * ALPHABET.length + symbol] = score;
    if (second !== undefined) all[step * ALPHABET.length + second] = 1 - score;
  });
  return scoresIn(all, steps.length, ALPHABET.length, LEAST_SCORE);
};

describe('decodeCtc', () => {
  it('joins a run of one symbol, and keeps two that a blank parts', () => {
    const path = [
      [1, 0.9],
      [1, 0.8],
      [0, 1],
      [1, 0.7],
      [2, 0.95],
    ] as const;
    const characters = decodeCtc(scores(path), ALPHABET);
    expect(characters.map((c) => c.char).join('')).toBe('甲甲乙');
    expect(characters.map((c) => Number(c.confidence.toFixed(2)))).toEqual([0.9, 0.7, 0.95]);
  });

  it('says where each character stands, left to right within the line', () => {
    const path = [
      [0, 1],
      [1, 0.9],
      [0, 1],
      [0, 1],
      [2, 0.9],
      [0, 1],
    ] as const;
    const [first, second] = decodeCtc(scores(path), ALPHABET);
    expect(((first?.from ?? 0) + (first?.to ?? 0)) / 2).toBeCloseTo(1.5 / 6, 1);
    expect(((second?.from ?? 0) + (second?.to ?? 0)) / 2).toBeCloseTo(4.5 / 6, 1);
    expect(first?.to).toBeLessThanOrEqual(second?.from ?? 0);
  });

  it('keeps what else the network thought of, the blank and the chosen one left out', () => {
    const [character] = decodeCtc(scores([[1, 0.6, 3]]), ALPHABET);
    expect(character?.alternatives.map((a) => a.char)).toEqual(['丙']);
    expect(character?.alternatives[0]?.confidence).toBeCloseTo(0.4);
  });

  describe('where the blank outvoted a character', () => {
    const around = (middle: readonly [number, number, number?]) =>
      [[1, 0.9], [0, 1], [0, 1], [1, 0.9], [0, 1], [0, 1], middle, [0, 1], [0, 1], [2, 0.9], [0, 1], [0, 1], [2, 0.9]] as const;

    it('puts it back with its own low score when the gap is a character wide', () => {
      const path = around([0, 0.92, 3]);
      const characters = decodeCtc(scores(path), ALPHABET, 0.02);
      expect(characters.map((c) => c.char).join('')).toBe('甲甲丙乙乙');
      expect(characters[2]?.confidence).toBeCloseTo(0.08);
      expect(((characters[2]?.from ?? 0) + (characters[2]?.to ?? 0)) / 2).toBeCloseTo(6.5 / 13, 1);
    });

    it('leaves the gap to networks that swallow nothing', () => {
      const path = around([0, 0.6, 3]);
      expect(decodeCtc(scores(path), ALPHABET)).toHaveLength(4);
    });

    it('leaves a gap empty in which the network saw next to nothing', () => {
      const path = around([0, 0.99, 3]);
      expect(decodeCtc(scores(path), ALPHABET, 0.02)).toHaveLength(4);
    });

    it('makes nothing of a space', () => {
      const path = around([0, 0.6, 3]);
      const characters = decodeCtc(scores(path), ['', '甲', '乙', ' '], 0.02);
      expect(characters.map((c) => c.char).join('')).toBe('甲甲乙乙');
    });

    it('puts nothing into a gap that no character fits', () => {
      const path = [
        [1, 0.9],
        [0, 1],
        [0, 1],
        [1, 0.9],
        [0, 1],
        [0, 0.6, 3],
        [0, 1],
        [2, 0.9],
        [0, 1],
        [0, 1],
        [2, 0.9],
      ] as const;
      expect(
        decodeCtc(scores(path), ALPHABET, 0.02)
          .map((c) => c.char)
          .join(''),
      ).toBe('甲甲乙乙');
    });
  });

  it('reads nothing where every step is blank', () => {
    expect(
      decodeCtc(
        scores([
          [0, 1],
          [0, 1],
        ]),
        ALPHABET,
      ),
    ).toEqual([]);
  });

  it('finds the likeliest symbol and what else was likely, as a search through all probabilities does', () => {
    const alphabet = ['', ...'甲乙丙丁戊己庚'];
    const weights = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1, noNaN: true }), fc.constant(30), fc.constant(40)), {
      minLength: alphabet.length,
      maxLength: alphabet.length,
    });
    fc.assert(
      fc.property(weights, (given) => {
        const total = given.reduce((sum, weight) => sum + weight, 0);
        const step = Float32Array.from(given, (weight) => (total === 0 ? 1 / alphabet.length : weight / total));
        const best = step.indexOf(Math.max(...step));
        const [character] = decodeCtc(scoresIn(step, 1, alphabet.length, LEAST_SCORE), alphabet);
        expect(character?.char).toBe(best === 0 ? undefined : alphabet[best]);
        const others = [...step].filter((value, i) => i !== 0 && i !== best && value >= 0.0005).sort((a, b) => b - a);
        if (best !== 0) expect(character?.alternatives.map(({ confidence }) => confidence)).toEqual(others.slice(0, 5));
      }),
    );
  });
});
