import { describe, expect, it } from 'vitest';
import { decodeCtc } from '#functions/adapters/paddle-ocr/decode-ctc';

const ALPHABET = ['', '甲', '乙', '丙'];

/** Probabilities of a path: for each step the symbol that wins and how surely; the rest goes to the blank, or to `second`. */
const scores = (steps: readonly (readonly [symbol: number, score: number, second?: number])[]): Float32Array => {
  const all = new Float32Array(steps.length * ALPHABET.length);
  steps.forEach(([symbol, score, second], step) => {
    all[step * ALPHABET.length + symbol] = score;
    if (second !== undefined) all[step * ALPHABET.length + second] = 1 - score;
  });
  return all;
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
    const characters = decodeCtc(scores(path), path.length, ALPHABET);
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
    const [first, second] = decodeCtc(scores(path), path.length, ALPHABET);
    expect(((first?.from ?? 0) + (first?.to ?? 0)) / 2).toBeCloseTo(1.5 / 6, 1);
    expect(((second?.from ?? 0) + (second?.to ?? 0)) / 2).toBeCloseTo(4.5 / 6, 1);
    expect(first?.to).toBeLessThanOrEqual(second?.from ?? 0);
  });

  it('keeps what else the network thought of, the blank and the chosen one left out', () => {
    const [character] = decodeCtc(scores([[1, 0.6, 3]]), 1, ALPHABET);
    expect(character?.alternatives.map((a) => a.char)).toEqual(['丙']);
    expect(character?.alternatives[0]?.confidence).toBeCloseTo(0.4);
  });

  it('reads nothing where every step is blank', () => {
    expect(
      decodeCtc(
        scores([
          [0, 1],
          [0, 1],
        ]),
        2,
        ALPHABET,
      ),
    ).toEqual([]);
  });
});
