import { answersBy, countOfDomains } from '#shared/filing/domain-name';
import type { Filing } from '#shared/filing/filing';
import { parseFilingNumber } from '#shared/identifiers/filing-number';
import { personFiling } from '#shared/rules/example-filing';
import type { Facts } from '#shared/rules/facts/facts';
import type { StepFacts } from '#shared/rules/facts/steps';
import { checked, defineRule, notApplicable, type RuleFinding } from '#shared/rules/rule';
import { fromPractice } from '#shared/rules/sources';

const NOTICE = '工信管函〔2019〕633 号《关于调整非经营性互联网信息服务备案编号规则的通知》';

const inForce = { from: '2019-04-22' };

/** N2: since 2019-04-22 a new website names one domain. */
export const oneDomain = defineRule<{ most: number }>({
  id: 'N2',
  inPlainWords: {
    zh: '首次备案和新增网站时，一个网站只允许填报一个域名。',
    en: 'In a first filing or a new website, one website names one domain.',
  },
  source: fromPractice(NOTICE, '一个网站仅允许填报一个域名', '2019-04-19', 'src 13'),
  inForce,
  values: { most: [{ from: '2019-04-22', value: 1 }] },
  reading: {
    zh: '按一级域名计数（R25）：同一域名下的几个名称算一个。',
    en: 'Registered domains are counted (R25): several names below one are one.',
  },
  codes: { 'several-domains-for-one-website': ['block'] },
  check: ({ isAdd, type, order }, { most }) => {
    if (!isAdd || type.type === 'access-filing') return notApplicable;
    return checked(
      order.websites.flatMap(({ name, domains }): readonly RuleFinding[] => {
        const count = countOfDomains(domains);
        return count <= most
          ? []
          : [{ level: 'block', code: 'several-domains-for-one-website', about: name, parameters: { count: String(count) } }];
      }),
    );
  },
  examples: [
    { zh: '一个网站一个域名', en: 'one website, one domain', filing: personFiling({ order: { submittedAt: '2019-04-22' } }), finds: [] },
    {
      zh: '一个网站两个域名',
      en: 'one website, two domains',
      filing: personFiling({ order: { submittedAt: '2019-04-22' }, domains: ['example-1.com', 'example-2.com'] }),
      finds: ['several-domains-for-one-website'],
    },
    {
      zh: '一个网站，一个域名和它的 www 名称',
      en: 'one website, a domain and its www name',
      filing: personFiling({ order: { submittedAt: '2019-04-22' }, domains: ['example-1.com', 'www.example-1.com'] }),
      finds: [],
    },
  ],
});

const printed = (text: string): string => parseFilingNumber(text)?.text ?? text;

/** The number of the website that a step's target, a domain or a number, belongs to. */
const websiteNumber = ({ filing }: Facts, { step: { target } }: StepFacts): string =>
  printed(answersBy(filing.registry.domains)(target)?.filingNumber ?? target);

const addedDomains = (facts: Facts, one: StepFacts): readonly RuleFinding[] => {
  const answerOf = answersBy(facts.filing.registry.domains);
  const number = websiteNumber(facts, one);
  return (one.step.change?.domains ?? []).flatMap((domain): readonly RuleFinding[] => {
    const filed = answerOf(domain);
    const shared = { about: domain, step: one.index };
    if (filed === undefined) {
      const fact = { zh: `域名 ${domain} 的备案公共查询结果`, en: `answer of the public registry for the domain ${domain}` };
      return [{ ...shared, level: 'review', code: 'rule-undecided', parameters: { fact } }];
    }
    return filed !== null && printed(filed.filingNumber) === number ? [] : [{ ...shared, level: 'block', code: 'change-adds-domain' }];
  });
};

const ownFiling = { ownerCertificateNumber: '44030519920229992X', accessProviders: ['self'] };

const change = (domains: string[], unfiled: Filing['registry']['domains'] = { 'example-3.com': null }): Filing =>
  personFiling({
    order: { submittedAt: '2019-04-22', action: 'steps' },
    registry: {
      subject: { certificateNumber: '44030519920229992X', filingNumber: '粤ICP备18000001号', accessProviders: ['self'], websites: 1 },
      domains: {
        'example-1.com': { ...ownFiling, filingNumber: '粤ICP备18000001号-1' },
        'example-2.com': { ...ownFiling, filingNumber: '粤ICP备18000001号-1' },
        ...unfiled,
      },
    },
    steps: [{ action: 'change', target: 'example-1.com', change: { domains } }],
  });

/** N3: since 2019-04-22 a change may only take domains away. */
export const changeOfDomains = defineRule({
  id: 'N3',
  inPlainWords: {
    zh: '变更网站时，只能在原有域名的基础上保持不变或减少域名。',
    en: 'A change of a website may keep or reduce its domains, not add or exchange them.',
  },
  source: fromPractice(NOTICE, '只允许在原有域名列表基础上保持域名不变或减少域名', '2019-04-19', 'src 13'),
  inForce,
  codes: { 'change-adds-domain': ['block'], 'rule-undecided': ['review'] },
  check: (facts) => {
    const changes = facts.steps.filter(({ step }) => step.change?.domains !== undefined);
    return changes.length === 0 ? notApplicable : checked(changes.flatMap((one) => addedDomains(facts, one)));
  },
  examples: [
    { zh: '两个域名减为一个', en: 'two domains become one', filing: change(['example-1.com']), finds: [] },
    { zh: '换成未备案的域名', en: 'exchanged for an unfiled domain', filing: change(['example-3.com']), finds: ['change-adds-domain'] },
    {
      zh: '公共查询没有提到新的域名',
      en: 'the registry says nothing of the new domain',
      filing: change(['example-1.com', 'example-3.com'], {}),
      finds: ['rule-undecided'],
    },
  ],
});
