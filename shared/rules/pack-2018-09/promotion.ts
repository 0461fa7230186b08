import { isIsoDay } from '#shared/filing/day';
import type { Filing } from '#shared/filing/filing';
import { type Promotion, promotionOf, unknownBilling } from '#shared/filing/promotion';
import { personFiling } from '#shared/rules/example-filing';
import { checked, defineRule, notApplicable, type RuleFinding } from '#shared/rules/rule';
import { fromDocument } from '#shared/rules/sources';
import { fixed, inForce } from './pack';

/** The free server days of an order (R92 to R100), `cap` at most; without a count where a day cannot be read. */
const grantOf = (filing: Filing, cap: number): Promotion => {
  const readable = [filing.order.submittedAt, ...(filing.events ?? []).map(({ at }) => at)].every(isIsoDay);
  return promotionOf(readable ? filing : { ...filing, events: [] }, cap);
};

const server = personFiling().access;

/** R93: which servers take part depends on how they are billed. */
export const billingKind = defineRule<{ capDays: number }>({
  id: 'R93',
  inPlainWords: {
    zh: '只有预付费（包年包月）云服务器参加“备多久送多久”；数据盘、建站主机、免费领取的服务器、备案授权码和按量计费的不参加。计费方式未知的，由人工确认。',
    en: 'Only prepaid servers take part in the free days; data disks, site builders, free servers, authorisation codes and pay-as-you-go do not. An unknown kind of billing goes to a reviewer.',
  },
  source: fromDocument('活动说明', '按量计费的云服务器等，均不参与备案多久送多久活动'),
  reading: {
    zh: '“首次办理备案”不限于首次备案这一类型。',
    en: 'The first filing on a prepaid server may be of any type.',
    rows: ['src 7c'],
  },
  inForce,
  values: { capDays: fixed(45) },
  codes: { 'billing-kind-unknown': ['review'] },
  check: ({ isAdd, filing }) =>
    isAdd
      ? checked(unknownBilling(filing.access).map((about): RuleFinding => ({ level: 'review', code: 'billing-kind-unknown', about })))
      : notApplicable,
  process: ({ isAdd, filing }, { capDays }) => (isAdd ? { promotion: { ...grantOf(filing, capDays) } } : {}),
  examples: [
    { zh: '预付费服务器', en: 'a prepaid server', filing: personFiling(), finds: [] },
    {
      zh: '按量计费的服务器：不参加，备案照常',
      en: 'a pay-as-you-go server: no free days, the filing goes on',
      filing: personFiling({ access: { ...server, billing: 'pay-as-you-go' } }),
      finds: [],
    },
    {
      zh: '未知的计费方式',
      en: 'an unknown kind of billing',
      filing: personFiling({ access: Object.assign({}, server, { billing: 'barter' }) }),
      outsideShape: true,
      finds: ['billing-kind-unknown'],
    },
  ],
});
