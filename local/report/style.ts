/** How a piece of text is meant; written as escape codes only where they are welcome. */
export type Mood = 'good' | 'bad' | 'doubt' | 'quiet' | 'strong' | 'plain';

/** Paints a text in a mood. */
export type Paint = (mood: Mood, text: string) => string;

const CODES: Readonly<Record<Mood, string>> = { good: '32', bad: '31', doubt: '33', quiet: '2', strong: '1', plain: '' };

/** A painter for a terminal with or without colours. */
export const painter =
  (colour: boolean): Paint =>
  (mood, text) =>
    colour && CODES[mood] !== '' ? `\u001b[${CODES[mood]}m${text}\u001b[0m` : text;

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;

/** Columns that a text takes on a terminal: a Chinese character takes two. */
export const columns = (text: string): number => [...text].reduce((sum, char) => sum + (WIDE.test(char) ? 2 : 1), 0);

/** The text filled up with spaces to a number of columns. */
export const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - columns(text)));
