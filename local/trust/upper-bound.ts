/** The chance of at most `errors` among `trials` at a rate (binomial distribution), summed term by term. */
const chanceOfAtMost = (errors: number, trials: number, rate: number): number => {
  let term = (1 - rate) ** trials;
  let sum = term;
  for (let k = 1; k <= errors; k += 1) {
    term *= ((trials - k + 1) / k) * (rate / (1 - rate));
    sum += term;
  }
  return sum;
};

/** The highest rate of errors that `errors` among `trials` still allow with 95 % confidence (Clopper and Pearson, one-sided); 1 without trials. */
export const upperBound = (errors: number, trials: number): number => {
  if (trials <= errors) return 1;
  let [low, high] = [0, 1];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (chanceOfAtMost(errors, trials, middle) > 0.05) low = middle;
    else high = middle;
  }
  return high;
};
