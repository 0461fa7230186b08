import { inOrderOfDay } from '#shared/filing/deadlines';
import { approvedOn } from '#shared/filing/promotion';
import { publicSecurityFilingDue } from '#shared/filing/public-security';
import { personFiling } from '#shared/rules/example-filing';
import { checked, defineRule, notApplicable } from '#shared/rules/rule';
import { fromDocument } from '#shared/rules/sources';
import { fixed, inForce } from './pack';

const approved = personFiling({ events: [{ at: '2018-10-08', event: 'bureau-approved' }] });
const underReview = personFiling({ events: [{ at: '2018-09-20', event: 'submitted-to-bureau' }] });

/** R24: after the approval the public-security filing is due; the opening day is not known here. */
export const publicSecurityFiling = defineRule<{ days: number }>({
  id: 'R24',
  inPlainWords: {
    zh: '网站开通后三十日内（自然日）办理公安备案；不知道开通日期的，从备案通过之日起算，提醒主办者。',
    en: 'The public-security filing is due within thirty calendar days of the website’s opening, counted from the approval where that day is not known; the owner is reminded.',
  },
  source: fromDocument('备案类型', '在自网络正式联通后的三十日内办理'),
  reading: { zh: '按自然日计算。', en: 'Calendar days.', rows: ['src 11b'] },
  inForce,
  values: { days: fixed(30) },
  codes: { 'public-security-filing-due': ['info'] },
  check: ({ isAdd, filing }, { days }) => {
    if (!isAdd || (filing.events ?? []).length === 0) return notApplicable;
    const day = approvedOn(filing);
    return checked(day === null ? [] : [{ level: 'info', code: 'public-security-filing-due', about: publicSecurityFilingDue(day, days) }]);
  },
  examples: [
    { zh: '管局审核中', en: 'under review by the bureau', filing: underReview, finds: [] },
    { zh: '管局审核通过', en: 'approved by the bureau', filing: approved, finds: ['public-security-filing-due'] },
  ],
});

/** R33: the bureau's decision reaches the applicant by text message and e-mail. */
export const notice = defineRule({
  id: 'R33',
  inPlainWords: {
    zh: '管局审核通过后以短信和邮件通知申请人；退回时同样通知。',
    en: 'The applicant is told of the bureau’s approval by text message and e-mail, and of a return as well.',
  },
  source: fromDocument('备案流程', '审核通过以后，腾讯云会以短信和邮件的形式通知您'),
  reading: {
    zh: '文件只写了审核通过；退回申请人时同样通知。',
    en: 'Only the approval is named; the applicant is told of every return, too.',
    rows: ['src 14'],
  },
  inForce,
  codes: { 'applicant-to-be-notified': ['info'] },
  check: ({ isAdd, filing: { events = [] } }) => {
    if (!isAdd || events.length === 0) return notApplicable;
    const last = inOrderOfDay(events).findLast(({ event }) => event === 'bureau-approved' || event === 'bureau-returned');
    return checked(last === undefined ? [] : [{ level: 'info', code: 'applicant-to-be-notified', about: last.at }]);
  },
  examples: [
    { zh: '管局审核中', en: 'under review by the bureau', filing: underReview, finds: [] },
    { zh: '管局审核通过', en: 'approved by the bureau', filing: approved, finds: ['applicant-to-be-notified'] },
    {
      zh: '管局退回',
      en: 'returned by the bureau',
      filing: personFiling({ events: [{ at: '2018-10-08', event: 'bureau-returned' }] }),
      finds: ['applicant-to-be-notified'],
    },
  ],
});
