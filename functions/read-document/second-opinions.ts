import type { TextReader } from '#functions/ports';
import { isToBeConfirmed } from '#shared/documents/fitted-trust';
import type { Box, TextLine } from '#shared/documents/page';
import { type PageDocument, withLines } from '#shared/documents/split';

/** True where a line's middle runs through a box. */
const runsThrough = ({ quad }: TextLine, [x, y, width, height]: Box): boolean => {
  const xs = quad.map(([at]) => at);
  const middle = quad.reduce((sum, [, at]) => sum + at / quad.length, 0);
  return middle >= y && middle <= y + height && Math.min(...xs) < x + width && Math.max(...xs) > x;
};

/** Lines as they were read, and as sure as two networks together are of them. */
export type Opinions = ReadonlyMap<TextLine, TextLine>;

/**
 * What two networks say of every line that a value rests on which only confidence lets pass. Nothing where the reader has no second network; the texts and places
 * of lines stay.
 */
export const secondOpinions = async (documents: readonly PageDocument[], { confirm }: TextReader): Promise<Opinions> => {
  if (confirm === undefined) return new Map();
  const fields = documents.flatMap(({ classified, rows }) => Object.values(classified?.kind.read(rows).fields ?? {}));
  const boxes = fields.filter(isToBeConfirmed).map(({ box }) => box);
  const wanted = documents.flatMap(({ lines }) => lines).filter((line) => boxes.some((box) => runsThrough(line, box)));
  const confirmed = wanted.length === 0 ? [] : await confirm(wanted);
  return new Map(wanted.map((line, at) => [line, confirmed[at] ?? line]));
};

/** The document over its lines as both networks see them; the document itself where none was asked about. */
export const withOpinions = (document: PageDocument, opinions: Opinions): PageDocument =>
  document.lines.some((line) => opinions.has(line))
    ? withLines(
        document,
        document.lines.map((line) => opinions.get(line) ?? line),
      )
    : document;
