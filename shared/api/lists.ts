import { z } from 'zod';

/** A page of a list; `cursor` leads to the next and is null on the last. */
export const pageOf = <Item extends z.ZodType>(item: Item) => z.strictObject({ items: z.array(item), cursor: z.string().nullable() });

/** How a page is asked for. */
export const PageQuery = z.strictObject({
  cursor: z.string().max(8192).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
