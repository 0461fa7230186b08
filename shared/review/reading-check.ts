import { z } from 'zod';
import { MaterialKind } from '#shared/filing/codes';

/** What a person found of one reading when they looked at the picture: the field was read right, or wrong. Never the value itself. */
export const ReadingCheck = z.strictObject({
  kind: MaterialKind,
  field: z.string().regex(/^[a-zA-Z][\w.-]{0,59}$/),
  is: z.enum(['right', 'wrong']),
});
export type ReadingCheck = z.infer<typeof ReadingCheck>;
