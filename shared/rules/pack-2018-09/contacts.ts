import type { Person } from '#shared/filing/filing';
import { personFiling, unitFiling } from '#shared/rules/example-filing';
import { checked, defineRule, notApplicable, type RuleFinding } from '#shared/rules/rule';
import { fromDocument } from '#shared/rules/sources';
import { inForce } from './pack';

const compact = (text: string | undefined): string => (text ?? '').normalize('NFKC').replace(/[\s()-]+/g, '');

const isMobile = (text: string | undefined): boolean => /^(?:\+?86|0086)?1[3-9]\d{9}$/.test(compact(text));

/** Area code (it may be left out), seven or eight digits, and an extension. */
const LANDLINE =
  /^(?:(?:\+|00)86[-–—\s]*0?[1-9]\d{1,2}[-–—\s]*|\(?0[1-9]\d{1,2}\)?[-–—\s]*)?[2-9]\d{2,3}[-–—\s]?\d{4}(?:\s*(?:[-–—]|转|ext\.?|#)\s*\d{1,6})?$/i;

const isLandline = (text: string | undefined): boolean => LANDLINE.test((text ?? '').normalize('NFKC').trim());

const isEmail = (text: string | undefined): boolean =>
  /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i.test((text ?? '').trim());

/** Contacts that were left out altogether say nothing; where some are given, the missing ones count. */
const contactFindings = ({ name, mobile, email, phone }: Person, needsLandline: boolean): readonly RuleFinding[] => {
  if ([mobile, email, phone].every((contact) => (contact ?? '').trim() === '')) return [];
  return [
    ...(isMobile(mobile) ? [] : [{ level: 'block', code: 'mobile-malformed', about: name } as const]),
    ...(isEmail(email) ? [] : [{ level: 'block', code: 'email-malformed', about: name } as const]),
    ...(!needsLandline || isLandline(phone) ? [] : [{ level: 'material', code: 'landline-missing', about: name } as const]),
  ];
};

/** R66: how the website's manager can be reached. */
export const contacts = defineRule({
  id: 'R66',
  inPlainWords: {
    zh: '网站负责人的手机号码、电子邮箱格式须正确；单位网站还须有座机号码，个人网站座机选填。完全没有填写联系方式的，本条不作判断；只填了一部分的，缺少的视为不对。',
    en: 'The website manager’s mobile number and e-mail address are well-formed; a unit’s filing also needs a landline, for a person it is optional. Where no contact at all was entered this says nothing; where some were, a missing one counts as wrong.',
  },
  source: fromDocument('单位备案', '网站负责人座机号码报备信息是否正确 (网站类型为“个人”时选填)'),
  reading: {
    zh: '只核对格式，能否接通由人工电话确认。三项都是空的，与没有填写相同。',
    en: 'Only the form is checked; whether anyone answers is for a person to find out. Contacts that are all empty were not entered.',
  },
  inForce,
  codes: { 'mobile-malformed': ['block'], 'email-malformed': ['block'], 'landline-missing': ['material'] },
  check: ({ isAdd, isPersonal, order }) =>
    isAdd ? checked(order.websites.flatMap(({ manager }) => contactFindings(manager, !isPersonal))) : notApplicable,
  examples: [
    { zh: '手机、邮箱、座机齐全', en: 'mobile, e-mail and landline are there', filing: unitFiling(), finds: [] },
    {
      zh: '手机号码少一位',
      en: 'the mobile number is one digit short',
      filing: personFiling({ manager: { mobile: '1380013800' } }),
      finds: ['mobile-malformed'],
    },
    {
      zh: '邮箱没有 @',
      en: 'an e-mail address without @',
      filing: personFiling({ manager: { email: 'lin.example.com' } }),
      finds: ['email-malformed'],
    },
    { zh: '单位没有座机', en: 'a unit without a landline', filing: unitFiling({ manager: { phone: '' } }), finds: ['landline-missing'] },
    {
      zh: '手机、邮箱、座机都是空的',
      en: 'mobile, e-mail and landline are all empty',
      filing: unitFiling({ manager: { mobile: '', email: ' ', phone: '' } }),
      finds: [],
    },
    { zh: '个人没有座机', en: 'a person without a landline', filing: personFiling({ manager: { phone: '' } }), finds: [] },
  ],
});
