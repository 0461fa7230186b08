import { z } from 'zod';
import { beijingDay, beijingTime } from './beijing-time';
import { withOutboxFile } from './outbox';
import { blacklistSubject, blacklistWebsite, contentCode, illegalAccess, unfiledWebsite } from './push-lists';
import { audit, cancellation, rectification, synchronisation, verificationTask } from './push-records';
import type { BureauState } from './state';

const Text = z.string().min(1);
const Operation = z.literal([0, 1, 2]).default(0);
const Address = z.int().min(1).max(4_294_967_295);

/** What a bureau sends of itself, on command; `raw` is the text of a whole file. */
export const Push = z.discriminatedUnion('push', [
  z.strictObject({
    push: z.literal('blacklisted-subject'),
    name: Text,
    certificateType: z.int(),
    number: Text,
    operation: Operation,
  }),
  z.strictObject({ push: z.literal('blacklisted-website'), name: Text, domains: z.array(Text).min(1), operation: Operation }),
  z.strictObject({ push: z.literal('rectification'), filingNumber: Text, text: Text }),
  z.strictObject({ push: z.literal('verification-task'), filingNumber: Text }),
  z.strictObject({ push: z.literal('unfiled-website'), domain: Text, ip: Address }),
  z.strictObject({ push: z.literal('illegal-access'), domain: Text, ip: Address }),
  z.strictObject({ push: z.literal('audit'), filingNumber: Text, reason: Text }),
  z.strictObject({ push: z.literal('content-code'), id: z.int().min(1), valid: z.boolean() }),
  z.strictObject({ push: z.literal('cancellation'), filingNumber: Text }),
  z.strictObject({ push: z.literal('synchronisation') }),
  z.strictObject({ push: z.literal('raw'), xml: Text }),
]);
export type Push = z.infer<typeof Push>;

/** The bureau with that last in line for the provider, and with what it means for later uploads. */
export const pushed = (state: BureauState, push: Push, nowMs: number): BureauState => {
  const at = beijingTime(nowMs).replace('T', ' ');
  switch (push.push) {
    case 'blacklisted-subject':
      return blacklistSubject(state, push);
    case 'blacklisted-website':
      return blacklistWebsite(state, push);
    case 'rectification':
      return rectification(state, push.filingNumber, push.text);
    case 'verification-task':
      return verificationTask(state, push.filingNumber);
    case 'unfiled-website':
      return unfiledWebsite(state, { ...push, at });
    case 'illegal-access':
      return illegalAccess(state, { ...push, at });
    case 'audit':
      return audit(state, push.filingNumber, push.reason);
    case 'content-code':
      return contentCode(state, { ...push, day: beijingDay(nowMs) });
    case 'cancellation':
      return cancellation(state, push.filingNumber, nowMs);
    case 'synchronisation':
      return synchronisation(state);
    case 'raw':
      return withOutboxFile(state, push.xml);
  }
};
