import type { ProvinceCode } from '#shared/filing/codes';
import { countOfDomains } from '#shared/filing/domain-name';
import type { Filing } from '#shared/filing/filing';
import { provinceLabel } from '#shared/messages/labels';
import { ascending } from '#shared/rules/ascending';
import { personFiling } from '#shared/rules/example-filing';
import { evidenceOf, settledField } from '#shared/rules/facts/comparisons';
import { type Facts, presentMaterials } from '#shared/rules/facts/facts';
import type { MaterialFact, Paper, PaperField } from '#shared/rules/facts/papers';
import { domainsListed, registered } from '#shared/rules/facts/sheets';
import { type Answer, checked, defineRule, notApplicable, type RuleFinding } from '#shared/rules/rule';
import { fromDocument } from '#shared/rules/sources';
import { fixed, inForce } from './pack';

const QUOTE = '湖南、贵州、江苏、陕西、山东（一次提交 4 个域名以上）、河南（一次提交 10 个域名以上）';

const codes = { 'missing-domain-certificate': ['material'], 'domain-certificate-differs': ['review'] } as const;

const domainOn = ({ comparisons }: Facts, paper: Paper): PaperField | undefined =>
  paper.usable ? settledField(comparisons, paper, 'domain') : undefined;

/** What a certificate stands for: the domains reliably read on it, else the domain it is declared to be of, else every domain. */
const standsFor = (facts: Facts, { of, papers }: MaterialFact, domain: string): boolean => {
  const read = papers.flatMap((paper) => {
    const reading = domainOn(facts, paper);
    return reading?.trusted === true ? domainsListed(reading.value) : [];
  });
  if (read.length > 0) return read.includes(domain);
  if (typeof of === 'object' && 'domain' in of) return registered(of.domain) === domain;
  return true;
};

const servesWebsite = (facts: Facts, { of }: MaterialFact, domain: string): boolean =>
  typeof of !== 'object' ||
  !('website' in of) ||
  (facts.order.websites[of.website]?.domains ?? []).some((one) => registered(one) === domain);

/** Papers that name a domain which is not in the order. */
const strangers = (facts: Facts, certificates: readonly MaterialFact[]): readonly RuleFinding[] => {
  const own = facts.domains.map(registered);
  return certificates
    .flatMap(({ papers }) => papers)
    .flatMap((paper): readonly RuleFinding[] => {
      const reading = domainOn(facts, paper);
      const strange = domainsListed(reading?.value ?? '').filter((domain) => !own.includes(domain));
      if (strange.length === 0) return [];
      const read = strange.join(', ');
      return [
        {
          level: 'review',
          code: 'domain-certificate-differs',
          about: read,
          parameters: { read },
          evidence: [evidenceOf(paper, 'domain', reading)],
        },
      ];
    });
};

const certificateForEach = (facts: Facts): Answer => {
  const certificates = presentMaterials(facts, ['domain-certificate']);
  const differing = strangers(facts, certificates);
  const uncovered = facts.domains.filter(
    (domain) => !certificates.some((one) => standsFor(facts, one, registered(domain)) && servesWebsite(facts, one, registered(domain))),
  );
  const missing = uncovered.length > 0 && differing.length === 0;
  const about = uncovered.toSorted(ascending).join(', ');
  const parameters = { province: provinceLabel(facts.order.province) };
  const findings: RuleFinding[] = missing ? [{ level: 'material', code: 'missing-domain-certificate', about, parameters }] : [];
  return checked([...findings, ...differing], [{ anyOf: ['domain-certificate'], missing }]);
};

/** A rule for one province that asks for certificates from a number of domains on. */
const fromCount =
  (province: ProvinceCode) =>
  (facts: Facts, { threshold }: { threshold: number }): Answer =>
    facts.isAdd && facts.order.province === province && countOfDomains(facts.domains) >= threshold
      ? certificateForEach(facts)
      : notApplicable;

const STRANGE: Filing['extracted'] = [{ material: 'domain-certificate', fields: { domain: 'another-example.com' } }];

const numbered = (count: number): string[] => Array.from({ length: count }, (_, index) => `example-${index + 1}.com`);

/** R51: Hunan, Guizhou, Jiangsu and Shaanxi ask for a certificate of every domain. */
export const domainCertificate = defineRule<{ provinces: readonly ProvinceCode[] }>({
  id: 'R51',
  inPlainWords: {
    zh: '在湖南、贵州、江苏、陕西备案，须为每个域名提供域名证书。',
    en: 'In Hunan, Guizhou, Jiangsu and Shaanxi every domain needs its certificate.',
  },
  source: fromDocument('个人备案', QUOTE),
  reading: { zh: '订单中的每个域名都要，各备案类型都要。', en: 'For every domain of the order, in every filing type.' },
  inForce,
  values: { provinces: fixed(['CN-HN', 'CN-GZ', 'CN-JS', 'CN-SN']) },
  codes,
  check: (facts, { provinces }) => (facts.isAdd && provinces.includes(facts.order.province) ? certificateForEach(facts) : notApplicable),
  examples: [
    {
      zh: '江苏，已上传域名证书',
      en: 'Jiangsu, certificate uploaded',
      filing: personFiling({ order: { province: 'CN-JS' }, materials: [{ kind: 'domain-certificate' }] }),
      finds: [],
    },
    {
      zh: '江苏，没有域名证书',
      en: 'Jiangsu, no certificate',
      filing: personFiling({ order: { province: 'CN-JS' } }),
      finds: ['missing-domain-certificate'],
    },
    {
      zh: '贵州，两个域名，只有一个有证书',
      en: 'Guizhou, two domains and a certificate for one',
      filing: personFiling({
        order: { province: 'CN-GZ' },
        domains: ['example-1.com', 'example-2.com'],
        materials: [{ kind: 'domain-certificate', of: { domain: 'example-1.com' } }],
      }),
      finds: ['missing-domain-certificate'],
    },
    {
      zh: '湖南，证书上是另一个域名',
      en: 'Hunan, the certificate names another domain',
      filing: personFiling({
        order: { province: 'CN-HN' },
        materials: [{ kind: 'domain-certificate' }],
        extracted: [{ material: 'domain-certificate', fields: { domain: 'another-example.com' } }],
      }),
      finds: ['domain-certificate-differs'],
    },
  ],
});

/** R52: Shandong asks for a certificate of each domain from the fourth domain of one order on. */
export const shandongDomainCertificate = defineRule<{ threshold: number }>({
  id: 'R52',
  inPlainWords: {
    zh: '在山东一次提交 4 个及以上域名，须为每个域名提供域名证书。',
    en: 'In Shandong an order with four or more domains needs a certificate for each.',
  },
  source: fromDocument('个人备案', '山东（一次提交 4 个域名以上）'),
  reading: {
    zh: '“4 个以上”含 4 个；达到后每个域名都要，不只是第 4 个起。按一级域名计数（R25）。',
    en: '“Four or above” includes four; from there on every domain needs one, not the fourth and later only. Registered domains are counted (R25).',
    rows: ['src 3'],
  },
  inForce,
  values: { threshold: fixed(4) },
  codes,
  check: fromCount('CN-SD'),
  examples: [
    {
      zh: '山东，4 个域名，已上传证书',
      en: 'Shandong, four domains, certificate uploaded',
      filing: personFiling({ order: { province: 'CN-SD' }, domains: numbered(4), materials: [{ kind: 'domain-certificate' }] }),
      finds: [],
    },
    {
      zh: '山东，4 个域名，没有证书',
      en: 'Shandong, four domains, no certificate',
      filing: personFiling({ order: { province: 'CN-SD' }, domains: numbered(4) }),
      finds: ['missing-domain-certificate'],
    },
    {
      zh: '山东，3 个域名，没有证书',
      en: 'Shandong, three domains, no certificate',
      filing: personFiling({ order: { province: 'CN-SD' }, domains: numbered(3) }),
      finds: [],
    },
    {
      zh: '山东，两个域名下的 4 个名称，没有证书',
      en: 'Shandong, four names below two domains, no certificate',
      filing: personFiling({
        order: { province: 'CN-SD' },
        domains: ['example-1.com', 'www.example-1.com', 'm.example-1.com', 'example-2.com'],
      }),
      finds: [],
    },
    {
      zh: '山东，证书上是另一个域名',
      en: 'Shandong, the certificate names another domain',
      filing: personFiling({
        order: { province: 'CN-SD' },
        domains: numbered(4),
        materials: [{ kind: 'domain-certificate' }],
        extracted: STRANGE,
      }),
      finds: ['domain-certificate-differs'],
    },
  ],
});

/** R53: Henan asks for a certificate of each domain from the tenth domain of one order on. */
export const henanDomainCertificate = defineRule<{ threshold: number }>({
  id: 'R53',
  inPlainWords: {
    zh: '在河南一次提交 10 个及以上域名，须为每个域名提供域名证书。',
    en: 'In Henan an order with ten or more domains needs a certificate for each.',
  },
  source: fromDocument('个人备案', '河南（一次提交 10 个域名以上）'),
  reading: {
    zh: '“10 个以上”含 10 个，按一级域名计数（R25）。',
    en: '“Ten or above” includes ten; registered domains are counted (R25).',
    rows: ['src 3'],
  },
  inForce,
  values: { threshold: fixed(10) },
  codes,
  check: fromCount('CN-HA'),
  examples: [
    {
      zh: '河南，10 个域名，已上传证书',
      en: 'Henan, ten domains, certificate uploaded',
      filing: personFiling({ order: { province: 'CN-HA' }, domains: numbered(10), materials: [{ kind: 'domain-certificate' }] }),
      finds: [],
    },
    {
      zh: '河南，10 个域名，没有证书',
      en: 'Henan, ten domains, no certificate',
      filing: personFiling({ order: { province: 'CN-HA' }, domains: numbered(10) }),
      finds: ['missing-domain-certificate'],
    },
    {
      zh: '河南，9 个域名，没有证书',
      en: 'Henan, nine domains, no certificate',
      filing: personFiling({ order: { province: 'CN-HA' }, domains: numbered(9) }),
      finds: [],
    },
    {
      zh: '河南，证书上是另一个域名',
      en: 'Henan, the certificate names another domain',
      filing: personFiling({
        order: { province: 'CN-HA' },
        domains: numbered(10),
        materials: [{ kind: 'domain-certificate' }],
        extracted: STRANGE,
      }),
      finds: ['domain-certificate-differs'],
    },
  ],
});
