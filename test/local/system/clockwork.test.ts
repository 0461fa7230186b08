import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startClockwork } from '#local/system/clockwork';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** How often a step ran in so many seconds. */
const runsOf = async (everySeconds: number, fastestSeconds: number | undefined, seconds: number): Promise<number> => {
  let runs = 0;
  const functions = {
    invoke: async () => {
      runs += 1;
    },
  };
  const clockwork = startClockwork(
    [{ step: 'round', everySeconds }],
    functions,
    { write: () => undefined, file: '', close: async () => undefined },
    fastestSeconds,
  );
  await vi.advanceTimersByTimeAsync(seconds * 1000);
  await clockwork.close();
  return runs;
};

describe('steps by the clock', () => {
  it('run at once, and at rates of minutes as often as one machine wants', async () => {
    expect(await runsOf(60, 2, 1)).toBe(1);
    expect(await runsOf(60, 2, 10)).toBe(6);
    expect(await runsOf(60, undefined, 180)).toBe(4);
  });

  it('that go over everything each day run once an hour, however fast the others are', async () => {
    expect(await runsOf(86_400, 2, 3599)).toBe(1);
    expect(await runsOf(86_400, 2, 3600)).toBe(2);
  });
});
