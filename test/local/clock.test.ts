import { afterEach, describe, expect, it, vi } from 'vitest';
import { createTurnedClock, systemClock } from '#local/clock';

afterEach(() => void vi.useRealTimers());

describe('the clock of the machine', () => {
  it('sleeps for longer than a timer can', async () => {
    vi.useFakeTimers({ now: 0 });
    let awake = false;
    const days = 40 * 86_400_000;
    void systemClock.sleepUntil(days, new AbortController().signal).then(() => {
      awake = true;
    });
    await vi.advanceTimersByTimeAsync(days - 1);
    expect(awake).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(awake).toBe(true);
  });

  it('wakes when the time jumped over the instant', async () => {
    vi.useFakeTimers({ now: 0 });
    const sleeping = systemClock.sleepUntil(86_400_000, new AbortController().signal);
    vi.setSystemTime(90_000_000);
    await vi.advanceTimersByTimeAsync(60_000);
    await sleeping;
  });

  it('leaves no timer behind when a sleep is called off', async () => {
    vi.useFakeTimers({ now: 0 });
    const stop = new AbortController();
    const sleeping = systemClock.sleepUntil(1000, stop.signal);
    stop.abort(new Error('enough'));
    await expect(sleeping).rejects.toThrow('enough');
    expect(vi.getTimerCount()).toBe(0);
    await expect(systemClock.sleepUntil(1000, stop.signal)).rejects.toThrow('enough');
  });
});

describe('a clock that is turned', () => {
  it('wakes its sleepers in order when their time has come, and those called off never', async () => {
    const clock = createTurnedClock(100);
    const { signal } = new AbortController();
    const stop = new AbortController();
    const awake: number[] = [];
    for (const instant of [300, 200, 400]) void clock.sleepUntil(instant, signal).then(() => awake.push(instant));
    const off = clock.sleepUntil(250, stop.signal);
    stop.abort(new Error('enough'));
    await expect(off).rejects.toThrow('enough');
    expect(clock.alarms()).toEqual([200, 300, 400]);
    clock.turn(200);
    await Promise.resolve();
    expect(awake).toEqual([200, 300]);
    expect(clock.now()).toBe(300);
    await clock.sleepUntil(300, signal);
  });
});
