import { groupOf } from '#local/evaluation/field-groups';
import { type Count, type Evidence, STEPS } from './evidence';
import { upperBound } from './upper-bound';

/** What fitting aims at. Rates are shares of the values that would pass. */
export const FIT_RULE = {
  /** Wrong values among those that pass: 1 in 2 000. */
  goal: 1 / 2000,
  /** A wrong value this far below a threshold counts as one above it. */
  margin: 0.02,
  /** How high the rate of errors may still be, by the size of the sample, with 95 % confidence. */
  bound: 0.02,
  /** Where the sample is too small: as for a value that stands alone, and a margin above the surest wrong value. */
  strict: 0.97,
  /** Of two networks together: what both hold this likely at least. */
  lowest: 0.9,
  /** The same for names, where the networks do not know every character of GB 2312: both then agree on a look-alike now and then. */
  lowestName: 0.95,
} as const;

/** What the fit has to know of the networks: whether they know the rare characters of names. */
export type Knowledge = { readonly knowsRare: boolean };

/** A fitted threshold: what it was fitted on (`from`: the field's own values, or those of a wider pool), how many would pass, the surest wrong value, and the bound of their error rate. */
export type FittedThreshold = {
  readonly threshold: number;
  readonly from: string;
  readonly values: number;
  readonly passing: number;
  readonly surestWrong: number | null;
  readonly errorRateAtMost: number;
};

const sumFrom = (counts: readonly Count[], least: number, of: (count: Count) => number): number =>
  counts.reduce((sum, count) => (count[0] / STEPS >= least - 1e-9 ? sum + of(count) : sum), 0);

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

const rowAt = (counts: readonly Count[], threshold: number, from: string): FittedThreshold => {
  const [right, wrong] = [sumFrom(counts, threshold, (count) => count[1]), sumFrom(counts, threshold, (count) => count[2])];
  const steps = counts.filter((count) => count[2] > 0).map(([step]) => step);
  return {
    threshold: rounded(threshold),
    from,
    values: sumFrom(counts, 0, (count) => count[1] + count[2]),
    passing: right + wrong,
    surestWrong: steps.length === 0 ? null : rounded(Math.max(...steps) / STEPS),
    errorRateAtMost: rounded(upperBound(wrong, right + wrong)),
  };
};

/** The lowest threshold, from `lowest` on, at which the pool passes the rule; null where it is too small or too often wrong. */
const lowestSafe = (counts: readonly Count[], from: string, lowest: number): FittedThreshold | null => {
  for (let step = Math.round(lowest * STEPS); step <= STEPS; step += 1) {
    const threshold = step / STEPS;
    const right = sumFrom(counts, threshold, (count) => count[1]);
    const wrong = sumFrom(counts, threshold - FIT_RULE.margin, (count) => count[2]);
    if (wrong <= FIT_RULE.goal * right && upperBound(wrong, right + wrong) <= FIT_RULE.bound) return rowAt(counts, threshold, from);
  }
  return null;
};

/** Above the surest wrong value of the pool, and never below the strict threshold; above 1 nothing passes by confidence alone. */
const strictFor = (counts: readonly Count[], from: string): FittedThreshold => {
  const { surestWrong } = rowAt(counts, 0, from);
  return rowAt(counts, Math.max(FIT_RULE.strict, (surestWrong ?? 0) + FIT_RULE.margin), from);
};

/**
 * The threshold of every `kind.field` of the evidence: fitted on its own values, on those of the field in all kinds where these are too
 * few, on those of its group of fields. Where no pool suffices it is strict, and above the field's own surest wrong value.
 */
export const fittedThresholds = (evidence: Evidence, { knowsRare }: Knowledge): Readonly<Record<string, FittedThreshold>> =>
  Object.fromEntries(
    Object.keys(evidence)
      .filter((key) => key.includes('.'))
      .map((key) => {
        const field = key.slice(key.indexOf('.') + 1);
        const lowest = groupOf(field) === 'names' && !knowsRare ? FIT_RULE.lowestName : FIT_RULE.lowest;
        const pools = [key, field, groupOf(field)].map((pool) => lowestSafe(evidence[pool] ?? [], pool, lowest));
        return [key, pools.find((row) => row !== null) ?? strictFor(evidence[key] ?? [], key)];
      }),
  );
