import type { MaterialKind, Nature } from '#shared/filing/codes';
import { enumerated, kindLabel, natureLabel } from '#shared/messages/labels';
import { unitFiling } from '#shared/rules/example-filing';
import { expiredAmong } from '#shared/rules/facts/expiry';
import { type Facts, presentMaterials } from '#shared/rules/facts/facts';
import { UNIT_KINDS } from '#shared/rules/facts/kinds';
import { checked, defineRule, notApplicable, type RuleFinding } from '#shared/rules/rule';
import { fromDocument } from '#shared/rules/sources';
import { fixed, inForce } from './pack';

/** Any one of these, by nature. A nature without a row goes to a person. */
type Accepted = Readonly<Partial<Record<Nature, readonly MaterialKind[]>>>;

/** The certificates that the governing document lists for each nature. */
export const ACCEPTED: Accepted = {
  government: ['organisation-code-certificate', 'credit-code-certificate'],
  'public-institution': ['organisation-code-certificate', 'public-institution-certificate'],
  enterprise: ['business-licence'],
  'social-organisation': ['social-organisation-certificate', 'organisation-code-certificate'],
  'private-non-enterprise': ['organisation-code-certificate', 'private-non-enterprise-certificate'],
  foundation: ['organisation-code-certificate', 'foundation-certificate'],
  'law-firm': ['organisation-code-certificate', 'law-firm-licence'],
};

const expired = (facts: Facts): readonly RuleFinding[] => {
  const { name, certificate } = facts.order.subject;
  const papers = facts.papers.filter((paper) => UNIT_KINDS.has(paper.kind));
  const found = expiredAmong(facts, [certificate], papers);
  if (found === null) return [];
  const parameters = { who: name, document: kindLabel(found.kind), day: found.day };
  return [{ level: 'block', code: 'document-expired', about: name, parameters, evidence: found.evidence }];
};

const insteadOfTheListed = (
  nature: Nature,
  accepted: readonly MaterialKind[] | undefined,
  offered: readonly MaterialKind[],
): readonly RuleFinding[] => {
  if (accepted?.some((kind) => offered.includes(kind)) === true) return [];
  const parameters = { nature: natureLabel(nature), document: enumerated((accepted ?? []).map(kindLabel), 'or') };
  const stands = offered.includes('credit-code-certificate') && (nature === 'enterprise' || accepted === undefined);
  const review: RuleFinding[] = stands ? [{ level: 'review', code: 'credit-code-certificate-instead' }] : [];
  if (accepted === undefined) return [{ level: 'review', code: 'unit-nature-not-listed' }, ...review];
  if (stands) return review;
  const code = offered.length > 0 ? 'unit-certificate-kind-not-accepted' : 'missing-unit-certificate';
  return [{ level: 'material', code, parameters }];
};

/** R49: each nature of unit has its certificates, any one of which is enough. */
export const unitCertificate = defineRule<{ accepted: Accepted }>({
  id: 'R49',
  inPlainWords: {
    zh: '单位须按性质提供规定的单位证件之一（如企业提供工商营业执照），证件须在有效期内；性质不在表中的，由人工确认。',
    en: 'A unit shows one of the certificates laid down for its nature (an enterprise its business licence), not expired; a nature not in the table goes to a reviewer.',
  },
  source: fromDocument('单位备案', '工商营业执照（统一社会信用代码证书）'),
  reading: {
    zh: '企业一行括号中的是载有统一社会信用代码的执照，不是第二种证件。个体工商户、学校、医院、军队不在表中，由人工确认。企业或性质不在表中的单位提供统一社会信用代码证书的由人工确认；表中其他性质（如事业单位）提供该证书的，须补充表中的证件。',
    en: 'The bracket in the enterprises’ row is the licence that carries the credit code, no second choice. Sole traders, schools, hospitals and the army are not in the table: a reviewer decides. A credit code certificate of an enterprise or of a unit whose nature is not in the table goes to a reviewer; of another nature in the table, such as a public institution, one of the listed certificates is asked for instead.',
  },
  inForce,
  values: { accepted: fixed(ACCEPTED) },
  codes: {
    'missing-unit-certificate': ['material'],
    'unit-certificate-kind-not-accepted': ['material'],
    'unit-nature-not-listed': ['review'],
    'credit-code-certificate-instead': ['review'],
    'document-expired': ['block'],
  },
  check: (facts, { accepted }) => {
    if (!facts.isAdd || facts.isPersonal) return notApplicable;
    const kinds = accepted[facts.nature];
    const offered = presentMaterials(facts, [...UNIT_KINDS]).map(({ kind }) => kind);
    const found = insteadOfTheListed(facts.nature, kinds, offered);
    const missing = found.some(({ level }) => level === 'material');
    return checked([...expired(facts), ...found], kinds === undefined ? [] : [{ anyOf: kinds, missing }]);
  },
  examples: [
    { zh: '企业提供营业执照', en: 'an enterprise shows its business licence', filing: unitFiling(), finds: [] },
    {
      zh: '企业没有提供单位证件',
      en: 'an enterprise shows nothing',
      filing: unitFiling({ materials: [{ kind: 'resident-id' }, { kind: 'verification-sheet' }] }),
      finds: ['missing-unit-certificate'],
    },
    {
      zh: '律师事务所提供营业执照',
      en: 'a law firm shows a business licence',
      filing: unitFiling({ subject: { nature: 'law-firm' } }),
      finds: ['unit-certificate-kind-not-accepted'],
    },
    {
      zh: '企业提供统一社会信用代码证书',
      en: 'an enterprise shows a credit code certificate',
      filing: unitFiling({ materials: [{ kind: 'credit-code-certificate' }, { kind: 'resident-id' }, { kind: 'verification-sheet' }] }),
      finds: ['credit-code-certificate-instead'],
    },
    {
      zh: '事业单位提供统一社会信用代码证书',
      en: 'a public institution shows a credit code certificate',
      filing: unitFiling({
        subject: { nature: 'public-institution' },
        materials: [{ kind: 'credit-code-certificate' }, { kind: 'resident-id' }, { kind: 'verification-sheet' }],
      }),
      finds: ['unit-certificate-kind-not-accepted'],
    },
    {
      zh: '单位性质不在表中',
      en: 'the nature is not in the table',
      filing: unitFiling({ subject: { nature: 'other' } }),
      finds: ['unit-nature-not-listed'],
    },
    {
      zh: '营业执照已过期',
      en: 'the business licence has expired',
      filing: unitFiling({
        subject: { certificate: { kind: 'business-licence', number: '91440300MA5TE2T09X', validUntil: '2018-09-16' } },
      }),
      finds: ['document-expired'],
    },
  ],
});
