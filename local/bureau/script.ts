import { z } from 'zod';

/** Which records a decision is for: every condition that is named must hold. `operation` is the number (Czlx), 1 to 7 or 35. */
export const Condition = z.strictObject({
  subject: z.string().optional(),
  domain: z.string().optional(),
  operation: z.int().optional(),
  sequence: z.int().optional(),
});

/**
 * How the bureau decides on a record that passed the machine. `codes`: the machine's own refusal (R2), at once. `workingDays`: from the day of
 * acceptance; 0: at once. `never`: no answer ever comes.
 */
export const Decision = z.strictObject({
  when: Condition.default({}),
  outcome: z.enum(['approve', 'refuse', 'never']).default('approve'),
  opinion: z.string().min(1).max(1024).default('材料不符合要求'),
  codes: z.array(z.int()).default([]),
  workingDays: z.int().min(0).max(250).default(0),
});
export type Decision = z.infer<typeof Decision>;

/** What can go wrong, with a call or with what it brings. */
export const FaultName = z.enum([
  // Nothing was carried out.
  'refuse-connection',
  'lose-request',
  'http-500',
  'soap-fault',
  'html',
  'code',
  // Carried out, and the client does not hear of it.
  'lose-reply',
  'silence',
  'http-500-after',
  'html-after',
  'cut-reply',
  // Carried out, and answered in a form of its own.
  'no-version',
  'no-message',
  'long-message',
  'cdata',
  'unknown-code',
  // Uploads.
  'lose-file',
  'forget-files',
  // What a download holds.
  'wrong-digest',
  'cut-base64',
  'bad-zip',
  'two-entries',
  'wrong-key',
  'not-gbk',
  // What the outbox holds.
  'deliver-again',
  'newest-first',
  'unknown-result',
  'contradiction',
  'unknown-block',
]);
export type FaultName = z.infer<typeof FaultName>;

/** A fault: at the `call`th call that it is for (from 1) and the following, or by chance at each; `times` at most. */
export const Fault = z.strictObject({
  fault: FaultName,
  method: z.string().optional(),
  call: z.int().min(1).optional(),
  probability: z.number().min(0).max(1).optional(),
  times: z.int().min(1).default(1),
  /** The return code of `code`, the number of files of `forget-files`. */
  value: z.int().default(1),
});
export type Fault = z.infer<typeof Fault>;

/** A time in which calls are refused: 901 uploads, 902 downloads, 20 and others all. From included, until excluded, Beijing time `2026-11-23T08:00`. */
export const Window = z.strictObject({ code: z.int(), from: z.iso.datetime({ local: true }), until: z.iso.datetime({ local: true }) });
export type Window = z.infer<typeof Window>;

/** What a bureau does: the first decision whose conditions hold, faults in their order, windows; `seed` for what happens by chance. */
export const Script = z.strictObject({
  seed: z.int().default(1),
  decisions: z.array(Decision).default([]),
  faults: z.array(Fault).default([]),
  windows: z.array(Window).default([]),
});
export type Script = z.infer<typeof Script>;

/** Approves everything at once, without a fault. */
export const approvingScript: Script = Script.parse({});
