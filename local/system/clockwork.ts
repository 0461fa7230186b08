import type { Functions } from './functions';
import type { Log } from './log';
import type { TopologySchedule } from './topology-shape';

/** Functions that run by the clock. */
export type Clockwork = { readonly close: () => Promise<void> };

/** No schedule runs more rarely than this on one machine: a laptop that is closed at night would miss the day's round. */
const MOST_SECONDS = 3600;

/** Rates of an hour and more are rounds over everything that waits: nobody waits for them, and many filings make them work. */
const ROUND_SECONDS = 3600;

const secondsOf = (everySeconds: number, fastestSeconds: number): number =>
  Math.min(everySeconds, MOST_SECONDS, everySeconds < ROUND_SECONDS ? fastestSeconds : MOST_SECONDS);

/**
 * Runs each step at its rate, never twice at the same time, and for the first time at once: what was due while the machine was off is done now. `fastest`: rates of
 * minutes are shortened to this many seconds, so that nobody waits a minute for the simulated bureau.
 */
export const startClockwork = (
  schedules: readonly TopologySchedule[],
  functions: Functions,
  log: Log,
  fastestSeconds = MOST_SECONDS,
): Clockwork => {
  const running = new Set<Promise<unknown>>();
  const busy = new Set<string>();
  const run = (step: string): void => {
    if (busy.has(step)) return;
    busy.add(step);
    const call = functions
      .invoke(step, {})
      .catch((error: unknown) =>
        log.write({ level: 'error', event: 'schedule-failed', step, error: error instanceof Error ? error.name : 'unknown' }),
      )
      .finally(() => {
        busy.delete(step);
        running.delete(call);
      });
    running.add(call);
  };
  const timers = schedules.map(({ step, everySeconds }) => {
    run(step);
    return setInterval(() => run(step), secondsOf(everySeconds, fastestSeconds) * 1000);
  });
  return {
    close: async () => {
      for (const timer of timers) clearInterval(timer);
      await Promise.all(running);
    },
  };
};
