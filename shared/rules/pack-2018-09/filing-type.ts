import { personFiling, unitFiling } from '#shared/rules/example-filing';
import { checked, defineRule, notApplicable, type RuleFinding } from '#shared/rules/rule';
import { fromDocument } from '#shared/rules/sources';
import { inForce } from './pack';

const DOMAIN = 'example-yunlan.com';
const OWN = '44030519920229992X';
const FILED_HERE = { certificateNumber: OWN, filingNumber: '粤ICP备18000001号', accessProviders: ['self'], websites: 1 };
const filedBy = (ownerCertificateNumber: string, provider: string) => ({
  ownerCertificateNumber,
  filingNumber: '粤ICP备18000001号-1',
  accessProviders: [provider],
});

/** R7: the public registry decides; where it is silent a person looks again. */
export const registryAnswers = defineRule({
  id: 'R7',
  inPlainWords: {
    zh: '备案状态以工信部公共查询为准；查询结果与本系统的记录不一致、自相矛盾，或没有订单中域名的结果时，由人工核对。',
    en: 'Whether something is filed is decided by the public registry. Where its answer differs from the records here or contradicts itself, or leaves out a domain of the order, a reviewer looks again.',
  },
  source: fromDocument('备案概述', 'ICP 备案号以工信部网站公共查询为准'),
  reading: {
    zh: '“本系统的记录”指账号已备案的主体；查询没有答复不等于未备案。网站备案号不是在其主体备案号之后加序号的（R10），属于自相矛盾。',
    en: '“The records here” are the subject that the account has filed; no answer of the registry is not the answer that nothing is filed. A website’s number that is not its subject’s number with a serial number (R10) contradicts it.',
  },
  inForce,
  codes: { 'registry-silent': ['review'], 'registry-differs': ['review'] },
  check: ({ isAdd, type, order }) => {
    if (!isAdd) return notApplicable;
    const differing = [...(type.recordDiffers ? [order.subject.certificate.number] : []), ...type.subjectUnfiled, ...type.underOtherNumber];
    return checked([
      ...differing.map((about): RuleFinding => ({ level: 'review', code: 'registry-differs', about })),
      ...type.silent.map((domain): RuleFinding => ({ level: 'review', code: 'registry-silent', about: domain })),
    ]);
  },
  examples: [
    { zh: '公共查询答复域名未备案', en: 'the registry answers that the domain is not filed', filing: personFiling(), finds: [] },
    {
      zh: '公共查询没有提到这个域名',
      en: 'the registry’s answer leaves the domain out',
      filing: personFiling({ registry: { subject: null, domains: {} } }),
      finds: ['registry-silent'],
    },
    {
      zh: '本系统记录主体已在这里备案，公共查询答复未备案',
      en: 'the records here say that the subject is filed, the registry that it is not',
      filing: personFiling({ account: { id: 'account-a', filedSubject: OWN, openOrders: 0 } }),
      finds: ['registry-differs'],
    },
    {
      zh: '公共查询答复主体未备案，域名却由该主体备案',
      en: 'the registry knows a domain of the subject, but not the subject',
      filing: personFiling({ registry: { subject: null, domains: { [DOMAIN]: filedBy(OWN, 'Other Provider Ltd') } } }),
      finds: ['registry-differs'],
    },
    {
      zh: '域名的网站备案号属于另一个主体备案号',
      en: 'the number of the domain’s website belongs to another subject’s number',
      filing: personFiling({
        registry: {
          subject: FILED_HERE,
          domains: { [DOMAIN]: { ...filedBy(OWN, 'Other Provider Ltd'), filingNumber: '京ICP备99999999号-2' } },
        },
      }),
      finds: ['registry-differs'],
    },
  ],
});

/** R13: the filing type follows from certificate number and domains; some combinations cannot be filed at all. */
export const filingType = defineRule({
  id: 'R13',
  inPlainWords: {
    zh: '系统按证件号码和域名自动判断备案类型：域名已由他人备案、已备案与未备案的域名混在一个订单、没有可新增内容时，都不能提交。',
    en: 'The filing type follows from certificate number and domains. A domain filed by someone else, filed and unfiled domains in one order, or nothing new to file cannot go on.',
  },
  source: fromDocument('备案流程', '系统将根据您所填写的证件号码和域名，自动识别您要办理的备案类型'),
  reading: {
    zh: '“第一次备案”指公共查询中目前没有备案。已备案与未备案混在一个订单，文件没有规定，按后来的说明先办接入、再办新增。旧证件号码（组织机构代码、15 位身份证号码）按同一主体查找，由人工核对。',
    en: '“Filed for the first time” means that the registry has no filing now. The document is silent on filed and unfiled domains in one order; a later page says that the access filing comes first. A subject is also looked for by its older number (organisation code, 15-digit resident number), and a reviewer decides.',
    rows: ['src 10'],
  },
  inForce,
  codes: {
    'domain-filed-by-another-subject': ['block'],
    'mixed-filed-and-unfiled-domains': ['block'],
    'nothing-to-add': ['block'],
    'subject-filed-under-old-certificate': ['review'],
  },
  check: ({ isAdd, type }) => {
    if (!isAdd) return notApplicable;
    const ofOthers = type.ofOthers.map(
      (domain): RuleFinding => ({ level: 'block', code: 'domain-filed-by-another-subject', about: domain }),
    );
    const nothing = type.nothingToAdd.map((domain): RuleFinding => ({ level: 'block', code: 'nothing-to-add', about: domain }));
    return checked([
      ...ofOthers,
      ...(type.mixed ? [{ level: 'block', code: 'mixed-filed-and-unfiled-domains' } as const] : []),
      ...nothing,
      ...(type.underOldCertificate ? [{ level: 'review', code: 'subject-filed-under-old-certificate' } as const] : []),
    ]);
  },
  examples: [
    { zh: '主体和域名都没有备案：首次备案', en: 'neither subject nor domain is filed: a first filing', filing: personFiling(), finds: [] },
    {
      zh: '主体在本接入商备案，域名未备案：新增网站',
      en: 'the subject is filed here, the domain is not: a new website',
      filing: personFiling({ registry: { subject: FILED_HERE, domains: { [DOMAIN]: null } } }),
      finds: [],
    },
    {
      zh: '域名在其他接入商由本主体备案：接入备案',
      en: 'this subject filed the domain through another provider: an access filing',
      filing: personFiling({ registry: { subject: FILED_HERE, domains: { [DOMAIN]: filedBy(OWN, 'Other Provider Ltd') } } }),
      finds: [],
    },
    {
      zh: '域名已由另一主体备案',
      en: 'another subject filed the domain',
      filing: personFiling({ registry: { subject: null, domains: { [DOMAIN]: filedBy('440305198303039911', 'self') } } }),
      finds: ['domain-filed-by-another-subject'],
    },
    {
      zh: '一个域名已备案、另一个未备案',
      en: 'one domain is filed, the other is not',
      filing: personFiling({
        domains: ['example-a.com', 'example-b.com'],
        registry: { subject: FILED_HERE, domains: { 'example-a.com': filedBy(OWN, 'Other Provider Ltd'), 'example-b.com': null } },
      }),
      finds: ['mixed-filed-and-unfiled-domains'],
    },
    {
      zh: '一个域名已备案，公共查询没有提到另一个（由 R7 交人工核对）',
      en: 'one domain is filed, the registry’s answer leaves the other out (R7 has a reviewer look)',
      filing: personFiling({
        domains: ['example-a.com', 'example-b.com'],
        registry: { subject: FILED_HERE, domains: { 'example-a.com': filedBy(OWN, 'Other Provider Ltd') } },
      }),
      finds: [],
    },
    {
      zh: '域名已由本主体在本接入商备案',
      en: 'this subject filed the domain here already',
      filing: personFiling({ registry: { subject: FILED_HERE, domains: { [DOMAIN]: filedBy(OWN, 'self') } } }),
      finds: ['nothing-to-add'],
    },
    {
      zh: '主体以旧的组织机构代码备案过',
      en: 'the subject was filed under its old organisation code',
      filing: unitFiling({
        registry: {
          subject: { certificateNumber: 'MA5TE2T0-9', filingNumber: '粤ICP备12000001号', accessProviders: ['self'], websites: 1 },
          domains: { [DOMAIN]: null },
        },
      }),
      finds: ['subject-filed-under-old-certificate'],
    },
  ],
});
