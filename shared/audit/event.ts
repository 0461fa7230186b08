import { z } from 'zod';
import { Instant } from '#shared/filing/instant';
import { ActorRole } from '#shared/filing/life-cycle';

/** A SHA-256 digest in hexadecimal. */
export const Digest = z.string().regex(/^[0-9a-f]{64}$/, 'not a SHA-256 digest');
export type Digest = z.infer<typeof Digest>;

/** Who caused an event. Staff are named by their account; an applicant's account is personal and stands in the sealed part. */
export const AuditActor = z.strictObject({ role: ActorRole, id: z.string().optional() });
export type AuditActor = z.infer<typeof AuditActor>;

/** What an event says openly: ids, codes and numbers, never a word of a person. */
export const AuditFacts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
export type AuditFacts = z.infer<typeof AuditFacts>;

/** An event before it is chained. `sealed` is what is personal about it, encrypted under the filing's own key. */
export const AuditEntry = z.strictObject({
  filing: z.string(),
  at: Instant,
  actor: AuditActor,
  event: z.string(),
  facts: AuditFacts,
  sealed: z.string().optional(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** An event of a filing's audit trail: its place (from 1), the digest of the event before, and its own digest over everything else. */
export const AuditEvent = z.strictObject({ ...AuditEntry.shape, sequence: z.int().positive(), previous: Digest, hash: Digest });
export type AuditEvent = z.infer<typeof AuditEvent>;

/** The end of a chain: how many events there are, and the digest of the last. */
export const AuditHead = z.strictObject({ sequence: z.int().nonnegative(), hash: Digest });
export type AuditHead = z.infer<typeof AuditHead>;
