import { isoDay } from '#shared/filing/day';
import { type DocumentKind, distrusted, sorted } from './document-kind';
import { fieldOf, type Trust, trustAbove } from './field';
import { printedTwice } from './fuzzy';
import { type GlyphMatch, glyphText, matchesIn } from './glyph-text';
import type { LabelWording } from './label';
import { labelledRows } from './labelled-value';
import type { Glyph, Row } from './layout';
import type { FieldReading } from './reading';
import { trustThresholds } from './trust-thresholds';

const LABELS: readonly LabelWording[] = [
  { name: 'authority', wordings: ['签发机关'] },
  { name: 'validity', wordings: ['有效期限'] },
];

/** Cards are given for 5, 10 or 20 years or without end, by the holder's age (居民身份证法). */
const TERMS = [5, 10, 20];

const VALIDITY = /(\d{4})[.．,·]?(\d{2})[.．,·]?(\d{2})[-–—~一至.]*(?:(\d{4})[.．,·]?(\d{2})[.．,·]?(\d{2})|(长期))/g;

const dayOf = (year = '', month = '', day = ''): string | null => isoDay(Number(year), Number(month), Number(day));

const isLawfulTerm = (from: string, until: string): boolean =>
  until === 'long-term' || (from.slice(5) === until.slice(5) && TERMS.includes(Number(until.slice(0, 4)) - Number(from.slice(0, 4))));

const validityOf = (match: GlyphMatch | undefined): Record<string, FieldReading | null> => {
  if (!match) return { validFrom: null, validUntil: null };
  const [y1, m1, d1, y2, m2, d2, open] = match.groups;
  const from = dayOf(y1, m1, d1);
  const until = open ? 'long-term' : dayOf(y2, m2, d2);
  const trust: Trust =
    from && until && isLawfulTerm(from, until)
      ? trustAbove(match.glyphs, trustThresholds.listed, 'plausible')
      : { trusted: false, reason: 'implausible' };
  const half = Math.ceil(match.glyphs.length / 2);
  return {
    validFrom: from === null ? null : fieldOf(from, match.glyphs.slice(0, half), trust),
    validUntil: until === null ? null : fieldOf(until, match.glyphs.slice(open ? -2 : half), trust),
  };
};

/** The police of a county or a city, or a district's branch of it. */
const AUTHORITY = /公安(?:局|处)(?:\p{Script=Han}{1,10}分局)?$|公安分局$/u;

const authorityOf = (glyphs: readonly Glyph[]): FieldReading | null => {
  const han = glyphs.filter((glyph) => /\p{Script=Han}/u.test(glyph.char));
  const value = glyphText(han).text;
  if (value.length < 4) return null;
  const trust: Trust = AUTHORITY.test(value)
    ? trustAbove(han, trustThresholds.address, 'lexicon')
    : { trusted: false, reason: 'implausible' };
  return fieldOf(value, han, trust, { candidates: true });
};

const wholeText = (rows: readonly Row[]) => rows.map(glyphText);

/** Back of the resident identity card (居民身份证, emblem side): who gave it and how long it is valid. */
export const residentIdBack: DocumentKind = {
  kind: 'resident-id-back',
  anchors: [
    // Passports print both this and the country's name: the two alone are no card.
    { text: '签发机关', weight: 0.45 },
    { text: '有效期限', weight: 0.4 },
    { text: '中华人民共和国', weight: 0.2 },
    { text: '居民身份证', weight: 0.6 },
  ],
  against: ['居住证', '居住地', '暂住', '地址', '通行证', '驾驶证', '护照', '营业执照', '出入境'],
  needed: ['validUntil'],
  read: (rows) => {
    const found = labelledRows(rows, LABELS);
    const stopBelow = found.label('validity')?.glyphs[0]?.y ?? Number.POSITIVE_INFINITY;
    const matches = wholeText(rows).flatMap((text) => matchesIn(text, VALIDITY));
    const read = sorted(['authority', 'validFrom', 'validUntil'], {
      authority: authorityOf(found.behind('authority', { rows: 'many', stopBelow }).flat()),
      ...validityOf(matches.at(-1)),
    });
    // What a card prints once stands here twice: the fields may be of two cards.
    return matches.length > 1 || printedTwice(rows, '签发机关') ? distrusted(read, 'two-documents') : read;
  },
};
