import { type IsoDay, isoDay } from '#shared/filing/day';
import { fieldOf, type Trust, trustAbove } from './field';
import { type GlyphMatch, glyphText, matchesIn } from './glyph-text';
import type { Glyph, Row } from './layout';
import type { FieldReading } from './reading';
import { trustThresholds } from './trust-thresholds';

const DAY = String.raw`((?:19|20)\d{2})[年.．,·\-/]?(\d{2})[月.．,·\-/]?(\d{2})日?`;
const RANGE = new RegExp(`${DAY}[-–—~至一到]*(?:${DAY}|(长期))`, 'g');

const dayOf = (year = '', month = '', day = ''): IsoDay | null => isoDay(Number(year), Number(month), Number(day));

const dayAfter = (day: IsoDay): IsoDay => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return isoDay(year, month, date + 1) ?? isoDay(year, month + 1, 1) ?? `${year + 1}-01-01`;
};

/** True where the term runs a whole number of the years given, and ends on the same day or the day before. */
const isTerm = (from: IsoDay, until: string, years: readonly number[]): boolean =>
  until === 'long-term' ||
  [until, dayAfter(until)].some(
    (end) => end.slice(5) === from.slice(5) && years.includes(Number(end.slice(0, 4)) - Number(from.slice(0, 4))),
  );

const validity = (match: GlyphMatch, years: readonly number[]) => {
  const [y1, m1, d1, y2, m2, d2, open] = match.groups;
  const from = dayOf(y1, m1, d1);
  const until = open ? 'long-term' : dayOf(y2, m2, d2);
  const trust: Trust =
    from && until && isTerm(from, until, years)
      ? trustAbove(match.glyphs, trustThresholds.listed, 'plausible')
      : { trusted: false, reason: 'implausible' };
  const half = Math.ceil(match.glyphs.length / 2);
  return {
    validFrom: from === null ? null : fieldOf(from, match.glyphs.slice(0, half), trust),
    validUntil: until === null ? null : fieldOf(until, match.glyphs.slice(open ? -2 : half), trust),
  };
};

/**
 * A term written as two days or a day and 长期 (`2013.06.01-2023.05.31`): behind its label, else the one such range on the page.
 * Believed where it runs one of `years`; each half confirms the other.
 */
export const validityOn = (
  rows: readonly Row[],
  behind: readonly Glyph[],
  years: readonly number[],
): { readonly validFrom: FieldReading | null; readonly validUntil: FieldReading | null } => {
  // A run of digits alone is a number's, not two days.
  const elsewhere = rows.flatMap((row) => matchesIn(glyphText(row), RANGE)).filter(({ text }) => /^\d{4}\D\d{2}\D\d{2}/.test(text));
  const match = matchesIn(glyphText(behind), RANGE)[0] ?? (elsewhere.length === 1 ? elsewhere[0] : undefined);
  return match === undefined ? { validFrom: null, validUntil: null } : validity(match, years);
};
