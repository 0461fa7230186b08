import { expect, it } from 'vitest';
import { weekdayOf } from '#local/weekday';

it.each([
  ['2018-09-16', '周日'],
  ['2018-09-17', '周一'],
  ['2024-02-29', '周四'],
])('%s is a %s', (day, weekday) => {
  expect(weekdayOf(day).zh).toBe(weekday);
});
