import type { NotACheck } from '#shared/rules/not-a-check';
import { fromDocument } from '#shared/rules/sources';
import { worked } from './worked-cases.words';

/** The numbers of the governing document that find nothing by themselves, from R76 to R102: limits, names and the free server days. */
export const notChecksOfPromotion: readonly NotACheck[] = [
  {
    rule: 'R81',
    inPlainWords: { zh: '网站名称须按规范命名。', en: 'A website’s name follows the naming rules.' },
    source: fromDocument('备案限制', '需按规范命名，命名规则参见 网站命名要求'),
    where: { zh: '由 R83 至 R91 核对。', en: 'R83 to R91 check it.' },
    files: [],
  },
  {
    rule: 'R87',
    inPlainWords: { zh: '网站名称要能体现网站的内容。', en: 'A website’s name says what the website is about.' },
    source: fromDocument('网站命名要求', '网站名称要能体现网站的内容'),
    where: {
      zh: '名称与内容是否相符由审核人员判断，系统不单独给出结果；本版本没有审核任务，以后版本的审核任务并列显示名称和内容。',
      en: 'Whether name and content fit is for the reviewer to see; the system never finds it by itself. This release has no review tasks; those of a later release show name and content side by side.',
    },
    files: [],
  },
  {
    rule: 'R92',
    inPlainWords: { zh: '首次使用预付费云服务器办理备案的账号可以参加。', en: 'Open to an account’s first filing on a prepaid server.' },
    source: fromDocument('活动说明', '首次使用预付费云服务器办理备案的用户'),
    reading: {
      zh: '“首次办理备案”不限于首次备案这一类型。没有记录的，不因此拒绝；账号已有备案主体而没有其他记录的，按 R97 处理。',
      en: 'The first filing may be of any type. What is not recorded is no reason to refuse; an account that has filed a subject, with nothing else recorded, is R97’s.',
      rows: ['src 7c'],
    },
    where: { zh: '核验结论的 promotion。', en: 'The verdict’s `promotion`.' },
    cases: worked.firstPrepaid,
    files: ['shared/filing/promotion.ts'],
  },
  {
    rule: 'R94',
    inPlainWords: {
      zh: '赠送的时长等于从提交初审到管局通过的天数。',
      en: 'The days granted are those from submission to the bureau’s approval.',
    },
    source: fromDocument('活动说明', '备案时长是指从提交初审到通过管局审核所用的时长'),
    reading: {
      zh: '从最终通过的订单首次提交起算，退回不重新起算；按自然日。',
      en: 'Counted from the first submission of the order that ends approved, returns included; calendar days.',
      rows: ['src 7c'],
    },
    where: {
      zh: '核验结论的 promotion.days；退回后重新提交的，仍从首次提交起算。',
      en: 'The verdict’s `promotion.days`; a return does not restart the count.',
    },
    cases: worked.daysGranted,
    files: ['shared/filing/promotion.ts'],
  },
  {
    rule: 'R95',
    inPlainWords: { zh: '备案成功后自动赠送。', en: 'The grant follows from the approval by itself.' },
    source: fromDocument('活动说明', '备案成功后系统会自动完成对应的云服务器使用时长赠送'),
    where: {
      zh: '有管局通过事件时给出天数；赠送由接入商的计费系统执行。',
      en: 'The days appear with the bureau’s approval; the provider’s billing carries the grant out.',
    },
    cases: worked.automatic,
    files: ['shared/filing/promotion.ts'],
  },
  {
    rule: 'R96',
    inPlainWords: {
      zh: '一个订单有多个 IP 时，符合要求的都可以获得。',
      en: 'Of several servers in one order each that meets the terms gets the days.',
    },
    source: fromDocument('活动说明', '若备案时提交多个 IP，符合赠送要求的 IP 均可获得相应的免费使用时长'),
    where: { zh: '只要有一台符合要求即可参加。', en: 'One server that meets the terms is enough to take part.' },
    cases: worked.severalServers,
    files: ['shared/filing/promotion.ts'],
  },
  {
    rule: 'R97',
    inPlainWords: { zh: '每个账号只能参加一次。', en: 'Each account takes part once.' },
    source: fromDocument('活动说明', '每个腾讯云账号只在第一次办理备案时可参加此项优惠活动'),
    where: { zh: 'promotion.reason 为 R97。', en: '`promotion.reason` is R97.' },
    cases: worked.oncePerAccount,
    files: ['shared/filing/promotion.ts'],
  },
  {
    rule: 'R98',
    inPlainWords: { zh: '使用备案授权码的备案不参加。', en: 'A filing by authorisation code takes no part.' },
    source: fromDocument('活动说明', '使用备案授权码办理备案的账号无法参加此项优惠活动'),
    where: {
      zh: 'promotion.reason 为 R98；提供授权码的账号自己的资格不受影响。',
      en: '`promotion.reason` is R98; the owning account’s own right is untouched.',
    },
    cases: worked.byCode,
    files: ['shared/filing/promotion.ts'],
  },
  {
    rule: 'R99',
    inPlainWords: { zh: '最多赠送 45 天。', en: 'At most 45 days are granted.' },
    source: fromDocument('活动说明', '赠送云服务器免费使用时长最多不超过 45 天'),
    where: { zh: 'promotion.days 不超过 R93 所列的上限。', en: '`promotion.days` never exceeds the cap that R93 lists.' },
    cases: worked.cap,
    files: ['shared/filing/promotion.ts'],
  },
  {
    rule: 'R100',
    inPlainWords: { zh: '首尾两天都计入：6 月 1 日至 6 月 9 日为 9 天。', en: 'Both ends count: 1 June to 9 June is nine days.' },
    source: fromDocument('活动说明', '在 6 月 1 日提交初审，6 月 9 日管局审核通过，备案时长为 9 天'),
    where: { zh: 'promotion.days 按此计算。', en: '`promotion.days` is counted this way.' },
    cases: worked.bothEnds,
    files: ['shared/filing/promotion.ts'],
  },
  {
    rule: 'R101',
    inPlainWords: { zh: '备案资料提交至备案省份的通信管理局。', en: 'The order goes to the bureau of the province of the filing.' },
    source: fromDocument('备案流程', '腾讯云将提交您的备案资料至当地管局进行最终审核'),
    reading: { zh: '省份是订单所填的备案省份。', en: 'The province is the one that the order names.', rows: ['src 13d'] },
    where: {
      zh: '订单的 province 决定管局和适用的各省要求。',
      en: 'The order’s `province` decides the bureau and which provinces’ demands apply.',
    },
    files: ['shared/filing/filing.ts'],
  },
  {
    rule: 'R102',
    inPlainWords: { zh: '各章有各自的更新日期。', en: 'Each chapter has its own day of update.' },
    source: fromDocument('备案概述', '最近更新时间：2018-08-28 09:59:55'),
    where: { zh: '每条规则的依据中注明章节日期。', en: 'Every rule names its chapter’s day in its source.' },
    files: ['shared/rules/sources.ts'],
  },
];
