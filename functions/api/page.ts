import { type Cursor, cursorText, parseCursor } from '#functions/page-cursor';
import type { Page, PageRequest } from '#functions/store-ports';

/** Keys that the table takes: of some length, and not of any. A cursor is nobody's secret, but one that was made up must not trouble the table. */
const isKey = (text: string): boolean => text.length > 0 && new TextEncoder().encode(text).length <= 1024;

const isPlausible = ({ after }: Cursor): boolean => after === undefined || [after.place, after.pk, after.sk].every(isKey);

/** The page that was asked for; null for a cursor that is none. */
export const pageRequest = ({ cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number }): PageRequest | null => {
  if (cursor === undefined) return { limit };
  const from = parseCursor(cursor);
  return from === null || !isPlausible(from) ? null : { limit, cursor: from };
};

/** A page as it is answered. */
export const pageAnswer = <Item>(items: readonly Item[], { cursor }: Pick<Page<unknown>, 'cursor'>) => ({
  items: [...items],
  cursor: cursor === null ? null : cursorText(cursor),
});
