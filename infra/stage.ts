import { z } from 'zod';
import { MODEL_SETS } from './model-sets';

const Server = z.strictObject({
  region: z.enum(['mainland', 'hong-kong', 'overseas']),
  billing: z.enum(['prepaid', 'pay-as-you-go', 'free', 'site-builder']),
  ip: z.string(),
});

/** One environment: all that differs between two deployments of the same code. */
export const Stage = z.strictObject({
  /** Part of each stack's name. */
  name: z.string().regex(/^[a-z][a-z0-9-]{0,19}$/),
  /** Decides the partition, too: cn-north-1 and cn-northwest-1 are in `aws-cn`. */
  region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/),
  /** The OpenID issuer whose tokens are accepted: its `iss`, and the `aud` meant for this system. It must sign with RSA, which is what an HTTP API checks. */
  tokens: z.strictObject({
    ...{ issuer: z.url({ protocol: /^https$/ }), audience: z.string().min(1) },
    /** As which public client (code flow with PKCE) people log in by the console. */
    consoleClient: z.string().min(1),
  }),
  /** The console's origin: browsers there may send pictures straight to the uploads bucket. */
  consoleOrigin: z.url({ protocol: /^https$/ }),
  /** Applicants' mail comes from this address; `identity` is what was verified for it in SES: the address or its domain. */
  mail: z.strictObject({ from: z.email(), identity: z.string().min(1) }),
  /** Who is told about alarms and the budget, by mail. */
  alarmsTo: z.email(),
  /** US dollars a month, of which 80 and 100 % are told; null where there is no AWS Budgets. */
  monthlyBudget: z.int().positive().nullable(),
  /** Where `docs/runbook.md` is read: alarms lead to its headings. */
  runbook: z.string().min(1),
  /** Where accounts' servers stand, until an adapter asks the provider's own list. */
  servers: z.record(z.string(), Server),
  /** By which networks documents are read. One that is not built in must be installed before a deployment (`npm run models -- install NAME`). */
  models: z.enum(MODEL_SETS),
  /** What passes without a doubt goes on without a person. */
  waivesFirstReview: z.boolean(),
  fourEyes: z.enum(['off', 'both-reviews']),
  /** Requests that one caller may send in a minute, and that all may send in a second. */
  requests: z.strictObject({ perCallerAndMinute: z.int().positive(), perSecond: z.int().positive(), burst: z.int().positive() }),
});
export type Stage = Readonly<z.infer<typeof Stage>>;
