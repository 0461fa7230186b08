import { z } from 'zod';
import { Sentence } from '#shared/verdict/verdict';

/**
 * One thing that goes back to the applicant. `item` names what reopens: a material by its id (`material:m-17`), or a place in what was entered
 * (`order.websites.0.name`; everything below it reopens, too). `note` is for colleagues and never shown to the applicant.
 */
export const ReturnItem = z.strictObject({
  item: z.string().min(1).max(300),
  code: z.string().min(1).max(100),
  applicantText: Sentence.optional(),
  note: z.string().max(2000).optional(),
});
export type ReturnItem = z.infer<typeof ReturnItem>;
