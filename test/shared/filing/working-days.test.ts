import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarText } from '#local/calendar/calendar-text';
import { installedTable, installedVersion } from '#local/calendar/installed-table';
import { daysAfter, daysBetween, isWeekend } from '#shared/filing/day-count';
import { isWorkingDay, workingDaysAfter } from '#shared/filing/working-days';

const PLAIN = { countMakeupDays: false };
const MADE_UP = { countMakeupDays: true };
const iso = (date: Date): string => date.toISOString().slice(0, 10);

describe('counting days', () => {
  const day = fc.date({ min: new Date('1901-01-01'), max: new Date('2399-12-31'), noInvalidDate: true }).map(iso);
  it('agrees with the calendar of the machine', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (from, count) => {
        const date = new Date(`${from}T00:00:00Z`);
        const later = iso(new Date(date.getTime() + count * 86_400_000));
        expect(daysAfter(from, count)).toBe(later);
        expect(daysBetween(from, later)).toBe(count);
        expect(isWeekend(from)).toBe(date.getUTCDay() % 6 === 0);
      }),
    );
  });
  it.each([
    ['2016-02-28', 1, '2016-02-29'],
    ['2018-02-28', 1, '2018-03-01'],
    ['2018-12-31', 1, '2019-01-01'],
    ['2000-01-01', -1, '1999-12-31'],
    ['2018-06-01', 8, '2018-06-09'],
  ])('%s and %i days is %s', (from, count, to) => expect(daysAfter(from, count)).toBe(to));
  it('ends with the year 9999', () => expect(() => daysAfter('9999-12-31', 1)).toThrow(RangeError));
});

describe('a working day', () => {
  it.each([
    ['2018-09-21', true, true],
    ['2018-09-22', false, false],
    ['2018-09-24', false, false],
    ['2018-09-29', false, true],
    ['2018-09-30', false, true],
    ['2018-10-01', false, false],
    ['2018-10-05', false, false],
    ['2018-10-08', true, true],
  ])('%s: %s by the document, %s with make-up days', (day, plain, madeUp) => {
    expect(isWorkingDay(day, PLAIN)).toBe(plain);
    expect(isWorkingDay(day, MADE_UP)).toBe(madeUp);
  });
  it('is not known in a year without a calendar, weekends neither', () => {
    expect(isWorkingDay('2003-06-02', PLAIN)).toBeNull();
    expect(isWorkingDay('2099-01-03', MADE_UP)).toBeNull();
    expect(workingDaysAfter('2099-01-02', 1, PLAIN)).toEqual({ unknownYear: '2099' });
  });
});

describe('so many working days later', () => {
  it.each([
    ['2018-09-20', 1, PLAIN, '2018-09-21'],
    ['2018-09-21', 1, PLAIN, '2018-09-25'],
    ['2018-09-22', 1, PLAIN, '2018-09-25'],
    ['2018-09-28', 1, PLAIN, '2018-10-08'],
    ['2018-09-28', 1, MADE_UP, '2018-09-29'],
    ['2018-09-27', 30, PLAIN, '2018-11-15'],
    ['2018-09-27', 30, MADE_UP, '2018-11-13'],
    ['2018-12-28', 1, PLAIN, '2019-01-02'],
  ])('than %s: %i', (from, count, rule, day) => expect(workingDaysAfter(from, count, rule)).toEqual({ day }));
  it('stops where the calendar ends', () => {
    const last = Math.max(...Object.keys(installedTable().holidays).map((day) => Number(day.slice(0, 4))));
    expect(workingDaysAfter(`${last}-12-25`, 30, PLAIN)).toEqual({ unknownYear: String(last + 1) });
  });
});

it('the calendar is what the installed table gives', () => {
  const file = new URL('../../../shared/filing/working-days.generated.ts', import.meta.url);
  expect(readFileSync(file, 'utf8')).toBe(calendarText(installedTable(), installedVersion()));
});
