import { filedDomain } from '#shared/filing/domain-name';
import { exampleDocument } from '#shared/rules/example-document';
import { personFiling, unitFiling } from '#shared/rules/example-filing';
import { evidenceOf } from '#shared/rules/facts/comparisons';
import { type Facts, presentMaterials } from '#shared/rules/facts/facts';
import { isSameName } from '#shared/rules/facts/holders';
import type { Paper } from '#shared/rules/facts/papers';
import { checked, defineRule, notApplicable, type RuleFinding } from '#shared/rules/rule';
import { fromPractice } from '#shared/rules/sources';

/** The certificates that name a domain, or name none while the order has only this one. */
const certificatesOf = (facts: Facts, domain: string): readonly Paper[] =>
  presentMaterials(facts, ['domain-certificate'])
    .flatMap(({ papers }) => papers)
    .filter(({ fields }) =>
      fields.domain === undefined
        ? facts.domains.length === 1
        : fields.domain.value
            .split(/[,，、;；\s]+/)
            .map(filedDomain)
            .includes(filedDomain(domain)),
    );

/** Who may own the subject's domains, as far as the order names them. Shareholders and other senior managers are not in it. */
const owners = ({ order, isPersonal }: Facts): readonly string[] =>
  isPersonal
    ? [order.subject.name]
    : [
        order.subject.name,
        ...[order.legalRepresentative, order.subjectManager?.name].flatMap((name) => (name === undefined ? [] : [name])),
      ];

/** What the certificates say of one domain; where none was uploaded nobody looked, and the bureau's own system does. */
const judged = (facts: Facts, domain: string): readonly RuleFinding[] =>
  certificatesOf(facts, domain).flatMap((paper): readonly RuleFinding[] => {
    const { holder } = paper.fields;
    if (holder === undefined) {
      const fact = { zh: `域名 ${domain} 的注册者姓名或名称（域名证书）`, en: `registrant of the domain ${domain} (its certificate)` };
      return paper.document === null ? [] : [{ level: 'review', code: 'rule-undecided', about: domain, parameters: { fact } }];
    }
    if (owners(facts).some((name) => isSameName(name, holder.value))) return [];
    const evidence = [evidenceOf(paper, 'holder', holder, facts.order.subject.name)];
    return [{ level: 'review', code: 'domain-registrant-differs', about: domain, parameters: { read: holder.value }, evidence }];
  });

const certified = (holder: string) => ({
  materials: [{ kind: 'domain-certificate' as const }],
  extracted: [{ material: 'domain-certificate' as const, fields: { domain: 'example-yunlan.com', holder } }],
});

/** N1: since 2018-01-01 a domain belongs to the person, or to the unit or those who stand for it. */
export const domainRegistrant = defineRule({
  id: 'N1',
  inPlainWords: {
    zh: '域名注册者须为主办者：个人为本人，单位为单位（含公司股东）、单位主要负责人或高级管理人员。域名证书上的注册者与订单所列的人都不一致，或没有读出的，由人工核对；没有上传域名证书的，由通信管理局的系统核对，本条不作判断。',
    en: 'A domain is registered to its subject: the person; or the unit, a shareholder, its principal or a senior manager. Where an uploaded certificate names nobody of the order, or its registrant could not be read, a reviewer decides; without a certificate the bureau’s own system checks, and this says nothing.',
  },
  source: fromPractice(
    '工信部信管〔2017〕264 号《关于规范互联网信息服务使用域名的通知》',
    '域名注册者应为单位（含公司股东）、单位主要负责人或高级管理人员',
    '2017-11-27',
    'src 17',
  ),
  inForce: { from: '2018-01-01' },
  codes: { 'domain-registrant-differs': ['review'], 'rule-undecided': ['review'] },
  check: (facts) => (facts.isAdd ? checked(facts.domains.flatMap((domain) => judged(facts, domain))) : notApplicable),
  examples: [
    {
      zh: '个人，域名证书上是本人',
      en: 'a person, the certificate names the person',
      filing: personFiling(certified('林样例')),
      finds: [],
    },
    {
      zh: '单位，域名证书上是单位',
      en: 'a unit, the certificate names the unit',
      filing: unitFiling(certified('深圳云岚样例科技有限公司')),
      finds: [],
    },
    {
      zh: '单位，域名证书上是法定代表人',
      en: 'a unit, the certificate names the legal representative',
      filing: unitFiling(certified('林样例')),
      finds: [],
    },
    {
      zh: '个人，域名证书上是别人',
      en: 'a person, the certificate names someone else',
      filing: personFiling(certified('周样例')),
      finds: ['domain-registrant-differs'],
    },
    { zh: '没有上传域名证书', en: 'no certificate was uploaded', filing: personFiling(), finds: [] },
    {
      zh: '域名证书上的注册者没有读出',
      en: 'the registrant on the certificate could not be read',
      filing: personFiling({ materials: [{ kind: 'domain-certificate', file: 'certificate.jpg' }] }),
      documents: [exampleDocument(0, { kind: 'domain-certificate', fields: { domain: 'example-yunlan.com' }, lost: ['holder'] })],
      finds: ['rule-undecided'],
    },
  ],
});
