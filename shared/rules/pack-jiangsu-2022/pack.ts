import type { PackDefinition } from '#shared/rules/definition';
import { otherManager, personFiling, unitFiling } from '#shared/rules/example-filing';
import { fromPractice, type Source } from '#shared/rules/sources';

/** The bureau's notice of 2021-05-25 to access providers. */
export const fromNotice = (quote: string): Source =>
  fromPractice('江苏省通信管理局 2021 年 5 月就网站备案信息真实性审核所发的通知', quote, '2021-05-25', 'src 8e');

/** An access provider's page on the bureau's demands. It has no date: the latest day that its documentation names stands for it. */
export const fromPage = (quote: string): Source => fromPractice('接入服务商《江苏管局备案要求》', quote, '2022-08-30', 'src 4');

/** From the day of the bureau's notice on. */
export const SINCE_NOTICE = '2021-06-01';

/** From the latest day that the page's documentation names: it may have held before. */
export const SINCE_PAGE = '2022-08-30';

const LETTER = '网站主办者为单位、主体负责人及网站负责人非单位法人的，须提供法人授权书';

const order = { province: 'CN-JS' as const, submittedAt: SINCE_NOTICE };

/** What Jiangsu's bureau asked for in 2021 and 2022. Off unless a deployment asks for it. */
export const definition: PackDefinition = {
  id: 'jiangsu-2022',
  title: { zh: '江苏管局 2021 至 2022 年的要求', en: 'What Jiangsu’s bureau asked for in 2021 and 2022' },
  issued: '2022-08-30',
  inForce: { from: SINCE_NOTICE },
  basedOn: '2018-09',
  provinces: ['CN-JS'],
  source: fromNotice('严格压实接入服务企业备案信息真实性核验的责任'),
  replaces: [
    {
      rule: 'R57',
      inPlainWords: {
        zh: '自 2021-06-01 起江苏也须提供。',
        en: 'Since 2021-06-01 Jiangsu asks for it, too.',
      },
      source: fromNotice(LETTER),
      values: { provinces: [{ from: SINCE_NOTICE, value: ['CN-HA', 'CN-SC', 'CN-GS', 'CN-JS'] }] },
      examples: [
        {
          zh: '江苏，2021-05-31，主体负责人不是法定代表人',
          en: 'Jiangsu on 2021-05-31, the manager is someone else',
          filing: unitFiling({ order: { ...order, submittedAt: '2021-05-31', legalRepresentative: '周样例' } }),
          finds: [],
        },
        {
          zh: '江苏，2021-06-01，主体负责人不是法定代表人',
          en: 'Jiangsu on 2021-06-01, the manager is someone else',
          filing: unitFiling({ order: { ...order, legalRepresentative: '周样例' } }),
          finds: ['missing-subject-manager-authorisation'],
        },
      ],
    },
    {
      rule: 'R58',
      inPlainWords: {
        zh: '自 2021-06-01 起江苏也须提供。',
        en: 'Since 2021-06-01 Jiangsu asks for it, too.',
      },
      source: fromNotice(LETTER),
      values: { provinces: [{ from: SINCE_NOTICE, value: ['CN-HN', 'CN-HB', 'CN-TJ', 'CN-JS'] }] },
      examples: [
        {
          zh: '江苏，2021-05-31，网站负责人不是法定代表人',
          en: 'Jiangsu on 2021-05-31, someone else manages the website',
          filing: unitFiling({ order: { ...order, submittedAt: '2021-05-31' }, manager: otherManager }),
          finds: [],
        },
        {
          zh: '江苏，2021-06-01，网站负责人不是法定代表人',
          en: 'Jiangsu on 2021-06-01, someone else manages the website',
          filing: unitFiling({ order, manager: otherManager }),
          finds: ['missing-website-manager-authorisation'],
        },
      ],
    },
  ],
  switchesOff: [
    {
      rule: 'R51',
      inForce: { from: SINCE_PAGE },
      inPlainWords: {
        zh: '自 2022-08-30 起江苏不再列入须提供域名证书的省份。',
        en: 'From 2022-08-30 on Jiangsu is no longer among the provinces that ask for it.',
      },
      source: fromPractice('接入服务商《备案材料清单》', '内蒙古、湖南、天津（个人变更为企业）需提供域名证书', '2022-08-30', 'src 8d'),
      examples: [
        {
          zh: '江苏，2022-08-29，没有域名证书',
          en: 'Jiangsu on 2022-08-29, no certificate',
          filing: personFiling({ order: { ...order, submittedAt: '2022-08-29' } }),
          finds: ['missing-domain-certificate'],
        },
        {
          zh: '江苏，2022-08-30，没有域名证书',
          en: 'Jiangsu on 2022-08-30, no certificate',
          filing: personFiling({ order: { ...order, submittedAt: SINCE_PAGE } }),
          finds: [],
        },
        {
          zh: '湖南，2022-08-30，没有域名证书：不变',
          en: 'Hunan on 2022-08-30, no certificate: as before',
          filing: personFiling({ order: { province: 'CN-HN', submittedAt: SINCE_PAGE } }),
          finds: ['missing-domain-certificate'],
        },
      ],
    },
  ],
};
