import { describe, expect, it } from 'vitest';
import { systemClock, ulids } from '#functions/adapters/clock';
import { isIsoDay } from '#shared/filing/day';
import { dayOf, isInstant } from '#shared/filing/instant';

const FORM = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

describe('the time', () => {
  it('is a moment in UTC, and the day that it is in China', () => {
    expect(isInstant(systemClock.now())).toBe(true);
    expect(isIsoDay(systemClock.today())).toBe(true);
    expect([dayOf(systemClock.now()), systemClock.today()]).toContain(systemClock.today());
  });
});

describe('ids', () => {
  it('are ULIDs, never the same, in the order of their time', async () => {
    const many = Array.from({ length: 1000 }, () => ulids.next());
    expect(many.every((id) => FORM.test(id))).toBe(true);
    expect(new Set(many).size).toBe(1000);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(ulids.next() > (many[0] ?? '')).toBe(true);
  });

  it('that are named are always the same, and others for other names', async () => {
    expect(await ulids.named('林样例')).toBe(await ulids.named('林样例'));
    expect(await ulids.named('a')).not.toBe(await ulids.named('b'));
    expect(await ulids.named('a')).toMatch(FORM);
  });
});
