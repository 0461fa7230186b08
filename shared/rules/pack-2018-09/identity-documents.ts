import type { MaterialKind } from '#shared/filing/codes';
import { identityLabel, kindLabel } from '#shared/messages/labels';
import { otherManager, personFiling, unitFiling } from '#shared/rules/example-filing';
import { expiredAmong } from '#shared/rules/facts/expiry';
import type { Facts } from '#shared/rules/facts/facts';
import { type Holder, isSameName } from '#shared/rules/facts/holders';
import { DOCUMENT_OF, identityStanding } from '#shared/rules/facts/identity-papers';
import { checked, defineRule, type Need, notApplicable, type RuleFinding } from '#shared/rules/rule';
import { fromDocument } from '#shared/rules/sources';
import { inForce } from './pack';

/** Identity documents that exist but stand in no row of the table: a person decides. */
const NOT_LISTED: readonly MaterialKind[] = ['hmt-residence-permit', 'foreign-permanent-resident-id', 'other'];

const documentFor = ({ identity }: Holder): MaterialKind | null => {
  const kind = identity === null ? 'unknown' : DOCUMENT_OF[identity];
  return kind === 'unknown' ? null : kind;
};

const wrongKind = (facts: Facts, holder: Holder, kind: MaterialKind): readonly RuleFinding[] => {
  const found = identityStanding(facts, holder, kind);
  if (found.standing !== 'other' || holder.identity === null) return [];
  const listed = found.kinds.some((one) => NOT_LISTED.includes(one));
  const parameters = { who: holder.name, document: kindLabel(kind), identity: identityLabel(holder.identity) };
  return listed
    ? [{ level: 'review', code: 'identity-document-not-listed', about: holder.name, parameters }]
    : [{ level: 'material', code: 'identity-document-kind-not-accepted', about: holder.name, parameters }];
};

const expired = (facts: Facts, holder: Holder): readonly RuleFinding[] => {
  const papers = facts.papers.filter((paper) => facts.owners.get(paper) === holder);
  const found = expiredAmong(facts, holder.certificates, papers);
  if (found === null) return [];
  const parameters = { who: holder.name, document: kindLabel(found.kind), day: found.day };
  return [{ level: 'block', code: 'document-expired', about: holder.name, parameters, evidence: found.evidence }];
};

/** A kind that stands in no row still leaves the need open for a person to close; every other gap is missing. */
const needOf = (facts: Facts, holder: Holder, kind: MaterialKind): Need => {
  const found = identityStanding(facts, holder, kind);
  const open = found.standing === 'missing' || (found.standing === 'other' && !found.kinds.some((one) => NOT_LISTED.includes(one)));
  return { anyOf: [kind], missing: open };
};

/** Somebody beside the subject with the subject's number or name: perhaps one person written in two ways, which Q6 hands to a reviewer. */
const isTwin = (holder: Holder, holders: readonly Holder[]): boolean =>
  !holder.isSubject && holders.some((other) => other.isSubject && (other.number === holder.number || isSameName(other.name, holder.name)));

/** R46: each identity has one document; an expired one proves nothing. What is missing of a unit's managers is R50's. */
export const identityDocument = defineRule({
  id: 'R46',
  inPlainWords: {
    zh: '中国公民提供身份证，港澳居民提供港澳居民来往内地通行证，台湾居民提供台胞证，外国人提供护照；证件须在有效期内。',
    en: 'Mainland residents show the identity card, Hong Kong and Macau residents the home-return permit, Taiwan residents their permit, foreigners a passport; none may have expired.',
  },
  source: fromDocument('个人备案', '港澳居民来往内地通行证'),
  reading: {
    zh: '“中国公民”一行指中国大陆居民。过期不能提交是本系统的解释；户口簿、军官证、居住证等不在表中，由人工确认。个人备案的网站负责人不是主体本人的，也须提供本人的证件（“相关负责人的证件”）；没有注明属于谁的证件，在读出是谁的之前视为各人的。',
    en: 'The row “Chinese citizens” means mainland residents. That an expired document cannot be used is our reading. Household books, officers’ cards and residence permits are not in the table: a reviewer decides. Where someone else than the subject manages a website of a person’s filing, that manager shows a document, too (“the managers’ documents”); one that is said to be nobody’s is everyone’s until it was read whose it is.',
  },
  inForce,
  codes: {
    'missing-identity-document': ['material'],
    'identity-document-kind-not-accepted': ['material'],
    'identity-document-not-listed': ['review'],
    'document-expired': ['block'],
  },
  check: (facts) => {
    const { holders } = facts;
    if (!facts.isAdd || holders.length === 0) return notApplicable;
    const findings: RuleFinding[] = [];
    const needs: Need[] = [];
    for (const holder of holders) {
      const kind = documentFor(holder);
      findings.push(...expired(facts, holder));
      if (kind === null) {
        findings.push({
          level: 'review',
          code: 'rule-undecided',
          about: holder.name,
          parameters: { fact: { zh: '身份', en: 'identity' } },
        });
        continue;
      }
      findings.push(...wrongKind(facts, holder, kind));
      if (facts.isPersonal && !isTwin(holder, holders)) {
        if (identityStanding(facts, holder, kind).standing === 'missing') {
          findings.push({
            level: 'material',
            code: 'missing-identity-document',
            about: holder.name,
            parameters: { who: holder.name, document: kindLabel(kind) },
          });
        }
        needs.push(needOf(facts, holder, kind));
      }
    }
    return checked(findings, needs);
  },
  examples: [
    { zh: '个人提供有效的身份证', en: 'a person shows a valid identity card', filing: personFiling(), finds: [] },
    {
      zh: '个人没有提供身份证',
      en: 'a person shows no identity card',
      filing: personFiling({ materials: [{ kind: 'verification-sheet' }] }),
      finds: ['missing-identity-document'],
    },
    {
      zh: '中国大陆居民提供护照',
      en: 'a mainland resident shows a passport',
      filing: personFiling({ materials: [{ kind: 'passport' }, { kind: 'verification-sheet' }] }),
      finds: ['identity-document-kind-not-accepted'],
    },
    {
      zh: '台湾居民提供居住证',
      en: 'a Taiwan resident shows a residence permit',
      filing: personFiling({
        subject: { identity: 'taiwan-resident', certificate: { kind: 'taiwan-permit', number: '00000001' } },
        manager: { identity: 'taiwan-resident', certificate: { kind: 'taiwan-permit', number: '00000001' } },
        materials: [{ kind: 'hmt-residence-permit' }, { kind: 'verification-sheet' }],
      }),
      finds: ['identity-document-not-listed'],
    },
    {
      zh: '个人网站由他人负责，只有主体本人的身份证',
      en: 'someone else manages a person’s website, and there is only the subject’s card',
      filing: personFiling({ manager: otherManager, materials: [{ kind: 'resident-id', of: 'subject' }, { kind: 'verification-sheet' }] }),
      finds: ['missing-identity-document'],
    },
    {
      zh: '身份证在提交前一天到期',
      en: 'the card’s last day is the day before submission',
      filing: personFiling({ subject: { certificate: { kind: 'resident-id', number: '44030519920229992X', validUntil: '2018-09-16' } } }),
      finds: ['document-expired'],
    },
    {
      zh: '身份证在提交当天到期',
      en: 'the card’s last day is the day of submission',
      filing: personFiling({ subject: { certificate: { kind: 'resident-id', number: '44030519920229992X', validUntil: '2018-09-17' } } }),
      finds: [],
    },
  ],
});

/** R50: a unit shows the identity documents of the subject's and the websites' managers. */
export const managerIdentityDocument = defineRule({
  id: 'R50',
  inPlainWords: {
    zh: '单位备案须提供主体负责人和每个网站负责人的个人身份证件；同一人只需一份。',
    en: 'A unit shows the identity document of the subject’s manager and of every website’s manager; one is enough for one person.',
  },
  source: fromDocument('单位备案', '负责人个人身份证件（必需）'),
  reading: {
    zh: '“负责人”包括主体负责人和网站负责人。姓名或号码不同的两位负责人须各有证件：注明属于谁的（单位备案中注明属于主体的，即主体负责人的）只算此人的；没有注明的，在读出是谁的之前视为各人的，读出后只算此人的。',
    en: 'Managers are the subject’s and the websites’. Two of different names or numbers need a document each: one that is said to be someone’s (the subject’s, in a unit’s filing, is its manager’s) counts for that person only; one that is said to be nobody’s is everyone’s until it was read whose it is, and then that person’s.',
  },
  inForce,
  codes: { 'missing-manager-identity-document': ['material'] },
  check: (facts) => {
    if (!facts.isAdd || facts.isPersonal) return notApplicable;
    const asked = facts.holders.flatMap((holder) => {
      const kind = documentFor(holder);
      return kind === null ? [] : [{ holder, kind }];
    });
    const findings = asked
      .filter(({ holder, kind }) => identityStanding(facts, holder, kind).standing === 'missing')
      .map(({ holder, kind }): RuleFinding => {
        const parameters = { who: holder.name, document: kindLabel(kind) };
        return { level: 'material', code: 'missing-manager-identity-document', about: holder.name, parameters };
      });
    const unnamed: RuleFinding[] =
      facts.order.subjectManager === undefined
        ? [{ level: 'review', code: 'rule-undecided', parameters: { fact: { zh: '主体负责人', en: 'subject’s manager' } } }]
        : [];
    return checked(
      [...findings, ...unnamed],
      asked.map(({ holder, kind }) => needOf(facts, holder, kind)),
    );
  },
  examples: [
    { zh: '同一人兼任两个负责人，提供一份身份证', en: 'one manager for both, one card', filing: unitFiling(), finds: [] },
    {
      zh: '没有负责人身份证',
      en: 'no manager’s card',
      filing: unitFiling({ materials: [{ kind: 'business-licence' }, { kind: 'verification-sheet' }] }),
      finds: ['missing-manager-identity-document'],
    },
    {
      zh: '两个负责人，只提供主体负责人的身份证',
      en: 'two managers, and only the card of the subject’s manager',
      filing: unitFiling({
        manager: otherManager,
        materials: [{ kind: 'business-licence' }, { kind: 'resident-id', of: 'subject-manager' }, { kind: 'verification-sheet' }],
      }),
      finds: ['missing-manager-identity-document'],
    },
  ],
});

/** R31: an identity card has two sides, and both are needed. */
export const bothSides = defineRule({
  id: 'R31',
  inPlainWords: { zh: '身份证须提供正反两面的扫描件或照片。', en: 'Both sides of an identity card are needed.' },
  source: fromDocument('备案流程', '按系统提示上传相关负责人和单位的证件正反面扫描件或照片'),
  reading: {
    zh: '手持证件照只在流程中提到，不在材料表中：可以上传，不是必需；护照和执照没有反面。',
    en: 'The photo with the card in hand is named in the steps but in no table of materials: it may be uploaded and is not demanded. Passports and licences have no back.',
  },
  inForce,
  codes: { 'missing-id-side': ['material'] },
  check: (facts) => {
    const carded = facts.holders.filter((holder) => documentFor(holder) === 'resident-id');
    if (!facts.isAdd || carded.length === 0) return notApplicable;
    return checked(
      carded.flatMap((holder): readonly RuleFinding[] => {
        const found = identityStanding(facts, holder, 'resident-id');
        if (found.standing !== 'one-side') return [];
        const parameters = { who: holder.name, document: kindLabel(found.absent) };
        return [{ level: 'material', code: 'missing-id-side', about: found.absent, parameters }];
      }),
    );
  },
  examples: [
    {
      zh: '上传了人像面和国徽面',
      en: 'portrait side and emblem side are there',
      filing: personFiling({ materials: [{ kind: 'resident-id-front' }, { kind: 'resident-id-back' }, { kind: 'verification-sheet' }] }),
      finds: [],
    },
    {
      zh: '只上传了人像面',
      en: 'only the portrait side is there',
      filing: personFiling({ materials: [{ kind: 'resident-id-front' }, { kind: 'verification-sheet' }] }),
      finds: ['missing-id-side'],
    },
  ],
});
