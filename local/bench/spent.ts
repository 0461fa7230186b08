/** The middle one of some numbers; 0 of none. */
export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Milliseconds of the clock and of all the processor's cores. */
export type Spent = { readonly ms: number; readonly cpuMs: number };

/** Does something once and says what it took. */
export const timed = async (work: () => Promise<unknown>): Promise<Spent> => {
  const [start, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { ms: performance.now() - start, cpuMs: (user + system) / 1000 };
};

/** The medians of both clocks, each for itself. */
export const medianOf = (spent: readonly Spent[]): Spent => ({
  ms: median(spent.map(({ ms }) => ms)),
  cpuMs: median(spent.map(({ cpuMs }) => cpuMs)),
});
