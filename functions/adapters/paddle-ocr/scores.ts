/**
 * What a recognition network answers to a line: for each step from left to right the symbols of its alphabet with a probability worth looking at, in the
 * order of the alphabet. Those of step `s` stand at `starts[s]` up to `starts[s + 1]`. Symbol 0 is the blank.
 */
export type Scores = {
  readonly steps: number;
  /** How many symbols the network knows. */
  readonly classes: number;
  readonly starts: Uint32Array;
  readonly symbols: Uint32Array;
  /** Probabilities, 0 to 1. */
  readonly values: Float32Array;
};

/** A less probable symbol is no reading of a step. */
export const LEAST_SCORE = 0.0005;

/**
 * The scores in a network's answer, `steps` × `classes` probabilities: what reaches `least`, and the likeliest of each step whatever it has. An answer has
 * thousands of symbols a step, of which a handful counts. It runs on threads as text: nothing outside of it is used, and no function is made in it.
 */
export const scoresIn = (answer: Float32Array, steps: number, classes: number, least: number): Scores => {
  const starts = new Uint32Array(steps + 1);
  const symbols: number[] = [];
  const values: number[] = [];
  for (let step = 0; step < steps; step++) {
    const end = (step + 1) * classes;
    // A step's probabilities are 1 together: what is left cannot reach `least` any more; half of it is for rounding.
    let left = 1 + least / 2;
    // Thousands of times a step, nearly always in vain: nothing but the comparison.
    for (let at = step * classes; at < end; at++) {
      const value = answer[at] ?? 0;
      if (value < least) continue;
      symbols.push(at - step * classes);
      values.push(value);
      left -= value;
      if (left < least) break;
    }
    if (symbols.length === starts[step]) {
      const all = answer.subarray(step * classes, end);
      symbols.push(all.indexOf(Math.max(...all)));
      values.push(Math.max(...all));
    }
    starts[step + 1] = symbols.length;
  }
  return { steps, classes, starts, symbols: Uint32Array.from(symbols), values: Float32Array.from(values) };
};
