import type { Glyph } from './layout';

/**
 * Room for one more character, in heights of a line. Print that was read whole leaves at most 0.37 between two characters and
 * 0.62 at a line's end; where a character was dropped it is 0.5 and more, and about 1.3 at the end.
 */
const ROOM_BETWEEN = 0.42;
/** Two regions side by side, each with its own margin. */
const ROOM_BETWEEN_LINES = 0.7;
const ROOM_AT_EDGE = 0.95;

const isHan = (glyph: Glyph | undefined): boolean => glyph !== undefined && /\p{Script=Han}/u.test(glyph.char);

/**
 * True where a value shows room for a character that was not read. The recogniser drops characters outside its alphabet
 * without losing confidence in the others, so this is the only sign of it.
 */
export const mayHaveDropped = (glyphs: readonly Glyph[]): boolean =>
  glyphs.some((glyph, i) => {
    const before = glyphs[i - 1];
    const isBeside = before !== undefined && isHan(before) && isHan(glyph);
    const room = before?.line === glyph.line ? ROOM_BETWEEN : ROOM_BETWEEN_LINES;
    // A new row begins further left.
    const between = isBeside && glyph.x0 - before.x1 > room * glyph.em;
    return between || (isHan(glyph) && (glyph.head > ROOM_AT_EDGE || glyph.tail > ROOM_AT_EDGE));
  });
