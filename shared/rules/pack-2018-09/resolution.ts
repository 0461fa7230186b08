import { answersBy } from '#shared/filing/domain-name';
import { approvedOn } from '#shared/filing/promotion';
import { resolutionsBy } from '#shared/filing/traffic';
import { personFiling } from '#shared/rules/example-filing';
import type { Facts } from '#shared/rules/facts/facts';
import { checked, defineRule, notApplicable, type RuleFinding } from '#shared/rules/rule';
import { fromDocument } from '#shared/rules/sources';
import { inForce } from './pack';

const DOMAIN = 'example-yunlan.com';
const [HERE, ELSEWHERE] = ['203.0.113.10', '198.51.100.7'];

/** Where names resolve is known, and the bureau has not approved yet. */
const isOpen = ({ isAdd, filing }: Facts): boolean => isAdd && filing.traffic !== undefined && approvedOn(filing) === null;

/** R43: before the first filing is approved its domains may not resolve. */
export const resolvesBeforeFirstFiling = defineRule({
  id: 'R43',
  inPlainWords: {
    zh: '首次备案成功之前域名不能做解析：解析到本订单的服务器不能提交，解析到别处由人工确认。',
    en: 'Before the first filing is approved its domains may not resolve: to a server of this order cannot go on, to somewhere else goes to a reviewer.',
  },
  source: fromDocument('备案时长', '如果是首次备案，您的网站在备案未成功之前不能做解析'),
  reading: {
    zh: '解析到哪里没有写明：解析到本订单的地址不能提交并阻断访问，解析到别处由人工确认、不阻断。',
    en: 'The sentence does not say to where: to an address of this order cannot go on and is blocked, to somewhere else goes to a reviewer and is not blocked.',
  },
  inForce,
  codes: { 'domain-resolves-before-first-filing': ['block', 'review'] },
  check: (facts) => {
    if (!isOpen(facts) || facts.type.type !== 'first-filing') return notApplicable;
    const resolutionOf = resolutionsBy(facts.filing);
    return checked(
      facts.domains.flatMap((about): RuleFinding[] => {
        const resolution = resolutionOf(about);
        if (resolution === null) return [];
        return [{ level: resolution.here ? 'block' : 'review', code: 'domain-resolves-before-first-filing', about }];
      }),
    );
  },
  examples: [
    { zh: '域名没有解析', en: 'the domain does not resolve', filing: personFiling({ traffic: {} }), finds: [] },
    {
      zh: '解析到本订单的服务器',
      en: 'it resolves to the order’s server',
      filing: personFiling({ traffic: { [DOMAIN]: { resolvesTo: HERE } } }),
      finds: ['domain-resolves-before-first-filing'],
    },
    {
      zh: '解析到别处',
      en: 'it resolves to somewhere else',
      filing: personFiling({ traffic: { [DOMAIN]: { resolvesTo: ELSEWHERE } } }),
      finds: ['domain-resolves-before-first-filing'],
    },
  ],
});

const FILED = { certificateNumber: '44030519920229992X', filingNumber: '粤ICP备18000001号', accessProviders: ['self'], websites: 1 };

/** R44: an unfiled domain may not be open; on a first filing R43 says so already. */
export const unfiledDomainResolves = defineRule({
  id: 'R44',
  inPlainWords: {
    zh: '未备案的域名备案成功后才可以开启访问：新增网站时域名已解析的，提醒并阻断访问（首次备案见 R43，接入备案见 R4）。',
    en: 'An unfiled domain may be opened only after its approval: one that resolves already is warned of and blocked (first filings: R43, access filings: R4).',
  },
  source: fromDocument('备案时长', '未备案的域名需要备案成功后才可以开启访问'),
  reading: {
    zh: '只用于首次备案和接入备案以外的类型；备案成功之前，解析到哪里都阻断访问。',
    en: 'For types other than first and access filings; before the approval traffic is blocked wherever the domain resolves to.',
  },
  inForce,
  codes: { 'unfiled-domain-resolves': ['warn'] },
  check: (facts) => {
    if (!isOpen(facts) || facts.type.type === 'first-filing') return notApplicable;
    const resolutionOf = resolutionsBy(facts.filing);
    const filedAs = answersBy(facts.filing.registry.domains);
    const unfiled = facts.domains.filter((domain) => (filedAs(domain) ?? null) === null);
    return checked(
      unfiled
        .filter((domain) => resolutionOf(domain) !== null)
        .map((about): RuleFinding => ({ level: 'warn', code: 'unfiled-domain-resolves', about })),
    );
  },
  examples: [
    {
      zh: '新增网站，域名没有解析',
      en: 'a new website whose domain does not resolve',
      filing: personFiling({ registry: { subject: FILED, domains: { [DOMAIN]: null } }, traffic: {} }),
      finds: [],
    },
    {
      zh: '新增网站，域名已解析',
      en: 'a new website whose domain resolves',
      filing: personFiling({ registry: { subject: FILED, domains: { [DOMAIN]: null } }, traffic: { [DOMAIN]: { resolvesTo: HERE } } }),
      finds: ['unfiled-domain-resolves'],
    },
  ],
});
