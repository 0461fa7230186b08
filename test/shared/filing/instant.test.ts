import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, endOfDay, isInstant, minutesAfter } from '#shared/filing/instant';

const instants = fc.date({ min: new Date('1990-01-01T00:00:00.000Z'), max: new Date('2100-01-01T00:00:00.000Z'), noInvalidDate: true });

describe('a moment', () => {
  it('has one form', () => {
    expect(isInstant('2018-09-17T08:00:00.000Z')).toBe(true);
    for (const text of [
      '2018-09-17',
      '2018-09-17T08:00:00Z',
      '2018-09-17T24:00:00.000Z',
      '2018-02-30T08:00:00.000Z',
      '2018-09-17T08:00:00.000+08:00',
      '',
    ]) {
      expect(isInstant(text), text).toBe(false);
    }
  });

  it('moves by minutes over days, months and years', () => {
    expect(minutesAfter('2018-12-31T23:55:30.250Z', 10)).toBe('2019-01-01T00:05:30.250Z');
    expect(minutesAfter('2018-03-01T00:00:00.000Z', -1)).toBe('2018-02-28T23:59:00.000Z');
    expect(() => minutesAfter('soon', 1)).toThrow(RangeError);
  });

  it('moves as the calendar does', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: -3_000_000, max: 3_000_000 }), (at, minutes) => {
        expect(minutesAfter(at.toISOString(), minutes)).toBe(new Date(at.getTime() + minutes * 60_000).toISOString());
      }),
    );
  });

  it('falls on a day in China, whose last moment is 15:59 in UTC', () => {
    expect(dayOf('2018-09-17T15:59:59.999Z')).toBe('2018-09-17');
    expect(dayOf('2018-09-17T16:00:00.000Z')).toBe('2018-09-18');
    expect(dayOf(endOfDay('2018-09-17'))).toBe('2018-09-17');
  });
});
