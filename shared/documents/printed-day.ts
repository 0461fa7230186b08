import { type IsoDay, isoDay } from '#shared/filing/day';

/** The first day written `1992年2月29日`, `2018.09.17` or `2018-9-17` in a text without blanks, as ISO; null where none is a real day of 1900 or later. */
export const printedDay = (text: string): IsoDay | null => {
  const pattern = /((?:19|20|21)\d{2})[年.\-/](\d{1,2})[月.\-/](\d{1,2})/g;
  for (const [, year, month, day] of text.matchAll(pattern)) {
    const found = isoDay(Number(year), Number(month), Number(day)) ?? isoDay(Number(year), Number(month), Number(day?.slice(0, 1)));
    if (found) return found;
  }
  return null;
};
