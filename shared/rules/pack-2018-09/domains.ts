import { answersBy, canonicalDomain, domainSuffix, isDomainName, registrableDomain } from '#shared/filing/domain-name';
import { personFiling, unitFiling } from '#shared/rules/example-filing';
import type { Facts } from '#shared/rules/facts/facts';
import { checked, defineRule, notApplicable, type RuleFinding } from '#shared/rules/rule';
import { fromDocument } from '#shared/rules/sources';
import { APPROVED_SUFFIXES, COUNTRY_SUFFIXES, OVERSEAS_SUFFIXES } from './domain-suffixes.words';
import { fixed, inForce } from './pack';

/** R25: what is filed is the domain that was registered. */
export const registeredDomain = defineRule({
  id: 'R25',
  inPlainWords: {
    zh: '备案只针对一级域名（注册的域名）：填写了其下的域名时按一级域名备案并提醒；不是域名的不能提交。',
    en: 'Only the domain that was registered is filed: for a name below it that domain is filed, with a warning; what is no domain cannot go on.',
  },
  source: fromDocument('备案对象', '备案只针对一级域名'),
  reading: {
    zh: '文件所称“一级域名”是在注册商处注册的那个域名；后来的网页称为“二级域名”。',
    en: 'What the document calls a first-level domain is the one registered with a registrar; a later page calls the same a second-level domain.',
    rows: ['src 8'],
  },
  inForce,
  codes: { 'not-a-registrable-domain': ['warn'], 'domain-malformed': ['block'] },
  check: ({ isAdd, domains }) => {
    if (!isAdd) return notApplicable;
    return checked(
      domains.flatMap((about): RuleFinding[] => {
        const registrable = isDomainName(about) ? registrableDomain(about) : null;
        if (registrable === null) return [{ level: 'block', code: 'domain-malformed', about }];
        if (registrable === canonicalDomain(about)) return [];
        return [{ level: 'warn', code: 'not-a-registrable-domain', about, parameters: { registrable } }];
      }),
    );
  },
  examples: [
    { zh: '一级域名', en: 'a registered domain', filing: personFiling(), finds: [] },
    { zh: '.com.cn 下的域名', en: 'a domain under .com.cn', filing: personFiling({ domains: ['example-yunlan.com.cn'] }), finds: [] },
    { zh: '政务.cn 下的域名', en: 'a domain under 政务.cn', filing: personFiling({ domains: ['云岚样例.政务.cn'] }), finds: [] },
    {
      zh: '二级域名',
      en: 'a name below the registered domain',
      filing: personFiling({ domains: ['www.example-yunlan.com'] }),
      finds: ['not-a-registrable-domain'],
    },
    {
      zh: '带 http:// 的网址',
      en: 'a web address',
      filing: personFiling({ domains: ['http://example-yunlan.com'] }),
      finds: ['domain-malformed'],
    },
    { zh: 'IP 地址', en: 'an IP address', filing: personFiling({ domains: ['203.0.113.10'] }), finds: ['domain-malformed'] },
    { zh: '只有后缀', en: 'a suffix alone', filing: personFiling({ domains: ['com.cn'] }), finds: ['domain-malformed'] },
  ],
});

/** The domains that are domains at all, with their suffixes. */
const suffixed = ({ domains }: Facts): readonly { readonly domain: string; readonly suffix: string }[] =>
  domains.flatMap((domain) => {
    const suffix = isDomainName(domain) ? domainSuffix(domain) : null;
    return suffix === null ? [] : [{ domain, suffix }];
  });

/** A suffix with the suffixes that it lies under: `gd.cn`, `cn`. */
const levelsOf = (suffix: string): readonly string[] => suffix.split('.').map((_, level, labels) => labels.slice(level).join('.'));

/** R27: a suffix that the ministry does not list cannot be filed. */
export const approvedSuffix = defineRule<{ suffixes: readonly string[] }>({
  id: 'R27',
  inPlainWords: {
    zh: '只有工信部公示的域名后缀可以备案，其下的后缀也算；域名信息另有说明时以其为准。',
    en: 'Only domains under a suffix that the ministry lists can be filed, a suffix below a listed one included; what is known of the domain itself comes first.',
  },
  source: fromDocument('备案对象', '非公示中的域名后缀均无法在工信部进行备案'),
  reading: {
    zh: '名单在文件之外，采用有日期（2022-08-30）的公开副本。',
    en: 'The list is outside the document; a public copy dated 2022-08-30 is used.',
    rows: ['src 8'],
  },
  inForce,
  values: { suffixes: fixed(APPROVED_SUFFIXES) },
  codes: { 'suffix-not-approved': ['block'] },
  check: (facts, { suffixes }) => {
    if (!facts.isAdd) return notApplicable;
    const factOf = answersBy(facts.filing.domainFacts ?? {});
    const listed = new Set(suffixes);
    const isListed = (suffix: string): boolean => levelsOf(suffix).some((level) => listed.has(level));
    const refused = suffixed(facts).filter(({ domain, suffix }) => !(factOf(domain)?.suffixApproved ?? isListed(suffix)));
    return checked(
      refused.map(
        ({ domain, suffix }): RuleFinding => ({
          level: 'block',
          code: 'suffix-not-approved',
          about: domain,
          parameters: { suffix },
        }),
      ),
    );
  },
  examples: [
    { zh: '.com 域名', en: 'a .com domain', filing: personFiling(), finds: [] },
    { zh: '.gd.cn 域名', en: 'a .gd.cn domain', filing: personFiling({ domains: ['example-yunlan.gd.cn'] }), finds: [] },
    {
      zh: '.公司 域名，编码形式',
      en: 'a .公司 domain in its encoded form',
      filing: personFiling({ domains: ['xn--fsqu00a.xn--55qx5d'] }),
      finds: [],
    },
    {
      zh: '.io 域名，域名信息说明后缀已公示',
      en: 'a .io domain whose suffix is known to be listed',
      filing: personFiling({ domains: ['example-yunlan.io'], domainFacts: { 'example-yunlan.io': { suffixApproved: true } } }),
      finds: [],
    },
    { zh: '.io 域名', en: 'a .io domain', filing: personFiling({ domains: ['example-yunlan.io'] }), finds: ['suffix-not-approved'] },
    {
      zh: '.com 域名，域名信息说明后缀未公示',
      en: 'a .com domain whose suffix is known not to be listed',
      filing: personFiling({ domainFacts: { 'example-yunlan.com': { suffixApproved: false } } }),
      finds: ['suffix-not-approved'],
    },
  ],
});

type Overseas = { provinces: readonly string[]; overseas: readonly string[]; countries: readonly string[] };

const isOverseas = (suffix: string, { overseas, countries }: Overseas): boolean => {
  const top = suffix.split('.').at(-1) ?? '';
  return (/^[a-z]{2}$/.test(top) && top !== 'cn') || overseas.includes(top) || countries.includes(top);
};

const beijing = (domain: string, registrar?: 'mainland' | 'overseas') =>
  unitFiling({
    order: { province: 'CN-BJ' },
    domains: [domain],
    ...(registrar === undefined ? {} : { domainFacts: { [domain]: { registrar } } }),
  });

/** R28: Beijing takes no overseas domains. */
export const overseasDomain = defineRule<Overseas>({
  id: 'R28',
  inPlainWords: {
    zh: '北京不支持境外域名备案：后缀属于其他国家或地区的不能提交；后缀不是境外的、在境外注册商注册的，由人工确认。',
    en: 'Beijing takes no overseas domains: one under another country’s or region’s suffix cannot go on; another held at an overseas registrar goes to a reviewer.',
  },
  source: fromDocument('备案对象', '特殊省份，如北京，不支持境外域名备案'),
  reading: {
    zh: '“境外域名”有两种：境外后缀（不能提交），或在境外注册商注册（人工确认）。境外后缀指 .cn、.中国以外的国家或地区后缀，以及 .asia、.biz、.me、.co、.so。',
    en: 'An overseas domain is one under an overseas suffix (cannot go on) or one held at an overseas registrar (a reviewer decides). Overseas suffixes are those of countries and regions other than .cn and .中国, and .asia, .biz, .me, .co, .so.',
    rows: ['src 3'],
  },
  inForce,
  values: { provinces: fixed(['CN-BJ']), overseas: fixed(OVERSEAS_SUFFIXES), countries: fixed(COUNTRY_SUFFIXES) },
  codes: { 'overseas-domain-in-beijing': ['block'], 'overseas-registrar-in-beijing': ['review'] },
  check: (facts, values) => {
    if (!facts.isAdd || !values.provinces.includes(facts.order.province)) return notApplicable;
    const factOf = answersBy(facts.filing.domainFacts ?? {});
    return checked(
      suffixed(facts).flatMap(({ domain, suffix }): RuleFinding[] => {
        if (isOverseas(suffix, values))
          return [{ level: 'block', code: 'overseas-domain-in-beijing', about: domain, parameters: { suffix } }];
        if (factOf(domain)?.registrar !== 'overseas') return [];
        return [{ level: 'review', code: 'overseas-registrar-in-beijing', about: domain }];
      }),
    );
  },
  examples: [
    { zh: '北京，.com 域名', en: 'Beijing, a .com domain', filing: beijing('example-yunlan.com'), finds: [] },
    { zh: '北京，.com.cn 域名', en: 'Beijing, a .com.cn domain', filing: beijing('example-yunlan.com.cn'), finds: [] },
    { zh: '北京，.香港 域名', en: 'Beijing, a .香港 domain', filing: beijing('云岚样例.香港'), finds: ['overseas-domain-in-beijing'] },
    { zh: '北京，.中国 域名', en: 'Beijing, a .中国 domain', filing: beijing('云岚样例.中国'), finds: [] },
    { zh: '北京，境内注册商', en: 'Beijing, a registrar in mainland China', filing: beijing('example-yunlan.com', 'mainland'), finds: [] },
    { zh: '北京，.me 域名', en: 'Beijing, a .me domain', filing: beijing('example-yunlan.me'), finds: ['overseas-domain-in-beijing'] },
    {
      zh: '北京，.com.hk 域名',
      en: 'Beijing, a .com.hk domain',
      filing: beijing('example-yunlan.com.hk'),
      finds: ['overseas-domain-in-beijing'],
    },
    {
      zh: '北京，.com 域名，境外注册商',
      en: 'Beijing, a .com domain at an overseas registrar',
      filing: beijing('example-yunlan.com', 'overseas'),
      finds: ['overseas-registrar-in-beijing'],
    },
    {
      zh: '北京，.asia 域名，境外注册商',
      en: 'Beijing, a .asia domain at an overseas registrar',
      filing: beijing('example-yunlan.asia', 'overseas'),
      finds: ['overseas-domain-in-beijing'],
    },
  ],
});
