import { serversOf } from '#shared/filing/promotion';
import { checkCertificateNumber } from '#shared/identifiers/certificate-number';
import { personFiling, unitFiling } from '#shared/rules/example-filing';
import type { Facts } from '#shared/rules/facts/facts';
import { UNIT_KINDS } from '#shared/rules/facts/kinds';
import { checked, defineRule, notApplicable, type RuleFinding } from '#shared/rules/rule';
import { fromDocument } from '#shared/rules/sources';
import { isOldUnitNumber } from './old-unit-numbers.words';
import { inForce } from './pack';

/** R2: commercial websites need a licence besides, applied for elsewhere; a person's normally cannot have one. */
export const commercialWebsite = defineRule({
  id: 'R2',
  inPlainWords: {
    zh: '经营性网站备案照常进行，ICP 证由主办者在备案后另行申请；个人网站申报为经营性的，由人工确认。',
    en: 'A commercial website is filed like any other and needs a licence afterwards; a person’s commercial website goes to a reviewer.',
  },
  source: fromDocument('备案概述', '要申请 ICP 证，必须先有一个有效的 ICP 备案号'),
  reading: { zh: '经营性与否以订单申报为准。', en: 'Whether a website is commercial is what the order declares.' },
  inForce,
  codes: { 'commercial-needs-licence': ['info'], 'commercial-content-on-person-website': ['review'] },
  check: ({ isAdd, isPersonal, order }) => {
    if (!isAdd || order.commercial === undefined) return notApplicable;
    if (!order.commercial) return checked();
    return checked([
      { level: 'info', code: 'commercial-needs-licence' },
      ...(isPersonal ? [{ level: 'review', code: 'commercial-content-on-person-website' } as const] : []),
    ]);
  },
  examples: [
    {
      zh: '企业网站，非经营性',
      en: 'an enterprise’s website, not commercial',
      filing: unitFiling({ order: { commercial: false } }),
      finds: [],
    },
    {
      zh: '企业网站，经营性',
      en: 'an enterprise’s commercial website',
      filing: unitFiling({ order: { commercial: true } }),
      finds: ['commercial-needs-licence'],
    },
    {
      zh: '个人网站，经营性',
      en: 'a person’s commercial website',
      filing: personFiling({ order: { commercial: true } }),
      finds: ['commercial-needs-licence', 'commercial-content-on-person-website'],
    },
  ],
});

const filedElsewhere = {
  subject: {
    certificateNumber: '91440300MA5TE2T09X',
    filingNumber: '粤ICP备18000001号',
    accessProviders: ['Other Provider Ltd'],
    websites: 1,
  },
  domains: {
    'example-yunlan.com': {
      ownerCertificateNumber: '91440300MA5TE2T09X',
      filingNumber: '粤ICP备18000001号-1',
      accessProviders: ['Other Provider Ltd'],
    },
  },
};

/** R4: a domain filed elsewhere needs an access filing, and may be reached from the first review on. */
export const accessFiling = defineRule({
  id: 'R4',
  inPlainWords: {
    zh: '域名已在其他接入商备案的，须办理接入备案；初审通过后即可访问。',
    en: 'A domain filed through another provider needs an access filing; it may be reached once the first review has passed.',
  },
  source: fromDocument('备案概述', '请尽快办理接入备案，此类网站初审通过后即可正常访问'),
  reading: {
    zh: '服务器转移之后、初审通过之前，文件没有写明；可以阻断。',
    en: 'The document is silent on the time between moving the server and passing the first review: traffic may be blocked.',
    rows: ['src 9'],
  },
  inForce,
  codes: { 'access-filing-needed': ['info'] },
  check: ({ isAdd, type }) =>
    isAdd ? checked(type.elsewhere.map((about): RuleFinding => ({ level: 'info', code: 'access-filing-needed', about }))) : notApplicable,
  examples: [
    { zh: '域名尚未备案', en: 'the domain is not filed', filing: unitFiling(), finds: [] },
    {
      zh: '域名在其他接入商备案',
      en: 'the domain is filed through another provider',
      filing: unitFiling({ registry: filedElsewhere }),
      finds: ['access-filing-needed'],
    },
  ],
});

const server = { kind: 'server', region: 'mainland', billing: 'prepaid', ip: '203.0.113.10' } as const;

/** R5: only servers in mainland China are filed for, all of the order's. */
export const mainlandServers = defineRule({
  id: 'R5',
  inPlainWords: {
    zh: '备案仅针对中国大陆境内的服务器：订单中的每个 IP 都必须在境内，香港和海外服务器无需备案。',
    en: 'Filings are for servers in mainland China: every server of the order is there. Hong Kong and overseas servers need none.',
  },
  source: fromDocument('备案概述', '购买香港或海外服务器无需备案，备案仅针对国内 IP 地址'),
  reading: {
    zh: '一个订单可以有多个 IP，全部须在境内；“境内”不含香港、澳门和台湾。',
    en: 'An order may have several addresses: all are in the mainland, which leaves out Hong Kong, Macau and Taiwan.',
  },
  inForce,
  codes: { 'server-outside-mainland': ['block'] },
  check: ({ isAdd, filing }) =>
    isAdd
      ? checked(
          serversOf(filing.access)
            .filter(({ region }) => region !== 'mainland')
            .map(({ ip }): RuleFinding => ({ level: 'block', code: 'server-outside-mainland', about: ip })),
        )
      : notApplicable,
  examples: [
    { zh: '境内服务器', en: 'a server in mainland China', filing: personFiling(), finds: [] },
    {
      zh: '香港服务器',
      en: 'a server in Hong Kong',
      filing: personFiling({ access: { ...server, region: 'hong-kong' } }),
      finds: ['server-outside-mainland'],
    },
    {
      zh: '两台服务器，其中一台在海外',
      en: 'two servers, one of them overseas',
      filing: personFiling({ access: { ...server, more: [{ region: 'overseas', billing: 'prepaid', ip: '203.0.113.11' }] } }),
      finds: ['server-outside-mainland'],
    },
  ],
});

/** The number itself must be one that mainland authorities give: choosing the kind alone proves nothing. */
const hasMainlandCertificate = ({ order: { subject }, day }: Facts): boolean => {
  const { kind, number } = subject.certificate;
  if (!UNIT_KINDS.has(kind)) return false;
  return isOldUnitNumber(kind, number) || !checkCertificateNumber(kind, number, day).problems.includes('malformed');
};

/** R6: a unit established abroad files only with a mainland unit's certificate. */
export const overseasEnterprise = defineRule({
  id: 'R6',
  inPlainWords: {
    zh: '设立于境外的单位，没有中国大陆的单位证件不能备案；以证件为准，不看股东。',
    en: 'A unit established abroad cannot file without a certificate of a mainland unit; the certificate decides, not who owns it.',
  },
  source: fromDocument('备案概述', '目前境外企业无法备案，需要在大陆设立分公司持有国家认可的单位证件才能进行备案'),
  reading: {
    zh: '“分公司”不按字面理解：以持有的单位证件为准，不看股东。',
    en: '“Branch” is not taken to the letter: the certificate decides, not who owns the unit.',
  },
  inForce,
  codes: { 'overseas-enterprise': ['block'] },
  check: (facts) => {
    const { establishedIn } = facts.order.subject;
    if (!facts.isAdd || facts.isPersonal || establishedIn === undefined) return notApplicable;
    if (establishedIn === 'CN' || hasMainlandCertificate(facts)) return checked();
    return checked([{ level: 'block', code: 'overseas-enterprise', about: establishedIn }]);
  },
  examples: [
    { zh: '在大陆设立的企业', en: 'an enterprise established in mainland China', filing: unitFiling(), finds: [] },
    {
      zh: '境外企业，持有大陆分公司的营业执照',
      en: 'an overseas enterprise with the licence of its mainland branch',
      filing: unitFiling({ subject: { establishedIn: 'SG' } }),
      finds: [],
    },
    {
      zh: '境外企业，没有大陆单位证件',
      en: 'an overseas enterprise without a mainland certificate',
      filing: unitFiling({ subject: { establishedIn: 'SG', certificate: { kind: 'other', number: '201800001K' } } }),
      finds: ['overseas-enterprise'],
    },
    {
      zh: '证件类型选了营业执照，号码不是大陆的',
      en: 'a licence was chosen, but the number is not a mainland one',
      filing: unitFiling({ subject: { establishedIn: 'HK', certificate: { kind: 'business-licence', number: '2018001' } } }),
      finds: ['overseas-enterprise'],
    },
  ],
});
