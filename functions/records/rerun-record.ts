import { z } from 'zod';
import { Instant } from '#shared/filing/instant';
import { Result } from '#shared/rerun/run';

/**
 * Whose a filing is among the runs: the run that claimed it, and, once it is done, with what result. While there is none and the run has not ended, no other run may
 * touch the filing. `asked`: when its pictures were given to be read again.
 */
export const ClaimRecord = z.strictObject({
  run: z.string(),
  plan: z.string(),
  at: Instant,
  asked: Instant.optional(),
  result: Result.optional(),
});
export type ClaimRecord = z.infer<typeof ClaimRecord>;
