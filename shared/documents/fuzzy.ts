import { glyphText } from './glyph-text';
import type { Row } from './layout';

/** How far `wanted` is from the best place in `text`: characters that differ there. Infinity where the text is too short. */
export const fewestDifferences = (text: string, wanted: string): number => {
  let fewest = Number.POSITIVE_INFINITY;
  for (let at = 0; at + wanted.length <= text.length && fewest > 0; at++) {
    let wrong = 0;
    for (let i = 0; i < wanted.length && wrong < fewest; i++) if (text[at + i] !== wanted[i]) wrong++;
    fewest = Math.min(fewest, wrong);
  }
  return fewest;
};

/** True where the words stand in the text, one character in five misread. */
export const isPrintedIn = (text: string, wanted: string): boolean => fewestDifferences(text, wanted) <= Math.floor(wanted.length / 5);

/** True where the very words stand in the rows more than once. */
export const printedTwice = (rows: readonly Row[], wanted: string): boolean =>
  rows.reduce((count, row) => count + glyphText(row).text.split(wanted).length - 1, 0) > 1;
