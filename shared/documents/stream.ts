import { type GlyphText, glyphText } from './glyph-text';
import type { Glyph, Row } from './layout';

/** All rows of a document as one text, row after row, that knows which glyph each character came from. */
export type Stream = GlyphText;

/** A stretch of a stream, and how many of its characters were read as others. */
export type Phrase = { readonly from: number; readonly to: number; readonly wrong: number };

/** Joins rows, top to bottom. */
export const streamOf = (rows: readonly Row[]): Stream => glyphText(rows.flat());

const differs = (glyph: Glyph | undefined, char: string, expected: string): number => {
  if (char === expected) return 0;
  return glyph?.alternatives.some((a) => a.char === expected) ? 0.5 : 1;
};

const allowance = (length: number): number => (length <= 2 ? 0.5 : length <= 5 ? 1 : Math.floor(length / 5));

/** The place between two others where printed words stand, where they fit best; null where they were not read. Words are given without blanks, after NFKC. */
export const phraseIn = ({ text, glyphAt }: Stream, words: string, from = 0, to = text.length): Phrase | null => {
  let best: Phrase | null = null;
  for (let at = from; at + words.length <= to; at++) {
    let wrong = 0;
    const most = Math.min(allowance(words.length), (best?.wrong ?? Number.POSITIVE_INFINITY) - 0.25);
    for (let i = 0; i < words.length && wrong <= most; i++) wrong += differs(glyphAt[at + i], text[at + i] ?? '', words[i] ?? '');
    if (wrong <= most) best = { from: at, to: at + words.length, wrong };
  }
  return best;
};

/** The glyphs of a phrase. */
export const glyphsOf = ({ glyphAt }: Stream, { from, to }: Pick<Phrase, 'from' | 'to'>): readonly Glyph[] => [
  ...new Set(glyphAt.slice(from, to)),
];
