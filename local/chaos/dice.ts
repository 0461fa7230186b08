import { nextRandom } from '#local/bureau/random';

/** Chance that comes out the same for the same seed. */
export type Dice = {
  /** True with this probability, 0 to 1. */
  readonly chance: (probability: number) => boolean;
  /** A whole number below the bound, from 0. */
  readonly below: (bound: number) => number;
  /** One of several; throws a RangeError for none. */
  readonly pick: <Value>(values: readonly Value[]) => Value;
};

/** Dice of a seed. */
export const seededDice = (seed: number): Dice => {
  let state = seed;
  const draw = (): number => {
    const drawn = nextRandom(state);
    state = drawn.state;
    return drawn.value;
  };
  const below = (bound: number): number => Math.floor(draw() * bound);
  return {
    chance: (probability) => draw() < probability,
    below,
    pick: (values) => {
      const value = values[below(values.length)];
      if (value === undefined) throw new RangeError('nothing to pick from');
      return value;
    },
  };
};
