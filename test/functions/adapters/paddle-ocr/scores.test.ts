import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Scores, scoresIn } from '#functions/adapters/paddle-ocr/scores';

const stepsOf = ({ steps, starts, symbols, values }: Scores): (readonly [number, number])[][] =>
  Array.from({ length: steps }, (_, step) =>
    [...symbols.subarray(starts[step], starts[step + 1])].map((symbol, i) => [symbol, values[(starts[step] ?? 0) + i] ?? 0] as const),
  );

describe('the scores in a network’s answer', () => {
  it('are, step by step, the symbols that reach the least, in the order of the alphabet', () => {
    const answer = Float32Array.from([0.5, 0.25, 0.25, 0, 0.0625, 0, 0.1875, 0.75]);
    expect(stepsOf(scoresIn(answer, 2, 4, 0.125))).toEqual([
      [
        [0, 0.5],
        [1, 0.25],
        [2, 0.25],
      ],
      [
        [2, 0.1875],
        [3, 0.75],
      ],
    ]);
  });

  it('hold the likeliest symbol of a step in which none reaches it', () => {
    expect(stepsOf(scoresIn(Float32Array.from([0.125, 0.25, 0.25, 0.125]), 1, 4, 0.5))).toEqual([[[1, 0.25]]]);
  });

  it('are what a search through all probabilities finds', () => {
    const weights = fc.array(
      fc.double({ min: 0, max: 1, noNaN: true }).map((weight) => weight ** 8),
      { minLength: 40, maxLength: 40 },
    );
    fc.assert(
      fc.property(weights, (given) => {
        const total = given.reduce((sum, weight) => sum + weight, 0);
        const step = Float32Array.from(given, (weight) => (total === 0 ? 1 / given.length : weight / total));
        const [found] = stepsOf(scoresIn(step, 1, step.length, 0.0005));
        expect(found).toEqual([...step].map((value, symbol) => [symbol, value] as const).filter(([, value]) => value >= 0.0005));
      }),
    );
  });
});
