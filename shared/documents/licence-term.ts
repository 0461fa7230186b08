import { fieldOf, trustAbove } from './field';
import { type GlyphText, glyphsIn, glyphText } from './glyph-text';
import type { Glyph } from './layout';
import { printedDay } from './printed-day';
import type { FieldReading } from './reading';
import { trustThresholds } from './trust-thresholds';

const DAY = /\d{4}[年.\-/]\d{1,2}[月.\-/]\d{1,2}日?/g;
const OPEN = /长期|永久|不约定|\*{2,}|＊{2,}/;

/** The day, then what announces an end, then nothing. */
const BLANK_END = /\d{4}[年.\-/]\d{1,2}[月.\-/]\d{1,2}日?[至\-–—~]+$/;

/** An open end off its own words: room beside others is none where a character of it was dropped. */
const openEnd = (source: GlyphText): FieldReading | null => {
  const words = OPEN.exec(source.text);
  if (words === null) return null;
  const own = glyphsIn(source, words.index, words[0].length);
  return fieldOf('long-term', own, trustAbove(own, trustThresholds.date, 'plausible'));
};

const openUntil = (source: GlyphText): FieldReading | null => {
  const open = openEnd(source);
  if (open !== null) return open;
  // A blank end is open, too, but glare over a printed day looks the same: only what was entered can confirm it.
  return BLANK_END.test(source.text) ? fieldOf('long-term', source.glyphAt, { trusted: false, reason: 'below-threshold' }) : null;
};

/**
 * The term of a licence (营业期限): `自 2016年4月12日 至 长期`, a range of two days, 长期 alone, asterisks or nothing at the end.
 * A licence that says only 长期 has no printed start, so `validFrom` is legibly empty.
 */
export const licenceTerm = (
  glyphs: readonly Glyph[],
): { readonly validFrom: FieldReading | 'empty' | null; readonly validUntil: FieldReading | null } => {
  const source = glyphText(glyphs);
  const days = [...source.text.matchAll(DAY)].map((match) => {
    const part = glyphsIn(source, match.index, match[0].length);
    const day = printedDay(match[0]);
    return day === null ? null : fieldOf(day, part, trustAbove(part, trustThresholds.date, 'plausible'));
  });
  const [from = null, until = null] = days;
  if (from && until) return from.value <= until.value ? { validFrom: from, validUntil: until } : { validFrom: null, validUntil: null };
  if (from) return { validFrom: from, validUntil: openUntil(source) };
  const open = openEnd(source);
  return { validFrom: open ? 'empty' : null, validUntil: open };
};
