import { describe, expect, it } from 'vitest';
import { ascending } from '#shared/rules/ascending';

describe('texts in ascending order', () => {
  it('stand by their units, days by date', () => {
    expect(['b', 'a', 'ab', '', 'B'].sort(ascending)).toEqual(['', 'B', 'a', 'ab', 'b']);
    expect(['2019-01-01', '2018-12-31'].sort(ascending)).toEqual(['2018-12-31', '2019-01-01']);
  });
  it('are neither before nor after their like', () => {
    expect([ascending('a', 'b'), ascending('a', 'a'), ascending('b', 'a')]).toEqual([-1, 0, 1]);
  });
});
