import type { Sentence } from '#shared/verdict/verdict';

/** What an applicant is told when something happened to an order: a mail's subject, and the text of mail and SMS. Never a name, a number of a person or a reason in words. */
export type NoticeWords = { readonly subject: Sentence; readonly text: Sentence };

type Facts = Readonly<Record<string, string | number | boolean>>;

const WORDS: Readonly<Record<string, (facts: Facts) => NoticeWords>> = {
  returned: ({ filing, items }) => ({
    subject: { zh: '备案订单需要修改', en: 'Your filing needs changes' },
    text: {
      zh: `您的备案订单 ${filing} 有 ${items} 项需要修改，请登录查看并重新提交。`,
      en: `Order ${filing} needs ${items} changes. Please log in, correct them and submit again.`,
    },
  }),
  'photo-wanted': ({ filing }) => ({
    subject: { zh: '请上传幕布照片', en: 'Please upload the curtain photo' },
    text: {
      zh: `您的备案订单 ${filing} 已通过初审，请登录上传网站负责人的幕布照片。`,
      en: `Order ${filing} passed the first review. Please log in and upload the curtain photo of the website's manager.`,
    },
  }),
  'photo-refused': ({ filing }) => ({
    subject: { zh: '幕布照片需要重新上传', en: 'The curtain photo has to be taken again' },
    text: {
      zh: `您的备案订单 ${filing} 的幕布照片不符合要求，请登录查看原因并重新上传。`,
      en: `The curtain photo of order ${filing} cannot be used. Please log in, see why, and upload another.`,
    },
  }),
  'submitted-to-bureau': ({ filing }) => ({
    subject: { zh: '备案订单已提交管局', en: 'Your filing was submitted to the bureau' },
    text: {
      zh: `您的备案订单 ${filing} 已提交通信管理局审核。`,
      en: `Order ${filing} was submitted to the communications administration for its review.`,
    },
  }),
  'returned-by-bureau': ({ filing }) => ({
    subject: { zh: '备案订单被管局退回', en: 'Your filing was returned by the bureau' },
    text: {
      zh: `您的备案订单 ${filing} 被通信管理局退回，请登录查看原因，修改后重新提交。`,
      en: `The communications administration returned order ${filing}. Please log in, see why, correct it and submit again.`,
    },
  }),
  approved: ({ filing }) => ({
    subject: { zh: '备案已通过', en: 'Your filing was approved' },
    text: {
      zh: `您的备案订单 ${filing} 已通过管局审核，请登录查看备案号，并将其放在网站首页底部。`,
      en: `Order ${filing} was approved. Please log in for the filing numbers and show them at the foot of the home page.`,
    },
  }),
  'public-security': ({ filing, due }) => ({
    subject: { zh: '请办理公安备案', en: 'Please file with public security' },
    text: {
      zh: `您的网站（订单 ${filing}）请在 ${due} 前到全国公安机关互联网站安全管理服务平台办理公安备案。`,
      en: `Please file the websites of order ${filing} with the public security authority by ${due}.`,
    },
  }),
  reminder: ({ filing, days }) => ({
    subject: { zh: '备案订单等待您处理', en: 'Your filing waits for you' },
    text: {
      zh: `您的备案订单 ${filing} 已等待您处理 ${days} 天；超过 45 天将失效，需要重新审核。`,
      en: `Order ${filing} has waited for you for ${days} days. After 45 days it lapses and is reviewed anew.`,
    },
  }),
  lapsed: ({ filing }) => ({
    subject: { zh: '备案订单已失效', en: 'Your filing has lapsed' },
    text: {
      zh: `您的备案订单 ${filing} 超过 45 天未处理，已失效。资料仍保留，您可以登录后重新提交。`,
      en: `Order ${filing} waited for more than 45 days and has lapsed. Nothing is lost: you can log in and submit it again.`,
    },
  }),
};

/** The words of a message; null for a template that there is none of. */
export const noticeWords = (template: string, facts: Facts): NoticeWords | null =>
  Object.hasOwn(WORDS, template) ? (WORDS[template]?.(facts) ?? null) : null;

/** Every template that there are words for. */
export const NOTICE_TEMPLATES: readonly string[] = Object.keys(WORDS);
