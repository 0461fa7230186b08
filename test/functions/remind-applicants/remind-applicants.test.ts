import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '#functions/adapters/memory/store';
import type { OutboxMessage } from '#functions/records/account-record';
import { remindApplicants } from '#functions/remind-applicants/remind-applicants';
import type { ProvinceCode } from '#shared/filing/codes';
import { dayOf, minutesAfter } from '#shared/filing/instant';
import { personFiling } from '#shared/rules/example-filing';

const START = '2026-11-23T02:00:00.000Z';
const by = { role: 'applicant' as const, id: 'a' };

/** An order that went back to its applicant, looked at so many days later. */
const returned = async (province: ProvinceCode) => {
  const store = createMemoryStore();
  const entered = personFiling({});
  await store.filings.create({ id: 'F1', account: 'a', entered: { ...entered, order: { ...entered.order, province } }, at: START, by });
  await store.filings.transition({ filing: 'F1', at: START, by, event: 'submit' });
  await store.filings.transition({ filing: 'F1', at: START, by: { role: 'system', id: 's' }, event: 'return' });
  const delivered: OutboxMessage[] = [];
  const onDay = async (days: number) => {
    const now = minutesAfter(START, days * 1440);
    const clock = { now: () => now, today: () => dayOf(now) };
    return remindApplicants({ store, clock, deliver: async (messages) => void delivered.push(...messages) });
  };
  return { store, delivered, onDay };
};

describe('the daily round', () => {
  it('reminds once after 7, 15 and 30 days, however often it runs', async () => {
    const { delivered, onDay } = await returned('CN-GD');
    for (const day of [6, 7, 7, 8, 15, 16, 30, 45]) await onDay(day);
    expect(delivered.filter(({ channel }) => channel === 'mail').map(({ facts }) => facts.days)).toEqual([7, 15, 30]);
  });

  it('lets the order lapse after more than 45 days, and says so once', async () => {
    const { store, delivered, onDay } = await returned('CN-GD');
    expect(await onDay(46)).toEqual({ looked: 1, reminded: 0, lapsed: 1 });
    expect(await onDay(47)).toEqual({ looked: 0, reminded: 0, lapsed: 0 });
    expect((await store.filings.get('F1'))?.state).toBe('lapsed');
    expect(delivered.map(({ template }) => template)).toEqual(['lapsed', 'lapsed']);
  });

  it('neither reminds nor lapses in Zhejiang', async () => {
    const { onDay } = await returned('CN-ZJ');
    expect(await onDay(90)).toEqual({ looked: 1, reminded: 0, lapsed: 0 });
  });
});
