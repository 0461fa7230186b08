import { type GlyphText, glyphText } from './glyph-text';
import type { Glyph, Row } from './layout';

/** In heights of a line: wider apart than this, two characters belong to different entries. */
const RUN_GAP = 0.75;

/** In heights of a line: between two words of Latin print. */
const WORD_GAP = 0.17;

/** A stretch of print without a wide gap, all of one line as the reader found it. */
export type Run = GlyphText & { readonly glyphs: readonly Glyph[] };

/** Parts rows into runs: what one entry of a form holds, where entries stand side by side. */
export const runsOf = (rows: readonly Row[]): readonly Run[] =>
  rows.flatMap((row) => {
    const runs: Glyph[][] = [];
    for (const glyph of row) {
      const run = runs.at(-1);
      const before = run?.at(-1);
      if (run && before && before.line === glyph.line && glyph.x0 - before.x1 <= RUN_GAP * glyph.em) run.push(glyph);
      else runs.push([glyph]);
    }
    return runs.map((glyphs) => ({ ...glyphText(glyphs), glyphs }));
  });

/** Latin print with the blanks between its words, which the reader leaves out. */
export const spacedText = (glyphs: readonly Glyph[]): string =>
  glyphs
    .map((glyph, at) => {
      const before = glyphs[at - 1];
      const apart =
        before !== undefined && (before.char === ',' || before.line !== glyph.line || glyph.x0 - before.x1 > WORD_GAP * glyph.em);
      return `${apart && !/[,-]/.test(glyph.char) && before.char !== '-' ? ' ' : ''}${glyph.char}`;
    })
    .join('')
    .normalize('NFKC');
