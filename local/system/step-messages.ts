import { z } from 'zod';

/** A call of a step, to a process of its own. */
export const StepCall = z.strictObject({ call: z.int(), step: z.string(), event: z.unknown() });
export type StepCall = z.infer<typeof StepCall>;

/** What such a process says: the answer of a call, its failure, or a line that a handler printed. */
export const StepReply = z.union([
  z.strictObject({ call: z.int(), answer: z.unknown() }),
  z.strictObject({ call: z.int(), failure: z.strictObject({ name: z.string(), message: z.string(), stack: z.string() }) }),
  z.strictObject({ printed: z.string(), level: z.enum(['info', 'warn', 'error']) }),
]);
export type StepReply = z.infer<typeof StepReply>;
