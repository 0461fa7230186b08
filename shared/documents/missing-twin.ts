import type { Glyph } from './layout';

/** What specks of a copy are read as. */
const SPECK = /^[.,·•。，、:：;；'’‘`^~_\-—*°]$/;

/** The glyphs without specks: none of them belongs to a number of digits and letters. */
export const withoutSpecks = (glyphs: readonly Glyph[]): readonly Glyph[] => glyphs.filter(({ char }) => !SPECK.test(char));

/**
 * A number from which the recogniser dropped one of two equal neighbours (networks of this build merge them now and then), restored: the one way of
 * doubling a character that `isSound` accepts; null where there is none, or more than one.
 */
export const withTwinRestored = (text: string, isSound: (text: string) => boolean): string | null => {
  const restored = new Set([...text].map((char, at) => `${text.slice(0, at)}${char}${text.slice(at)}`).filter(isSound));
  return restored.size === 1 ? ([...restored][0] ?? null) : null;
};
