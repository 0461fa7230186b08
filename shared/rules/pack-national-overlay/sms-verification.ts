import { ProvinceCode } from '#shared/filing/codes';
import type { Step } from '#shared/filing/filing';
import { personFiling } from '#shared/rules/example-filing';
import type { Facts } from '#shared/rules/facts/facts';
import { isSameName } from '#shared/rules/facts/holders';
import { type Answer, checked, defineRule, notApplicable, type RuleFinding } from '#shared/rules/rule';
import { fromPractice } from '#shared/rules/sources';

const FIRST: readonly ProvinceCode[] = ['CN-TJ', 'CN-GS', 'CN-XZ', 'CN-NX', 'CN-HI', 'CN-XJ', 'CN-QH'];
const SECOND: readonly ProvinceCode[] = ['CN-ZJ', 'CN-SC', 'CN-FJ', 'CN-SN', 'CN-CQ', 'CN-GX', 'CN-YN'];
const THIRD: readonly ProvinceCode[] = ['CN-SX', 'CN-NM', 'CN-HL', 'CN-AH', 'CN-SD', 'CN-HA', 'CN-HN', 'CN-HB'];

type Values = { provinces: readonly ProvinceCode[]; hours: number; withoutCode: readonly Step['action'][] };

type Asked = { readonly name: string; readonly mobile: string | undefined };

/** Whose mobile the code is sent to: the subject's manager where the subject is new, the websites' managers always; one person once. */
const asked = ({ order, type, isPersonal }: Facts): readonly Asked[] => {
  const managers = order.websites.map(({ manager }) => manager);
  const all =
    type.type === 'first-filing' && !isPersonal && order.subjectManager !== undefined ? [order.subjectManager, ...managers] : managers;
  return all
    .filter(({ name }, index) => all.findIndex((other) => isSameName(other.name, name)) === index)
    .map(({ name, mobile }) => ({ name, mobile: mobile?.trim() === '' ? undefined : mobile }));
};

const forWebsites = (facts: Facts, { hours }: Values): Answer =>
  checked(
    asked(facts).map(({ name, mobile }): RuleFinding => {
      const fact = { zh: `${name}的手机号码`, en: `mobile number of ${name}` };
      return mobile === undefined
        ? { level: 'review', code: 'rule-undecided', about: name, parameters: { fact } }
        : { level: 'info', code: 'sms-verification-due', about: name, parameters: { who: name, hours: String(hours) } };
    }),
  );

const forSteps = ({ steps }: Facts, { hours, withoutCode }: Values): Answer => {
  const due = steps.filter(({ step }) => !withoutCode.includes(step.action));
  const who = { zh: '负责人', en: 'the manager' };
  return checked(
    due.map(
      ({ step, index }): RuleFinding => ({
        level: 'info',
        code: 'sms-verification-due',
        about: step.target,
        parameters: { who, hours: String(hours) },
        step: index,
      }),
    ),
  );
};

const on = (submittedAt: string, province: ProvinceCode) => personFiling({ order: { submittedAt, province } });

/** N4: managers confirm their mobile numbers by a code; by province since 2017-12-18, everywhere since 2020-08-17. */
export const smsVerification = defineRule<Values>({
  id: 'N4',
  inPlainWords: {
    zh: '提交通信管理局后，负责人须用收到的短信验证码完成核验；自 2017-12-18 起分批在各省实行，自 2020-08-17 起在全国实行。缺少手机号码的，由人工核对。',
    en: 'After submission to the bureau the managers confirm a code sent by SMS: province by province since 2017-12-18, everywhere since 2020-08-17. Without a mobile number a reviewer decides.',
  },
  source: fromPractice(
    '工信部信管函〔2016〕485 号《关于开展互联网基础管理专项行动的通知》的实施通知',
    '备案负责人须进行短信验证后，备案信息才能被通信管理局受理审核',
    '2017-12-18',
    'src 16',
  ),
  inForce: { from: '2017-12-18' },
  values: {
    provinces: [
      { from: '2017-12-18', value: FIRST },
      { from: '2018-09-10', value: [...FIRST, ...SECOND] },
      { from: '2018-09-24', value: [...FIRST, ...SECOND, ...THIRD] },
      { from: '2020-08-17', value: ProvinceCode.options },
    ],
    hours: [
      { from: '2017-12-18', value: 48 },
      { from: '2020-08-17', value: 24 },
    ],
    withoutCode: [
      { from: '2017-12-18', value: ['cancel-subject', 'cancel-website', 'cancel-access'] },
      { from: '2020-08-17', value: ['cancel-access'] },
    ],
  },
  codes: { 'sms-verification-due': ['info'], 'rule-undecided': ['review'] },
  check: (facts, values) => {
    if (!values.provinces.includes(facts.order.province)) return notApplicable;
    return facts.isAdd ? forWebsites(facts, values) : forSteps(facts, values);
  },
  examples: [
    { zh: '浙江，2018-09-09：尚未实行', en: 'Zhejiang on 2018-09-09: not yet', filing: on('2018-09-09', 'CN-ZJ'), finds: [] },
    {
      zh: '浙江，2018-09-10：开始实行',
      en: 'Zhejiang on 2018-09-10: from now on',
      filing: on('2018-09-10', 'CN-ZJ'),
      finds: ['sms-verification-due'],
    },
    { zh: '山东，2018-09-23：尚未实行', en: 'Shandong on 2018-09-23: not yet', filing: on('2018-09-23', 'CN-SD'), finds: [] },
    {
      zh: '山东，2018-09-24：开始实行',
      en: 'Shandong on 2018-09-24: from now on',
      filing: on('2018-09-24', 'CN-SD'),
      finds: ['sms-verification-due'],
    },
    { zh: '广东，2020-08-16：尚未实行', en: 'Guangdong on 2020-08-16: not yet', filing: on('2020-08-16', 'CN-GD'), finds: [] },
    {
      zh: '广东，2020-08-17：开始实行',
      en: 'Guangdong on 2020-08-17: from now on',
      filing: on('2020-08-17', 'CN-GD'),
      finds: ['sms-verification-due'],
    },
    {
      zh: '没有填写手机号码',
      en: 'no mobile number',
      filing: personFiling({ order: { submittedAt: '2020-08-17' }, manager: { mobile: '' } }),
      finds: ['rule-undecided'],
    },
    {
      zh: '取消接入不需要验证码',
      en: 'cancelling access needs no code',
      filing: personFiling({
        order: { submittedAt: '2020-08-17', action: 'steps' },
        steps: [{ action: 'cancel-access', target: 'example-yunlan.com' }],
      }),
      finds: [],
    },
  ],
});
