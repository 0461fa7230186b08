import type { Glyph } from './layout';

/** Glyphs as one string (NFKC, no blanks) that knows which glyph each of its characters came from. */
export type GlyphText = { readonly text: string; readonly glyphAt: readonly Glyph[] };

export const glyphText = (glyphs: readonly Glyph[]): GlyphText => {
  const parts = glyphs.map((glyph) => ({ glyph, text: glyph.char.normalize('NFKC').replace(/\s+/g, '') }));
  return { text: parts.map((part) => part.text).join(''), glyphAt: parts.flatMap(({ glyph, text }) => [...text].map(() => glyph)) };
};

/** The glyphs behind a stretch of the string. */
export const glyphsIn = ({ glyphAt }: GlyphText, from: number, length: number): readonly Glyph[] => [
  ...new Set(glyphAt.slice(from, from + length)),
];

/** What a pattern matched: its groups, the glyphs of the whole match. */
export type GlyphMatch = { readonly groups: readonly string[]; readonly text: string; readonly glyphs: readonly Glyph[] };

/** All places where a pattern (with the `g` flag) matches. */
export const matchesIn = (source: GlyphText, pattern: RegExp): readonly GlyphMatch[] =>
  [...source.text.matchAll(pattern)].map((match) => ({
    groups: match.slice(1).map((group) => group ?? ''),
    text: match[0],
    glyphs: glyphsIn(source, match.index, match[0].length),
  }));

const CLOSING = /^[:：.。·‧•#,，、;；)）】\]」』》!！~\-_]$/;

/** Drops what no value begins with: a colon after the label, a closing bracket, an opening one that nothing closes. */
export const withoutLeadingMarks = (glyphs: readonly Glyph[]): readonly Glyph[] => {
  const [first, ...rest] = glyphs;
  if (!first) return glyphs;
  const unclosed = /^[(（【]$/.test(first.char) && !rest.some((glyph) => /^[)）】]$/.test(glyph.char));
  return unclosed || CLOSING.test(first.char.normalize('NFKC')) ? withoutLeadingMarks(rest) : glyphs;
};
