/** The time, so far as it is waited for. Milliseconds since 1970; a sleep that is called off by `signal` rejects with the signal's reason. */
export type Clock = {
  readonly now: () => number;
  readonly sleepUntil: (instant: number, signal: AbortSignal) => Promise<void>;
};

/** Timers know 24.8 days at most, and a laptop that slept wakes up late: long waits look at the time in between. */
const LONGEST_TIMER_MS = 60_000;

/** The machine's own time. */
export const systemClock: Clock = {
  now: Date.now,
  sleepUntil: (instant, signal) =>
    new Promise((resolve, reject) => {
      let timer: NodeJS.Timeout | undefined;
      const stop = (): void => {
        clearTimeout(timer);
        reject(signal.reason);
      };
      if (signal.aborted) return stop();
      signal.addEventListener('abort', stop, { once: true });
      const look = (): void => {
        const left = instant - Date.now();
        if (left > 0) {
          timer = setTimeout(look, Math.min(left, LONGEST_TIMER_MS));
          return;
        }
        signal.removeEventListener('abort', stop);
        resolve();
      };
      look();
    }),
};

/** A clock that stands still until it is turned. */
export type TurnedClock = Clock & {
  /** Turns the time forward; everything that slept until then wakes, in order. */
  readonly turn: (milliseconds: number) => void;
  /** The instants that are slept until, in order. */
  readonly alarms: () => readonly number[];
};

/** A clock for tests and trials, which begins at `start`. */
export const createTurnedClock = (start: number): TurnedClock => {
  let now = start;
  const sleepers = new Set<{ readonly instant: number; readonly wake: () => void }>();
  const inOrder = () => [...sleepers].sort((a, b) => a.instant - b.instant);
  return {
    now: () => now,
    sleepUntil: (instant, signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason);
        if (instant <= now) return resolve();
        const stop = (): void => {
          sleepers.delete(sleeper);
          reject(signal.reason);
        };
        const wake = (): void => {
          sleepers.delete(sleeper);
          signal.removeEventListener('abort', stop);
          resolve();
        };
        const sleeper = { instant, wake };
        sleepers.add(sleeper);
        signal.addEventListener('abort', stop, { once: true });
      }),
    turn: (milliseconds) => {
      now += milliseconds;
      for (const { instant, wake } of inOrder()) if (instant <= now) wake();
    },
    alarms: () => inOrder().map(({ instant }) => instant),
  };
};
