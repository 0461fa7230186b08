/** The characters by which Unicode turns the direction of what follows them: marks, embeddings, overrides, isolates (UAX #9). */
const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * A text that reads as it is stored: each character that would turn its direction stands there by its number, `[U+202E]`. For places that hold nothing but text:
 * cells of an export, options, names within sentences.
 */
export const visible = (text: string): string =>
  text.replace(TURNS, (character) => `[U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`);
