import { z } from 'zod';

/**
 * How a queue before a step stands. `ready` may be handed out, `resting` was given back or is put off, `inFlight` is being worked on, `dead` was set aside after too many tries.
 * `oldestSeconds`: the age of the oldest message that waits; null where the service does not tell. `readers`: how many calls run at once at most.
 */
export const WorkQueue = z
  .strictObject({
    name: z.string(),
    ready: z.int(),
    resting: z.int(),
    inFlight: z.int(),
    dead: z.int(),
    oldestSeconds: z.int().nullable(),
    readers: z.int(),
  })
  .meta({ id: 'WorkQueue' });
export type WorkQueue = z.infer<typeof WorkQueue>;

/** What came of a redrive: how many messages went back, or null where the service moves them by and by. */
export const Redriven = z.strictObject({ queue: z.string(), moved: z.int().nullable() }).meta({ id: 'Redriven' });
