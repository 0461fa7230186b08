import { flips, type PlannedFiling, type PlanTotals, type RerunStep } from './plan';

/** What things take, measured on two cores, and what a picture costs where somebody else reads it. */
export type Prices = { readonly secondsPerFiling: number; readonly secondsPerPicture: number; readonly perPicture: number };

/** Rules alone: five milliseconds a filing, table and bucket included; a picture: six tenths of a second by the reader that ships with the system, which costs nothing. */
export const DEFAULT_PRICES: Prices = { secondsPerFiling: 0.005, secondsPerPicture: 0.6, perPicture: 0 };

const countedBy = (names: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)));
};

/** Adds a plan up. */
export const totalsOf = (filings: readonly PlannedFiling[], prices: Prices = DEFAULT_PRICES): PlanTotals => {
  const toDo = filings.filter(({ steps }) => steps.length > 0);
  const flipping = filings.filter(flips);
  const pictures = filings.reduce((sum, one) => sum + one.pictures, 0);
  const count = (step: RerunStep): number => filings.filter(({ steps }) => steps.includes(step)).length;
  return {
    filings: filings.length,
    toDo: toDo.length,
    steps: { read: count('read'), judge: count('judge'), recheck: count('recheck'), restart: count('restart'), ask: count('ask') },
    flips: {
      better: flipping.filter(({ direction }) => direction === 'better').length,
      worse: flipping.filter(({ direction }) => direction === 'worse').length,
    },
    unknown: filings.filter(({ direction }) => direction === 'unknown').length,
    pictures,
    seconds: Math.round(10 * (toDo.length * prices.secondsPerFiling + pictures * prices.secondsPerPicture)) / 10,
    cost: pictures * prices.perPicture,
    byRule: countedBy(flipping.flatMap(({ because }) => because)),
    byFlip: countedBy(flipping.map(({ before, after }) => `${before} → ${after}`)),
  };
};
