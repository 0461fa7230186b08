/** The next number of a seeded series (mulberry32), 0 to 1, and the state of the series after it. */
export const nextRandom = (state: number): { readonly value: number; readonly state: number } => {
  const next = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(next ^ (next >>> 15), 1 | next);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return { value: ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32, state: next };
};
