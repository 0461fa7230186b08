import type { IsoDay } from './day';
import { daysBetween } from './day-count';
import { inOrderOfDay } from './deadlines';
import type { Access, Filing } from './filing';

/** Why an account gets no free days: the number of the rule. */
export type PromotionRefusal = 'R92' | 'R93' | 'R97' | 'R98';

/** Whether free server days are granted (备多久送多久); `days` once the bureau has approved. */
export type Promotion =
  | { readonly eligible: true; readonly days?: number }
  | { readonly eligible: false; readonly reason: PromotionRefusal };

const KNOWN_BILLING: ReadonlySet<string> = new Set(['prepaid', 'pay-as-you-go', 'free', 'site-builder']);

/** Every server of the order. */
export const serversOf = ({ region, billing, ip, more = [] }: Access): NonNullable<Access['more']> => [{ region, billing, ip }, ...more];

/** Billing kinds that nothing is laid down for. */
export const unknownBilling = (access: Access): readonly string[] => [
  ...new Set(serversOf(access).flatMap(({ billing }) => (KNOWN_BILLING.has(billing) ? [] : [billing]))),
];

const refusal = ({ account, access }: Filing): PromotionRefusal | null => {
  if (access.kind === 'authorisation-code') return 'R98';
  if (!serversOf(access).some(({ billing }) => billing === 'prepaid')) return 'R93';
  if (account.promotionUsed === true) return 'R97';
  if (account.firstFilingWithPrepaidServer === false) return 'R92';
  return account.firstFilingWithPrepaidServer === undefined && account.filedSubject !== null ? 'R97' : null;
};

/** The day of the bureau's approval, or null. */
export const approvedOn = ({ events = [] }: Filing): IsoDay | null =>
  inOrderOfDay(events).findLast(({ event }) => event === 'bureau-approved')?.at ?? null;

/** The grant for an order that adds websites: both ends count (R100), `cap` days at most (R99). */
export const promotionOf = (filing: Filing, cap: number): Promotion => {
  const reason = refusal(filing);
  if (reason !== null) return { eligible: false, reason };
  const approved = approvedOn(filing);
  if (approved === null) return { eligible: true };
  return { eligible: true, days: Math.max(0, Math.min(cap, daysBetween(filing.order.submittedAt, approved) + 1)) };
};
