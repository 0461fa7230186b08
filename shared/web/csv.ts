import { visible } from './visible-text';

/** What a spreadsheet would take for a formula, also behind blanks and in full width, or for the end of a cell. */
const FORMULA = /^[\s\u200b\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/;

const inert = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** A cell: quoted, inert where a spreadsheet would compute it, and without characters that turn the reading about. */
export const csvCell = (text: string): string => `"${inert(visible(text)).replaceAll('"', '""')}"`;

/** A table as CSV (RFC 4180), with the mark by which spreadsheets know UTF-8. */
export const csvText = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `\ufeff${[head, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
