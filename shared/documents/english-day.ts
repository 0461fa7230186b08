import { type IsoDay, isoDay } from '#shared/filing/day';

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** `20SEP1976`, `08 9月/SEP 2012`, `03 JAN/JAN 17`: the day first, then the month's name, then the year. */
const NAMED = /(\d{2})(?:\d{1,2}月\/?)?([A-Z]{3})(?:\/[A-Z]{3})?(\d{4}|\d{2}(?!\d))/g;
/** `04-05-1957`, `13.01.1954`: the day first, as most passports print it. */
const FIGURES = /(\d{2})[-./](\d{2})[-./](\d{4})/g;
const YEAR_FIRST = /(\d{4})[-./](\d{2})[-./](\d{2})/g;

const yearsOf = (text: string): readonly number[] => (text.length === 4 ? [Number(text)] : [2000 + Number(text), 1900 + Number(text)]);

/**
 * The days that a text without blanks may show in the ways of passports, as ISO. A year of two digits gives both centuries; the
 * text is looked at in capitals.
 */
export const englishDays = (text: string): readonly IsoDay[] => {
  const capital = text.toUpperCase();
  const named = [...capital.matchAll(NAMED)].flatMap(([, day, month = '', year = '']) =>
    yearsOf(year).map((y) => isoDay(y, MONTHS.indexOf(month) + 1, Number(day))),
  );
  const figures = [...capital.matchAll(FIGURES)].map(([, day, month, year]) => isoDay(Number(year), Number(month), Number(day)));
  const yearFirst = [...capital.matchAll(YEAR_FIRST)].map(([, year, month, day]) => isoDay(Number(year), Number(month), Number(day)));
  return [...named, ...figures, ...yearFirst].filter((day) => day !== null);
};
