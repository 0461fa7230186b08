import { parseFilingNumber } from '#shared/identifiers/filing-number';
import { personFiling } from '#shared/rules/example-filing';
import { checked, defineRule, notApplicable, type RuleFinding } from '#shared/rules/rule';
import { fromDocument } from '#shared/rules/sources';
import { inForce } from './pack';

const OWN = '44030519920229992X';
const subject = (filingNumber: string) => ({
  subject: { certificateNumber: OWN, filingNumber, accessProviders: ['self'], websites: 1 },
  domains: { 'example-yunlan.com': null },
});
const website = (filingNumber: string) => ({
  subject: subject('粤ICP备18000001号').subject,
  domains: { 'example-yunlan.com': { ownerCertificateNumber: OWN, filingNumber, accessProviders: ['Other Provider Ltd'] } },
});

const malformed = (about: string): RuleFinding => ({ level: 'block', code: 'filing-number-malformed', about });

/** R9: a subject's number is the province's short name, ICP备, a serial number of 8 or 10 digits, 号. */
export const subjectFilingNumber = defineRule({
  id: 'R9',
  inPlainWords: {
    zh: '主体备案号的格式为：省简称、“ICP备”、8 位或 10 位主体序列号、“号”；空格不计。',
    en: 'A subject’s filing number is the province’s short name, ICP备, a serial number of 8 or 10 digits, 号; blanks don’t matter.',
  },
  source: fromDocument('备案概述', '主体备案号 格式为：省简称 ICP 备 主体序列号'),
  reading: {
    zh: '格式一行没有“号”，示例有，以示例为准；8 位和 10 位序列号在公开网页上都有。甘肃的“陇”“甘”和四川的“蜀”“川”都接受。',
    en: 'The line on the form leaves out 号, its example has it, and the example counts. Serial numbers of 8 and of 10 digits are both seen on public pages. For Gansu 陇 and 甘, for Sichuan 蜀 and 川 are accepted.',
    rows: ['src 21'],
  },
  inForce,
  codes: { 'filing-number-malformed': ['block'] },
  check: ({ filing }) => {
    const number = filing.registry.subject?.filingNumber;
    if (number === undefined) return notApplicable;
    return checked(parseFilingNumber(number)?.website === null ? [] : [malformed(number)]);
  },
  examples: [
    { zh: '8 位序列号', en: 'a serial number of 8 digits', filing: personFiling({ registry: subject('粤ICP备18000001号') }), finds: [] },
    {
      zh: '10 位序列号，带空格',
      en: 'a serial number of 10 digits, with blanks',
      filing: personFiling({ registry: subject('粤 ICP 备 2018000001 号') }),
      finds: [],
    },
    {
      zh: '9 位序列号',
      en: 'a serial number of 9 digits',
      filing: personFiling({ registry: subject('粤ICP备180000011号') }),
      finds: ['filing-number-malformed'],
    },
    {
      zh: '省简称不存在',
      en: 'no such short name of a province',
      filing: personFiling({ registry: subject('中ICP备18000001号') }),
      finds: ['filing-number-malformed'],
    },
    {
      zh: '填成了网站备案号',
      en: 'a website’s number in its place',
      filing: personFiling({ registry: subject('粤ICP备18000001号-1') }),
      finds: ['filing-number-malformed'],
    },
  ],
});

/** R10: a website's number is its subject's with a dash and a number from 1 on. */
export const websiteFilingNumber = defineRule({
  id: 'R10',
  inPlainWords: {
    zh: '网站备案号为主体备案号加“-”和网站序列号，序列号从 1 开始，不以 0 开头。',
    en: 'A website’s filing number is its subject’s with a dash and the website’s number, from 1 on, without a leading zero.',
  },
  source: fromDocument('备案概述', '网站备案号 格式为：省简称 ICP 备 主体序列号-网站序列号'),
  reading: { zh: '序列号不以 0 开头是本系统的解释。', en: 'That there is no leading zero is our reading.' },
  inForce,
  codes: { 'filing-number-malformed': ['block'] },
  check: ({ filing }) => {
    const numbers = Object.values(filing.registry.domains).flatMap((filed) => (filed === null ? [] : [filed.filingNumber]));
    if (numbers.length === 0) return notApplicable;
    return checked(numbers.filter((number) => (parseFilingNumber(number)?.website ?? null) === null).map(malformed));
  },
  examples: [
    { zh: '第 11 个网站', en: 'the eleventh website', filing: personFiling({ registry: website('粤ICP备18000001号-11') }), finds: [] },
    {
      zh: '没有网站序列号',
      en: 'without the website’s number',
      filing: personFiling({ registry: website('粤ICP备18000001号') }),
      finds: ['filing-number-malformed'],
    },
    {
      zh: '网站序列号为 0',
      en: 'a website’s number of 0',
      filing: personFiling({ registry: website('粤ICP备18000001号-0') }),
      finds: ['filing-number-malformed'],
    },
    {
      zh: '网站序列号以 0 开头',
      en: 'a website’s number with a leading zero',
      filing: personFiling({ registry: website('粤ICP备18000001号-01') }),
      finds: ['filing-number-malformed'],
    },
  ],
});
