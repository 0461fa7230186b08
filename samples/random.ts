/** A stream of numbers in [0, 1): the same seed gives the same stream. */
export type Random = () => number;

/** The mulberry32 generator (Tommy Ettinger, public domain): small, fast, and good enough to draw pictures with. */
export const randomFrom = (seed: number): Random => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

/** A seed of its own for each named part of a seed, so that a change to one part leaves the others as they were. */
export const seedOf = (seed: number, part: string): number => {
  let hash = (seed ^ 0x811c9dc5) >>> 0;
  for (const character of part) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
};

/** A number in [from, to). */
export const between = (random: Random, from: number, to: number): number => from + random() * (to - from);

/** A whole number from `from` to `to`, both included. */
export const wholeBetween = (random: Random, from: number, to: number): number => from + Math.floor(random() * (to - from + 1));

/** True with the given probability. */
export const chance = (random: Random, probability: number): boolean => random() < probability;

/** One of the items; throws on an empty list. */
export const pick = <T>(random: Random, items: readonly T[]): T => {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
};

/** `count` characters of a text, drawn one by one. */
export const pickCharacters = (random: Random, text: string, count: number): string => {
  const characters = [...text];
  return Array.from({ length: count }, () => pick(random, characters)).join('');
};

/** A number from the standard normal distribution (Box and Muller). */
export const gaussian = (random: Random): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
