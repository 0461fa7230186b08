import { z } from 'zod';

/** Where a list goes on: the place of the last item in its order, nothing about whose list it is. Opaque to callers. */
export const Cursor = z.strictObject({
  /** Part of a list that is kept in several. */
  shard: z.int().min(0).max(63),
  /** Place in the index, and the item's own key; none: the part's beginning. */
  after: z.strictObject({ place: z.string().max(1024), pk: z.string().max(1024), sk: z.string().max(1024) }).optional(),
});
export type Cursor = z.infer<typeof Cursor>;

/** The text that stands in an answer for a cursor. */
export const cursorText = (cursor: Cursor): string =>
  btoa(encodeURIComponent(JSON.stringify(cursor)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** The cursor of a text that a caller sent; null for what is none. */
export const parseCursor = (text: string): Cursor | null => {
  try {
    const json: unknown = JSON.parse(decodeURIComponent(atob(text.replaceAll('-', '+').replaceAll('_', '/'))));
    return Cursor.parse(json);
  } catch {
    return null;
  }
};
