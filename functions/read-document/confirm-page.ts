import type { TextReader } from '#functions/ports';
import { isToBeConfirmed } from '#shared/documents/fitted-trust';
import type { Box, Page, TextLine } from '#shared/documents/page';
import { documentsOn } from '#shared/documents/split';

/** True where a line's middle runs through a box. */
const runsThrough = ({ quad }: TextLine, [x, y, width, height]: Box): boolean => {
  const xs = quad.map(([at]) => at);
  const middle = quad.reduce((sum, [, at]) => sum + at / quad.length, 0);
  return middle >= y && middle <= y + height && Math.min(...xs) < x + width && Math.max(...xs) > x;
};

/**
 * A page on which two networks were asked about every line that a value rests on which only confidence lets pass: those lines' characters are as sure
 * as both are of them. The page itself where the reader has no second network.
 */
export const confirmedPage = async (page: Page, { confirm }: TextReader): Promise<Page> => {
  if (confirm === undefined) return page;
  const fields = documentsOn(page).flatMap(({ classified, rows }) => Object.values(classified?.kind.read(rows).fields ?? {}));
  const boxes = fields.filter(isToBeConfirmed).map(({ box }) => box);
  const wanted = page.lines.filter((line) => boxes.some((box) => runsThrough(line, box)));
  if (wanted.length === 0) return page;
  const confirmed = await confirm(wanted);
  const byLine = new Map(wanted.map((line, at) => [line, confirmed[at] ?? line]));
  return { ...page, lines: page.lines.map((line) => byLine.get(line) ?? line) };
};
