import { z } from 'zod';
import { CertificateKind, Nature } from '#shared/filing/codes';
import { IsoDay } from '#shared/filing/day';
import { Instant } from '#shared/filing/instant';
import { Wait } from './filing-record';

/** An account: the subject that it is bound to (R77) and whether its promotion was used (R97). Open orders are counted by the store. */
export const AccountRecord = z.strictObject({
  id: z.string(),
  /** Certificate number of the subject. */
  boundTo: z.string().nullable(),
  promotionUsed: z.boolean(),
  firstFilingWithPrepaidServer: z.boolean().optional(),
});
export type AccountRecord = z.infer<typeof AccountRecord>;

/** A subject (主体) that the bureau knows. */
export const SubjectRecord = z.strictObject({
  id: z.string(),
  account: z.string(),
  name: z.string(),
  nature: Nature,
  certificate: z.strictObject({ kind: CertificateKind, number: z.string() }),
  filingNumber: z.string(),
  bureauId: z.string().optional(),
  filing: z.string(),
  filedOn: IsoDay,
  cancelledOn: IsoDay.optional(),
});
export type SubjectRecord = z.infer<typeof SubjectRecord>;

/** A website that the bureau knows. */
export const WebsiteRecord = z.strictObject({
  id: z.string(),
  subject: z.string(),
  account: z.string(),
  name: z.string(),
  domains: z.array(z.string()),
  filingNumber: z.string(),
  bureauId: z.string().optional(),
  filing: z.string(),
  filedOn: IsoDay,
  cancelledOn: IsoDay.optional(),
});
export type WebsiteRecord = z.infer<typeof WebsiteRecord>;

/**
 * A message that waits to be sent, or was: to the applicant by mail or SMS (it names a template and ids; the address is looked up when it is sent), or to a
 * waiting run (`wake`, with the task token); or one that starts a run (`start`).
 */
export const OutboxMessage = z.strictObject({
  id: z.string(),
  filing: z.string(),
  channel: z.enum(['mail', 'sms', 'start', 'wake']),
  template: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  createdAt: Instant,
  wait: Wait.optional(),
  sentAt: Instant.optional(),
});
export type OutboxMessage = z.infer<typeof OutboxMessage>;

/** The answer that a creating call gave the first time. */
export const KeptAnswer = z.strictObject({ status: z.int(), body: z.string() });
export type KeptAnswer = z.infer<typeof KeptAnswer>;
