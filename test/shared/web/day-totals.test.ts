import { describe, expect, it } from 'vitest';
import type { DayStatistics } from '#shared/api/operator-statistics';
import { addedUp, percent, totalsOf } from '#shared/web/day-totals';

const day = (more: Partial<DayStatistics>): DayStatistics => ({
  day: '2026-11-23',
  checked: { clean: 0, waived: 0, doubtful: 0, returned: 0 },
  decided: [],
  waited: [],
  returned: [],
  provinces: [],
  readings: [],
  ...more,
});

describe('figures over some days', () => {
  it('are shares of what was counted, and none of nothing', () => {
    expect(totalsOf([day({})])).toMatchObject({ straight: null, returnRate: null, accuracy: null, decisions: 0 });
    expect(
      totalsOf([
        day({ checked: { clean: 2, waived: 1, doubtful: 0, returned: 0 } }),
        day({
          checked: { clean: 0, waived: 0, doubtful: 3, returned: 2 },
          decided: [{ queue: 'first-review', approved: 3, returned: 1 }],
          readings: [{ kind: 'resident-id', field: 'name', right: 9, wrong: 1 }],
        }),
      ]),
    ).toEqual({ checked: 8, straight: 37.5, decisions: 4, returnRate: 25, read: 10, accuracy: 90 });
  });

  it('add up by name, the most frequent first', () => {
    const counted = ['b', 'a', 'b', 'c'].map((name) => ({ name, count: 1 }));
    expect(addedUp(counted)).toEqual([
      { name: 'b', count: 2 },
      { name: 'a', count: 1 },
      { name: 'c', count: 1 },
    ]);
  });

  it('are percents to one digit', () => {
    expect([percent(1, 3), percent(0, 5), percent(1, 0)]).toEqual([33.3, 0, null]);
  });
});
