import { type Random, randomFrom, seedOf } from '#samples/random';

/** Which part of what the generator can vary a set draws on: `fit` for anything that limits are set on, `held-out` never. */
export const PARTS = ['all', 'fit', 'held-out'] as const;
export type Part = (typeof PARTS)[number];

/** What is held out, apart from one another: typefaces, desks, the looks of a paper, and how the camera is held. */
export const HELD_OUT = ['held-out-font', 'held-out-desk', 'held-out-layout', 'held-out-camera'] as const;
export type HeldOut = (typeof HELD_OUT)[number];

/** The share of every choice that is held out: the upper end of its range, or the last items of its list. */
const SHARE = 0.25;

const TURN = 2 ** 32;

/** A seed that draws the same facts, and its looks from one part only; a plain seed draws on all. */
export const seedWithin = (seed: number, part: Part): number => (seed % TURN) + TURN * PARTS.indexOf(part);

/**
 * The stream of a named part of a seed. A seed made by `seedWithin` keeps `fit` out of the upper quarter of every choice, so a
 * table of four never gives its last; `held-out` makes half of its choices there.
 */
export const streamWithin = (seed: number, name: string): Random => {
  const random = randomFrom(seedOf(seed % TURN, name));
  const part = PARTS[Math.floor(seed / TURN)];
  if (part === 'fit') return () => random() * (1 - SHARE);
  if (part !== 'held-out') return random;
  const where = randomFrom(seedOf(seed % TURN, `${name}, where`));
  return () => (where() < 0.5 ? 1 - SHARE + random() * SHARE : random() * (1 - SHARE));
};
